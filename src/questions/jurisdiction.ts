import { z } from 'zod';
import { jurisdictionOver } from '../court/jurisdiction/answer.ts';
import { avenues, type Conduct } from '../court/jurisdiction/conduct.ts';
import { crimeKinds, parseCrime } from '../court/jurisdiction/crimes.ts';
import { evidenceFor } from '../court/jurisdiction/evidence.ts';
import { holdersOf, parsePlaces, territory } from '../court/jurisdiction/places.ts';
import { notice } from '../court/jurisdiction/say.ts';
import { dayCell } from '../days/cells.ts';
import { type Day, sayDay } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { fold } from '../nearest-names.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const answer = z.enum(['yes', 'no', 'contested', 'deferred']);
const reason = { article: z.string(), because: z.string(), facts: z.array(z.string()) };
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '']).transform((text) => text !== 'false')], {
    error: 'it is true or false',
  })
  .optional();

/** `onrecord jurisdiction`: whether the Court could try a conduct, article by article. */
export const jurisdictionQuestion = question({
  name: 'jurisdiction',
  places: [],
  summary:
    'Whether the International Criminal Court could try a conduct, with its reasons, article by article.',
  params: z.object({
    place: z
      .string()
      .describe(
        'Where, a comma list, part of the crime in each and the persons acting in the first: UKR, SDN/Darfur, FRO, vessel:COM, high-seas, effects:VEN.',
      ),
    from: dayCell.meta({ type: 'string', format: 'date', description: 'The first day of the conduct.' }),
    to: dayCell.optional().meta({
      type: 'string',
      format: 'date',
      description: 'Its last day, inclusive; the first if not given.',
    }),
    nationality: z
      .string()
      .optional()
      .describe('Nationals of which states, a comma list; nobody is assumed if not given.'),
    crime: z
      .string()
      .describe(
        `${crimeKinds.join(', ')}; after a colon the Statute's reference, as in war-crimes:8(2)(e)(xiii).`,
      ),
    via: z
      .enum(avenues)
      .optional()
      .describe(
        'How it would reach the Court; any, whatever is on record or open to a party or the Prosecutor, if not given.',
      ),
    age: z.coerce
      .number()
      .int()
      .min(0)
      .max(130)
      .optional()
      .describe('Age of the accused at the time of the conduct.'),
    'legal-person': flag.meta({ type: 'boolean', description: 'The accused is a company or organisation.' }),
    personnel: z
      .enum(['yes', 'no'])
      .optional()
      .describe(
        'Whether the accused served in an operation of the United Nations; by the operations on record if not given.',
      ),
    known: asOf.known,
  }),
  answer: z.object({
    answer: z.enum([...answer.options, 'split']),
    says: z.string().describe('The answer in one sentence.'),
    bases: z.array(z.object(reason)).describe('What carries jurisdiction, or would.'),
    obstacles: z.array(z.object(reason)).describe('What stands against it.'),
    windows: z
      .array(z.object({ from: z.string(), until: z.string(), answer }))
      .describe('Days on which the answer is the same, half-open.'),
    steps: z.array(
      z.object({
        article: z.string(),
        question: z.string(),
        answer: z.string(),
        because: reason.because,
        facts: reason.facts,
      }),
    ),
    evidence: z
      .array(
        z.object({
          id: z.string(),
          says: z.string(),
          standing: z.enum(['confirmed', 'reported']),
          sources: z.array(z.string()),
        }),
      )
      .describe('The facts named in the steps, said in a few words.'),
    notice: z.string(),
    ...provenance,
  }),
  ask(record, params, today) {
    const { known = today } = params;
    const conduct = readConduct(record, params);
    const { answer, says, bases, obstacles, windows, steps } = jurisdictionOver(
      record.jurisdiction,
      conduct,
      known,
    );
    const facts = [...new Set([...steps, ...bases, ...obstacles].flatMap((one) => one.facts))];
    const evidence = evidenceFor(record.jurisdiction, facts);
    return {
      answer,
      says,
      bases: bases.map(plain),
      obstacles: obstacles.map(plain),
      windows: windows.map((window) => ({ ...window })),
      steps: steps.map(({ article, question, answer, because, facts }) => ({
        article,
        question,
        answer,
        because,
        facts: [...facts],
      })),
      evidence: evidence.map((one) => ({ ...one, sources: [...one.sources] })),
      notice,
      ...provenanceOf(record, {
        on: conduct.from,
        known,
        facts,
        sources: [record.jurisdiction.statute.source, ...evidence.flatMap(({ sources }) => sources)],
        through: conduct.to,
      }),
    };
  },
});

type Params = z.output<typeof jurisdictionQuestion.params>;

function plain({ article, because, facts }: { article: string; because: string; facts: readonly string[] }) {
  return { article, because, facts: [...facts] };
}

/** The question as the rules take it. @throws OnrecordError for places, states, crimes or spans that do not exist */
export function readConduct(record: PublicRecord, params: Params): Conduct {
  const { from, to = from } = params;
  if (to < from) {
    throw new OnrecordError('asked/bad-value', `The conduct cannot end (${to}) before it begins (${from}).`, {
      hint: '"to" is its last day, inclusive.',
    });
  }
  const places = parsePlaces(record.jurisdiction, params.place);
  const nationalities = nationalitiesIn(record, params.nationality ?? '');
  for (const code of [...places.map(({ state }) => state), ...nationalities]) refuseEnded(record, code, from);
  return {
    places,
    from,
    to,
    nationalities,
    crime: parseCrime(params.crime),
    via: params.via ?? 'any',
    age: params.age ?? null,
    legalPerson: params['legal-person'] ?? false,
    personnel: params.personnel === undefined ? null : params.personnel === 'yes',
  };
}

function nationalitiesIn(record: PublicRecord, text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names.map((name) => nationalityIn(record, name)))];
}

/** Nobody acts for, or as a national of, a state that is no more: the Soviet Union in 2010. */
function refuseEnded({ states }: PublicRecord, code: string, day: Day): void {
  const state = states.byCode.get(code);
  if (!state || state.until === '' || state.until > day) return;
  const after = states.successions.filter(({ predecessor }) => predecessor === code);
  throw new OnrecordError(
    'asked/bad-value',
    `${state.name} ended on ${sayDay(state.until)}, before the conduct (${day}).`,
    { hint: `Give the state of that day: ${after.map(({ successor }) => successor).join(', ')}.` },
  );
}

/** Bermuda has no nationals of its own; whose they are is for the asker to say. */
function nationalityIn({ states, jurisdiction }: PublicRecord, name: string): string {
  if (fold(name) === 'stateless') {
    throw new OnrecordError('asked/unknown-state', '"stateless" is no nationality.', {
      hint: 'Somebody without one is reached through the place alone: leave the nationality out.',
    });
  }
  try {
    return findState(states, name).state;
  } catch (error) {
    const found = territory(jurisdiction, name);
    if (!found) throw error;
    throw new OnrecordError(
      'asked/unknown-state',
      `"${name}" is a territory, not a state that has nationals.`,
      {
        hint: `Give the state whose nationals they are, for example ${holdersOf(found)[0]}.`,
        cause: error,
      },
    );
  }
}
