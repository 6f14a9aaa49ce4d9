import type { AsOf, Docket, Step } from '../court/docket.ts';
import { type Rectangle, rectangles } from '../court/rectangles.ts';
import { type Passage, passagesIn, type Stretch, stretches } from '../court/stretches.ts';
import { day, spanOf, stretch, text } from './court-columns.ts';
import type { Cell, Table } from './table.ts';

/** How long proceedings took, case by case: the rule of src/court/stretches.ts, tabulated over both its days. */
export function passagesTable(court: Docket): Table {
  return {
    name: 'passages',
    comment:
      'How long stretches of proceedings took, case by case, by day (from, until) and by what was known, both half-open.',
    columns: [
      text('stretch', stretches.map((one) => one.stretch).join(' ')),
      text('subject', 'Id in people, or in situations.'),
      text('case', "The Court's number of the case; empty for situations and where none is public."),
      day('began', 'The day on which it began.'),
      day('ended', 'The day on which it ended; NULL while it lasts.'),
      text('end', 'reached: it came to what was awaited; cut: it ended otherwise; open: it lasts.'),
      { name: 'days', type: 'INTEGER', comment: 'Days it took; NULL while it lasts.' },
      ...stretch,
    ],
    *rows() {
      for (const one of stretches) {
        const subjects = one.of === 'person' ? court.people : court.situations;
        for (const [subject, { steps }] of subjects) yield* rowsOf(one, subject, steps);
      }
    },
  };
}

/** The first, second … passage of a subject each have rectangles of their own. */
function* rowsOf(one: Stretch, subject: string, steps: readonly Step[]): Generator<Cell[]> {
  for (let place = 0; ; place++) {
    const found = rectangles(steps, (asOf) => shapeAt(one, steps, place, asOf));
    if (found.length === 0) return;
    for (const rectangle of found) yield cells(one, subject, rectangle);
  }
}

function cells(one: Stretch, subject: string, { value, ...span }: Rectangle<Shape>): Cell[] {
  return [one.stretch, subject, value.case, value.began, value.ended, value.end, value.days, ...spanOf(span)];
}

type Shape = Pick<Passage, 'case' | 'end'> & { began: string; ended: string | null; days: number | null };

function shapeAt(one: Stretch, steps: readonly Step[], place: number, asOf: AsOf): Shape | undefined {
  const passage = passagesIn(steps, one, asOf)[place];
  if (!passage) return undefined;
  return {
    case: passage.case,
    end: passage.end,
    began: passage.from.happened,
    ended: passage.until?.happened ?? null,
    days: passage.until ? passage.days : null,
  };
}
