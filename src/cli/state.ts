import { type AnswerTo, sayDay, type stateQuestion } from '../index.ts';
import { capital, listed, parts, words } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';

type Answer = AnswerTo<typeof stateQuestion>;

export const stateText: Text<Answer> = (answer, set) =>
  parts(
    set.bold(`${answer.name} (${answer.state})`),
    set.paragraph(sentences(answer).join(' ')),
    set.table(
      answer.treaties.map(({ title, participation, since, effective }) => [
        title,
        words(participation),
        [since ? `since ${since}` : '', effective ? `effective ${effective}` : ''].filter(Boolean).join(', '),
      ]),
      ['treaty', 'participation', ''],
    ),
    set.table(
      answer.names
        .filter(({ kind }) => kind === 'short')
        .map(({ name, from, until }) => [name, spanText(from, until)]),
      ['name', 'borne'],
    ),
    provenanceText(answer, set),
  );

function sentences({ on, name, member, group, kind, predecessors, successors }: Answer): string[] {
  const what = member
    ? 'a member of the United Nations'
    : `no member of the United Nations (${capital(kind)})`;
  const grouped = group ? ` in the group ${words(group)}` : '';
  const related = (verb: string, states: Answer['predecessors']) =>
    states.length === 0
      ? []
      : [`${verb} ${listed(states.map((state) => `${state.name} (${state.kind}, ${sayDay(state.day)})`))}.`];
  return [
    `On ${sayDay(on)} ${name} is ${what}${grouped}.`,
    ...related('It follows', predecessors),
    ...related('It was followed by', successors),
  ];
}

function spanText(from: string | null, until: string | null): string {
  if (!from && !until) return 'throughout';
  return [from ? `from ${from}` : '', until ? `until ${until}` : ''].filter(Boolean).join(' ');
}
