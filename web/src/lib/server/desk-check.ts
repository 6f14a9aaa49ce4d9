import { checkText, type Desk, errorLine, type Nameable, nameOn, type Report } from 'onrecord';
import { isOurs } from './answer.ts';

/** More than any article; what is longer is refused unread. */
const longest = 200_000;

/** What checking a pasted article gave, or why it cannot be read. */
export type Checked = { readonly report: Report } | { readonly fault: string; readonly line: number | null };

/** Checks what a visitor sent. Nothing of it is kept: neither the text nor the report. */
export async function checkSent(desk: Desk, text: string): Promise<Checked> {
  if (text.length > longest)
    return { fault: `The text has ${text.length} characters; at most ${longest} are read.`, line: null };
  const { reports: _, ...forgetful } = desk;
  try {
    return { report: await checkText(forgetful, { text, file: 'article.md' }) };
  } catch (thrown) {
    if (!isOurs(thrown)) throw thrown;
    return {
      fault: errorLine(thrown).replace(/^article\.md:(\d+:\d+: )?/, ''),
      line: thrown.at?.line ?? null,
    };
  }
}

/** Everything a passage may name, for the suggestions that the browser makes. */
export function nameables({ record, today }: Desk): Nameable[] {
  const states = [...record.states.byCode.values()].map(
    (state): Nameable => ({
      kind: 'state',
      code: state.state,
      title: nameOn(state, today()),
      names: [...new Set([state.name, ...state.names.map(({ name }) => name)])],
    }),
  );
  const treaties = [...record.treaties.values()].map(
    ({ treaty, short, title }): Nameable => ({
      kind: 'treaty',
      code: treaty,
      title: `the ${short}`,
      names: [short, title],
    }),
  );
  const people = [...record.court.people.values()].map(
    ({ person, name }): Nameable => ({
      kind: 'person',
      code: person,
      title: name,
      names: [name, ...namesOf(person, name)],
    }),
  );
  return [...states, ...treaties, ...people];
}

/** What newspapers call them: the id's words, and the last of them. */
function namesOf(person: string, name: string): string[] {
  const words = person.split('-');
  const last = words.at(-1) ?? '';
  return [
    words.join(' '),
    ...(last.length > 4 && !/^(ali|hassan|hussein)$/.test(last) ? [last] : []),
    name.split(' ').at(-1) ?? '',
  ].filter(Boolean);
}
