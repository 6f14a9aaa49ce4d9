import {
  type AnswerTo,
  sayDay,
  type stateTreatiesQuestion,
  type treatiesChangesQuestion,
  type treatiesComingQuestion,
  type treatiesDisownedQuestion,
  type treatiesMinimumQuestion,
  type treatiesPendingQuestion,
  type treatiesQuestion,
} from '../index.ts';
import { capital, counted, listed, mark, parts, reportedNote, words } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Changes = AnswerTo<typeof treatiesChangesQuestion>;
type Effect = AnswerTo<typeof treatiesComingQuestion>['effects'][number];
type TheirAct = Changes['acts'][number];

export const treatiesText: Text<AnswerTo<typeof treatiesQuestion>> = (answer, set) =>
  parts(
    set.table(
      answer.treaties.map(({ treaty, short, counts, inForce }) => [
        treaty,
        short,
        String(counts.party),
        String(counts.withdrawing),
        String(counts.signatory),
        inForce ?? '',
      ]),
      ['treaty', 'called', 'parties', 'leaving', 'signed only', 'in force'],
    ),
    provenanceText(answer, set),
  );

export const changesText: Text<Changes> = (answer, set) => {
  const { acts, learnt, effects, expected, averted, moves } = answer;
  const nothing = [acts, learnt, effects, expected, averted, moves].every(({ length }) => length === 0);
  return parts(
    set.paragraph(`From ${sayDay(answer.from)} until ${sayDay(answer.until)}:`),
    nothing ? 'Nothing changed on record.' : '',
    actsTable('Done:', acts, set),
    effectsTable('Took effect:', effects, set),
    actsTable('Learnt, done earlier:', learnt, set),
    effectsTable('Newly expected:', expected, set),
    effectsTable('No longer expected:', averted, set),
    titled(
      'Stands elsewhere:',
      moves.map(({ name, title, before, after }) => [`  ${name}`, title, words(before), words(after)]),
      set,
      ['  state', 'treaty', 'before', 'after'],
    ),
    ...answer.counts.map(({ title, before, after }) =>
      before.party === after.party
        ? ''
        : set.paragraph(`${title}: ${before.party} parties before, ${after.party} after.`),
    ),
    reportedNote([...acts, ...learnt]),
    provenanceText(answer, set),
  );
};

export const comingText: Text<AnswerTo<typeof treatiesComingQuestion>> = (answer, set) =>
  parts(
    answer.effects.length === 0
      ? 'By what is known nothing lies ahead.'
      : set.table(
          answer.effects.map(({ day, daysLeft, says, act }) => [
            day + (act ? mark(act.standing) : ''),
            `in ${counted(daysLeft, 'day')}`,
            says,
          ]),
        ),
    reportedNote(answer.effects.flatMap(({ act }) => act ?? [])),
    provenanceText(answer, set),
  );

export const pendingText: Text<AnswerTo<typeof treatiesPendingQuestion>> = (answer, set) =>
  parts(
    answer.withdrawals.length === 0
      ? 'No withdrawal is pending.'
      : set.table(
          answer.withdrawals.map(({ name, title, effective, daysLeft, notice }) => [
            name + mark(notice.standing),
            title,
            effective,
            counted(daysLeft, 'day'),
            notice.day,
            notice.reference,
          ]),
          ['state', 'treaty', 'leaves on', 'left', 'notice of', ''],
        ),
    ...answer.binds.map(({ title, until, after }) =>
      set.paragraph(`${set.bold(`${title}:`)} until then: ${duties(until)} After that: ${duties(after)}`, 2),
    ),
    reportedNote(answer.withdrawals.map(({ notice }) => notice)),
    provenanceText(answer, set),
  );

export const disownedText: Text<AnswerTo<typeof treatiesDisownedQuestion>> = (answer, set) =>
  parts(
    answer.disowned.length === 0
      ? 'Nobody has disowned a signature.'
      : set.table(
          answer.disowned.map(({ name, title, signed, disowned, participation, notice }) => [
            name,
            title,
            signed ?? '',
            disowned + mark(notice.standing),
            words(participation),
          ]),
          ['state', 'treaty', 'signed', 'disowned', 'stands'],
        ),
    reportedNote(answer.disowned.map(({ notice }) => notice)),
    provenanceText(answer, set),
  );

export const minimumText: Text<AnswerTo<typeof treatiesMinimumQuestion>> = (answer, set) =>
  parts(
    ...answer.treaties.map(({ title, says }) => set.paragraph(`${set.bold(`${title}:`)} ${says}`, 2)),
    provenanceText(answer, set),
  );

export const stateTreatiesText: Text<AnswerTo<typeof stateTreatiesQuestion>> = (answer, set) =>
  parts(
    set.bold(`${answer.name} (${answer.state})`),
    answer.entries.length === 0
      ? 'It had done nothing toward any treaty on record.'
      : set.table(
          answer.entries.map(({ day, title, act, effect, participation }) => [
            day + (act ? mark(act.standing) : ''),
            title,
            act ? words(act.act) : effect?.kind === 'withdrawal' ? 'leaves' : 'enters into force for it',
            words(participation),
            act?.reference ?? '',
          ]),
          ['day', 'treaty', '', 'stands', 'reference'],
        ),
    set.paragraph(nowStands(answer.treaties)),
    reportedNote(answer.entries.flatMap(({ act }) => act ?? [])),
    provenanceText(answer, set),
  );

function nowStands(treaties: AnswerTo<typeof stateTreatiesQuestion>['treaties']): string {
  const kinds = [...new Set(treaties.map(({ participation }) => participation))];
  return kinds
    .map((kind) => {
      const titles = treaties.filter(({ participation }) => participation === kind).map(({ title }) => title);
      return `${capital(words(kind))}: ${listed(titles)}.`;
    })
    .join(' ');
}

function duties(list: readonly { readonly article: string; readonly says: string }[]): string {
  return (
    list.map(({ article, says }) => `${says.replace(/\.$/, '')} (${article}).`).join(' ') ||
    'nothing is on record.'
  );
}

function actsTable(title: string, acts: readonly TheirAct[], set: Typesetter): string {
  return titled(
    title,
    acts.map(({ day, known, name, act, title: treaty, standing }) => [
      `  ${day}${mark(standing)}`,
      name,
      words(act),
      treaty,
      known ? `known ${known}` : '',
    ]),
    set,
  );
}

function effectsTable(title: string, effects: readonly Omit<Effect, 'daysLeft'>[], set: Typesetter): string {
  return titled(
    title,
    effects.map(({ day, says }) => [`  ${day}`, says]),
    set,
  );
}

function titled(
  title: string,
  rows: readonly (readonly string[])[],
  set: Typesetter,
  head?: readonly string[],
): string {
  return rows.length === 0 ? '' : `${set.bold(title)}\n${set.table(rows, head)}`;
}
