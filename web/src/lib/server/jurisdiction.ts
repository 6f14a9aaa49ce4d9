import { askDesk, type Desk, jurisdictionQuestion } from 'onrecord';
import { isOurs } from './answer.ts';

/** What the address may hold: the question's own names. */
export const jurisdictionNames = [
  'place',
  'from',
  'to',
  'nationality',
  'crime',
  'via',
  'age',
  'legal-person',
  'personnel',
  'known',
] as const;

type Asked = Partial<Record<(typeof jurisdictionNames)[number], string>>;

/** The answer; or, for a question that cannot be asked, the sentence that says why, to stand beside the form. */
export function jurisdictionView(desk: Desk, asked: Asked) {
  if (Object.keys(asked).length === 0) return {};
  try {
    return { answer: askDesk(desk, jurisdictionQuestion, asked) };
  } catch (thrown) {
    if (!isOurs(thrown)) throw thrown;
    return { problem: { message: thrown.message, hint: thrown.hint ?? '' } };
  }
}

/** Names offered while typing: those of states, and those of states and territories. */
export function namesToOffer({ record }: Desk) {
  const states = [...record.states.byCode.values()].map(({ name }) => name).sort(byLetter);
  const territories = record.jurisdiction.territories.map(({ name }) => name);
  return { states, places: [...new Set([...states, ...territories])].sort(byLetter) };
}

const { compare: byLetter } = new Intl.Collator('en');
