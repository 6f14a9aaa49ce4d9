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
    return { problem: inTheFormsWords(thrown.message, thrown.hint ?? '') };
  }
}

/** Labels of the form for names that a sentence may begin with, or miss. */
const labels: Readonly<Record<string, string>> = {
  place: 'Where did it happen?',
  from: 'First day',
  to: 'Last day',
  crime: 'What was done?',
  age: 'Age at the time',
  known: 'By what was known on',
};

/** Who fills in the form has never seen the names in its address. */
function inTheFormsWords(message: string, hint: string) {
  const [, missing = ''] = /^"jurisdiction" needs (\w+)\.$/.exec(message) ?? [];
  if (labels[missing]) return { message: `“${labels[missing]}” is still to be filled in.`, hint: '' };
  const [, name = '', rest = ''] = /^(\w+): (.*)$/s.exec(message) ?? [];
  return labels[name] ? { message: `${labels[name]}: ${rest}`, hint } : { message, hint };
}

/** Names offered while typing: those of states, and those of states and territories. */
export function namesToOffer({ record }: Desk) {
  const states = [...record.states.byCode.values()].map(({ name }) => name).sort(byLetter);
  const territories = record.jurisdiction.territories.map(({ name }) => name);
  return { states, places: [...new Set([...states, ...territories])].sort(byLetter) };
}

const { compare: byLetter } = new Intl.Collator('en');
