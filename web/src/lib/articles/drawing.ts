import type { Day } from 'onrecord/browser';
import type { Category } from '../map/looks.ts';

/** What a drawing in an article shows, worked out on the server. */
export type DrawingView =
  | {
      readonly kind: 'map';
      readonly label: string;
      readonly caption: string;
      readonly href: string;
      readonly day: Day;
      readonly categories: readonly (Category & { readonly count: number })[];
      readonly values: Readonly<Record<string, string>>;
      readonly names: Readonly<Record<string, string>>;
      /** Votes are also drawn as one bar. */
      readonly bar: boolean;
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly href: string;
      readonly rows: readonly (readonly [string, string])[];
    };
