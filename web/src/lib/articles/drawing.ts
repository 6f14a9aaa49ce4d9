import type { Day } from 'onrecord/browser';
import type { Category } from '../map/looks.ts';
import type { ChartView } from './chart.ts';

interface Drawn {
  /** What it shows, without the day. */
  readonly title: string;
  readonly day: Day;
  /** The page that shows all of it. */
  readonly href: string;
}

/** What a drawing in an article shows, worked out on the server. */
export type DrawingView =
  | (Drawn & {
      readonly kind: 'map';
      readonly categories: readonly (Category & { readonly count: number })[];
      readonly values: Readonly<Record<string, string>>;
      readonly names: Readonly<Record<string, string>>;
      /** Votes are also drawn as one bar. */
      readonly bar: boolean;
    })
  | (Drawn & { readonly kind: 'table'; readonly rows: readonly (readonly [what: string, value: string])[] })
  | ChartView
  | { readonly kind: 'refused'; readonly says: string };
