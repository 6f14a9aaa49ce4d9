import type { ActKind } from 'onrecord/browser';

/** An act as the site shows it. */
export interface ShownAct {
  readonly act: ActKind;
  readonly day: string;
  readonly effect?: string | null | undefined;
  readonly reference: string;
  readonly standing: string;
  /** An article, territories, whose reservation is objected to. */
  readonly about?: string | undefined;
  /** Where its words stand in the publisher's document. */
  readonly text?: string | undefined;
  readonly source: string;
}

/** A state that did something toward a treaty, with where that left it. */
export interface Participant {
  readonly state: string;
  readonly name: string;
  readonly participation: string;
  readonly since: string | null;
  readonly effective: string | null;
  readonly acts: readonly ShownAct[];
}
