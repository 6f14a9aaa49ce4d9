import { type Day, daysBetween } from '../days/day.ts';
import { type AsOf, type Docket, type Step, stepsBy } from './docket.ts';
import type { StepKind } from './schema.ts';

/** A part of proceedings whose length is asked about: from the first of some steps to the first of others. */
export interface Stretch {
  readonly stretch: string;
  readonly of: 'situation' | 'person';
  readonly says: string;
  readonly from: readonly StepKind[];
  readonly until: readonly StepKind[];
  /** Ends it without reaching `until`. */
  readonly cut: readonly StepKind[];
}

const judgment: readonly StepKind[] = ['judgment-convicted', 'judgment-acquitted'];
const investigation: readonly StepKind[] = ['investigation-opened', 'investigation-authorised'];
const over: readonly StepKind[] = [
  'death',
  'case-terminated',
  'case-inadmissible',
  'charges-withdrawn',
  'warrant-withdrawn',
];

/** Every stretch that can be asked about, in the order of proceedings, with its articles of the Statute. */
export const stretches: readonly Stretch[] = [
  {
    stretch: 'examination-to-investigation',
    of: 'situation',
    says: 'from the opening of a preliminary examination to an investigation (articles 15 and 53)',
    from: ['examination-opened'],
    until: investigation,
    cut: ['examination-closed'],
  },
  {
    stretch: 'investigation-to-conclusion',
    of: 'situation',
    says: 'from the opening of an investigation to its end',
    from: investigation,
    until: ['investigation-concluded'],
    cut: [],
  },
  {
    stretch: 'warrant-to-surrender',
    of: 'person',
    says: 'from the first warrant of arrest to surrender to the Court (articles 58 and 59)',
    from: ['warrant-issued'],
    until: ['surrender'],
    cut: over,
  },
  {
    stretch: 'appearance-to-confirmation',
    of: 'person',
    says: 'from first appearance to the decision on the charges (articles 60 and 61)',
    from: ['first-appearance'],
    until: ['charges-confirmed', 'charges-declined'],
    cut: over,
  },
  {
    stretch: 'surrender-to-confirmation',
    of: 'person',
    says: 'from surrender to the decision on the charges (articles 59 and 61)',
    from: ['surrender'],
    until: ['charges-confirmed', 'charges-declined'],
    cut: over,
  },
  {
    stretch: 'confirmation-to-trial',
    of: 'person',
    says: 'from the confirmation of charges to the opening of the trial (articles 61 and 64)',
    from: ['charges-confirmed'],
    until: ['trial-opened'],
    cut: over,
  },
  {
    stretch: 'trial-to-judgment',
    of: 'person',
    says: 'from the opening of the trial to the judgment (articles 64 and 74)',
    from: ['trial-opened'],
    until: judgment,
    cut: over,
  },
  {
    stretch: 'judgment-to-appeal',
    of: 'person',
    says: 'from the judgment at trial to the judgment on appeal (articles 74 and 83)',
    from: judgment,
    until: ['appeal-confirmed', 'appeal-partial', 'appeal-reversed'],
    cut: ['appeal-not-brought', 'appeal-discontinued', 'death', 'case-terminated'],
  },
  {
    stretch: 'conviction-to-reparations',
    of: 'person',
    says: 'from the conviction to the first order for reparations (article 75)',
    from: ['judgment-convicted'],
    until: ['reparations'],
    cut: ['appeal-reversed', 'death', 'case-terminated'],
  },
];

/** One stretch of one person's case, or of one situation. */
export interface Passage {
  readonly stretch: string;
  /** Slug of the person or of the situation. */
  readonly subject: string;
  /** The Court's number; empty for situations and where none is public. */
  readonly case: string;
  readonly from: Step;
  /** The step that ended it; `undefined` while it lasts. */
  readonly until: Step | undefined;
  /** `reached`: it came to what was awaited. `cut`: it ended otherwise. `open`: it lasts. */
  readonly end: 'reached' | 'cut' | 'open';
  /** Days it took, or has taken by the day asked about. */
  readonly days: number;
}

/** Every passage of a stretch that had begun by then, in order of its first day. */
export function passagesOn(docket: Docket, stretch: Stretch, asOf: AsOf): Passage[] {
  const subjects = stretch.of === 'person' ? docket.people.values() : docket.situations.values();
  return [...subjects]
    .flatMap(({ steps }) => passagesIn(steps, stretch, asOf))
    .sort((a, b) => (a.from.happened < b.from.happened ? -1 : a.from.happened > b.from.happened ? 1 : 0));
}

/** The passages in one person's or situation's steps, case by case. */
export function passagesIn(steps: readonly Step[], stretch: Stretch, asOf: AsOf): Passage[] {
  const known = stepsBy(steps, asOf);
  const cases = [...new Set(known.map((step) => step.case))];
  return cases.flatMap((number) =>
    ofCase(
      known.filter((step) => step.case === number),
      stretch,
      asOf.on,
    ),
  );
}

function ofCase(steps: readonly Step[], stretch: Stretch, on: Day): Passage[] {
  const found: Passage[] = [];
  let from: Step | undefined;
  for (const step of steps) {
    const end = endOf(stretch, step.step);
    if (from && end) {
      found.push(passage(stretch, from, step, end, on));
      from = undefined;
    } else if (!from && begins(stretch, step.step, found)) from = step;
  }
  if (from) found.push(passage(stretch, from, undefined, 'open', on));
  return found;
}

/** Once what was awaited is reached, the case does not await it again: a second warrant, an investigation both authorised and opened. */
function begins({ from }: Stretch, step: StepKind, found: readonly Passage[]): boolean {
  return from.includes(step) && !found.some(({ end }) => end === 'reached');
}

function endOf({ until, cut }: Stretch, step: StepKind): 'reached' | 'cut' | undefined {
  if (until.includes(step)) return 'reached';
  return cut.includes(step) ? 'cut' : undefined;
}

function passage(
  { stretch }: Stretch,
  from: Step,
  until: Step | undefined,
  end: Passage['end'],
  on: Day,
): Passage {
  return {
    stretch,
    subject: from.person || from.situation,
    case: from.case,
    from,
    until,
    end,
    days: daysBetween(from.happened, until?.happened ?? on),
  };
}
