import { z } from 'zod';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { regionalGroup, successionRow } from '../states/schema.ts';
import { groupOn, isMember, nameOn, type State } from '../states/states.ts';
import { participationOn } from '../treaties/participation.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { participationAnswer, sayParticipation } from './treaty.ts';

const span = { from: z.string().nullable(), until: z.string().nullable() };

const relation = z.object({
  state: z.string(),
  name: z.string(),
  day: z.string(),
  kind: successionRow.shape.kind,
});

/** `onrecord state RUS`: what a state was called, belonged to and was bound by on a day. */
export const stateQuestion = question({
  name: 'state',
  places: ['state'],
  summary: 'A state on a day: its names, memberships, regional group, predecessors, successors and treaties.',
  params: z.object({ state: z.string().describe('A code or a name: RUS, Russia, Burma.'), ...asOf }),
  answer: z.object({
    state: z.string(),
    name: z.string().describe('The short name it bore on the day asked about.'),
    kind: z.enum(['state', 'observer', 'other']),
    iso2: z.string(),
    cow: z.array(z.string()).describe('Codes in the Correlates of War project.'),
    from: z.string().nullable().describe('Existence under this code, as far as it matters since 1945.'),
    until: z.string().nullable(),
    member: z.boolean().describe('A member of the United Nations on the day asked about.'),
    group: regionalGroup.nullable(),
    names: z.array(z.object({ name: z.string(), kind: z.enum(['short', 'official', 'alias']), ...span })),
    memberships: z.array(z.object({ body: z.string(), ...span, note: z.string() })),
    predecessors: z.array(relation),
    successors: z.array(relation),
    treaties: z.array(z.object({ treaty: z.string(), title: z.string(), ...participationAnswer })),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const state = findState(record.states, params.state);
    const related = relationsOf(record, state);
    const treaties = treatiesOf(record, state.state, on, known);
    return {
      ...sayItself(state, on),
      ...related.answer,
      treaties: treaties.map(({ answer }) => answer),
      ...provenanceOf(record, {
        on,
        known,
        facts: treaties.flatMap(({ acts }) => acts.map((act) => act.id)),
        sources: [
          ...[state, ...state.names, ...state.memberships, ...state.groups, ...related.rows].map(
            (row) => row.source,
          ),
          ...treaties.flatMap(({ acts }) => acts.map((act) => act.source)),
        ],
      }),
    };
  },
});

function sayItself(state: State, on: Day) {
  return {
    state: state.state,
    name: nameOn(state, on),
    kind: state.kind,
    iso2: state.iso2,
    cow: state.cow.split(' ').filter(Boolean),
    from: state.from || null,
    until: state.until || null,
    member: isMember(state, 'UN', on),
    group: groupOn(state, on) ?? null,
    names: state.names.map(({ name, kind, from, until }) => ({ name, kind, ...days({ from, until }) })),
    memberships: state.memberships.map(({ body, from, until, note }) => ({
      body,
      ...days({ from, until }),
      note,
    })),
  };
}

function days({ from, until }: { from: Day | null; until: Day | null }) {
  return { from: from as string | null, until: until as string | null };
}

function relationsOf(record: PublicRecord, { state }: State) {
  const { successions, byCode } = record.states;
  const rows = successions.filter((row) => row.predecessor === state || row.successor === state);
  const say = (code: string, { day, kind }: (typeof rows)[number]) => ({
    state: code,
    name: byCode.get(code)?.name ?? code,
    day: day as string,
    kind,
  });
  return {
    rows,
    answer: {
      predecessors: rows.filter((row) => row.successor === state).map((row) => say(row.predecessor, row)),
      successors: rows.filter((row) => row.predecessor === state).map((row) => say(row.successor, row)),
    },
  };
}

/** Toward every treaty whose text existed on the day. */
function treatiesOf(record: PublicRecord, state: string, on: Day, known: Day) {
  const adopted = [...record.treaties.values()].filter(
    (treaty) => treaty.adopted === null || treaty.adopted <= on,
  );
  return adopted.map((treaty) => {
    const participation = participationOn(treaty, state, on, known);
    const answer = { treaty: treaty.treaty, title: treaty.short, ...sayParticipation(participation) };
    return { answer, acts: participation.acts };
  });
}
