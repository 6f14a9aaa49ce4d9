import type { AnswerTo, blocsQuestion, cohesionQuestion, swingQuestion } from '../index.ts';
import { percent, share, spanText, uncertainText } from './agreement.ts';
import { counted, listed, parts, words } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Blocs = AnswerTo<typeof blocsQuestion>;
type Cohesion = AnswerTo<typeof cohesionQuestion>;
type Swing = AnswerTo<typeof swingQuestion>;

export const blocsText: Text<Blocs> = (answer, set) => {
  const { blocs, leftOut, silhouette, measure } = answer;
  return parts(
    set.paragraph(
      `${counted(blocs.length, 'bloc')} by how alike states voted (${measure})${spanText(answer)}; silhouette ${share(silhouette)}.`,
    ),
    ...blocs.map(({ states }, place) =>
      [
        set.bold(`Bloc ${place + 1}: ${counted(states.length, 'state')}`),
        set.paragraph(states.map(({ name }) => name).join(', ')),
      ].join('\n'),
    ),
    leftOut.length > 0 ? set.paragraph(`Too few votes in common with the others: ${leftOut.join(' ')}.`) : '',
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};

const shownMembers = 8;

export const cohesionText: Text<Cohesion> = (answer, set) =>
  parts(
    answer.rollcall ? ranksText(answer.rollcall, set) : '',
    ...answer.groups.map(({ group, cohesion, rollcalls, members }) => {
      const often = members.slice(0, shownMembers).filter(({ broke }) => broke > 0);
      const title = `${words(group)}: cohesion ${cohesion === null ? 'not defined' : share(cohesion)}${spanText(answer)}, ${counted(rollcalls, 'roll call')}`;
      const rows = often.map(({ name, broke, rollcalls: of, share: part }) => [
        `  ${name}`,
        percent(part, 1),
        `${broke.toLocaleString('en')} of ${of.toLocaleString('en')}`,
      ]);
      return [set.bold(set.paragraph(title)), set.table(rows)].filter((text) => text !== '').join('\n');
    }),
    'The shares are of votes in which a member voted otherwise than more than half of its group.',
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );

function ranksText(
  { symbol, id, title, day, groups }: NonNullable<Cohesion['rollcall']>,
  set: Typesetter,
): string {
  const rows = groups.map(({ group, yes, no, abstain, majority, broke }) => [
    words(group),
    `${yes}-${no}-${abstain}`,
    majority ?? 'split',
    broke.map(({ state, vote }) => `${state}:${vote}`).join(' '),
  ]);
  return parts(
    set.bold(set.paragraph(`${symbol || id}, ${day}: ${title}`)),
    set.table(rows, ['group', 'yes-no-abst.', 'majority', 'broke ranks']),
  );
}

const shownSwing = 15;

export const swingText: Text<Swing> = (answer, set) => {
  const { a, b, rollcalls, states } = answer;
  const sided = states.filter(({ share: part }) => part !== null);
  const rows = (some: Swing['states']) =>
    some.map(({ name, share: part, withA, withB, abstain, absent }) => [
      name,
      percent(part ?? 0, 1),
      String(withA),
      String(withB),
      String(abstain),
      String(absent),
    ]);
  const head = ['', `with ${a}`, a, b, 'abstained', 'absent'];
  const bySide = sided.toSorted((x, y) => (y.share ?? 0) - (x.share ?? 0));
  return parts(
    set.paragraph(
      `${a} and ${b} voted yes against no in ${counted(rollcalls, 'roll call')}${spanText(answer)}. ${sided.length === 0 ? 'Nobody took a side.' : `Most with ${a}: ${namesOf(bySide.slice(0, 5))}. Most with ${b}: ${namesOf(bySide.slice(-5).reverse())}.`}`,
    ),
    sided.length === 0
      ? ''
      : `${set.bold('Those who swing:')}\n${set.table(rows(sided.slice(0, shownSwing)), head)}`,
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};

function namesOf(states: Swing['states']): string {
  return listed(states.map(({ name }) => name));
}
