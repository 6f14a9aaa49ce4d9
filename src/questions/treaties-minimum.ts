import { z } from 'zod';
import { sayDay } from '../days/day.ts';
import { type UnderMinimum, underMinimum } from '../treaties/under-minimum.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { effectAnswer, sayEffect, treatiesAsked, whichTreaties } from './treaty-answers.ts';

const article55 = 'Vienna Convention on the Law of Treaties, article 55';

/** `onrecord treaties minimum`: when a treaty would have too few parties, and whether that would end it. */
export const treatiesMinimumQuestion = question({
  name: 'treaties minimum',
  places: [],
  summary:
    'When a treaty would fall under its minimum of parties by what is known, and whether that would end it.',
  params: z.object({ treaty: whichTreaties.treaty, ...asOf }),
  answer: z.object({
    treaties: z.array(
      z.object({
        treaty: z.string(),
        title: z.string(),
        parties: z.number(),
        needed: z.number().nullable().describe('Parties it took to enter into force; null if not on record.'),
        endsBelow: z
          .number()
          .nullable()
          .describe('It ends with fewer parties than this; null: never by its terms.'),
        basis: z.string().describe('Why: the treaty’s own term, or the law of treaties.'),
        says: z.string().describe('The answer as a sentence.'),
        course: z
          .array(z.object({ day: z.string(), parties: z.number(), effects: z.array(effectAnswer) }))
          .describe('How the number moves by what is already deposited and notified.'),
        below: z.object({
          needed: z
            .string()
            .nullable()
            .describe('The day on which it has fewer than it took; null for none known.'),
          end: z
            .string()
            .nullable()
            .describe('The day on which it ends for want of parties; null for none known.'),
        }),
        toLeave: z
          .number()
          .nullable()
          .describe(
            'How many more would have to leave to have fewer than the least of both; null if not on record.',
          ),
      }),
    ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const found = treatiesAsked(record, params).map((treaty) => underMinimum(treaty, on, known));
    const acts = found.flatMap(({ course }) =>
      course.flatMap(({ effects }) => effects.flatMap(({ act }) => act ?? [])),
    );
    return {
      treaties: found.map((one) => ({
        treaty: one.treaty.treaty,
        title: one.treaty.short,
        parties: one.parties,
        needed: one.needed,
        endsBelow: one.fallsBelow,
        basis: one.fallsBelow === null ? article55 : `${one.treaty.short}, its own term`,
        says: sentence(one),
        course: one.course.map(({ day, parties, effects }) => ({
          day: day as string,
          parties,
          effects: effects.map((effect) => sayEffect(record, effect)),
        })),
        below: { needed: one.below.needed as string | null, end: one.below.fallsBelow as string | null },
        toLeave: one.toLeave.fallsBelow ?? one.toLeave.needed,
      })),
      ...provenanceOf(record, {
        on,
        known,
        facts: acts.map(({ id }) => id),
        sources: [
          ...found.map(({ treaty }) => treaty.source),
          ...acts.map(({ source }) => source),
          ...(found.some(({ fallsBelow }) => fallsBelow === null) ? ['vienna-convention'] : []),
        ],
      }),
    };
  },
});

/** "Never by its terms: …" or the day. */
function sentence({ parties, needed, fallsBelow, below, course, toLeave }: UnderMinimum): string {
  const last = course.at(-1);
  const ahead = last ? `, ${last.parties} from ${sayDay(last.day)} by what is known` : '';
  const now = `It has ${count(parties, 'party', 'parties')}${ahead}.`;
  if (fallsBelow !== null) {
    const when = below.fallsBelow
      ? `It ends on ${sayDay(below.fallsBelow)}, with fewer than ${fallsBelow} parties.`
      : `It would end with fewer than ${fallsBelow} parties: ${count(toLeave.fallsBelow ?? 0, 'more state', 'more states')} would have to leave.`;
    return `${now} ${when}`;
  }
  const under =
    needed === null
      ? ''
      : below.needed
        ? ` It has fewer than the ${needed} it took to enter into force from ${sayDay(below.needed)}.`
        : ` It took ${needed} to enter into force: ${count(toLeave.needed ?? 0, 'more state', 'more states')} would have to leave to have fewer.`;
  return `${now}${under} It would never end by its terms for want of parties: it has no such term, and without one the law of treaties lets it go on (${article55}).`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
