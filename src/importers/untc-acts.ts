import type { Day } from '../days/day.ts';
import type { State, States } from '../states/states.ts';
import { isConsentKind } from '../treaties/participation.ts';
import type { ActRow } from '../treaties/schema.ts';
import type { UntcDocument } from './untc-document.ts';
import { add, type Gathering, keyOf } from './untc-gathering.ts';
import { addFormerStates } from './untc-note-acts.ts';
import { addRows } from './untc-row-acts.ts';
import type { Statement } from './untc-statements.ts';
import { type FindParticipant, participants } from './untc-states.ts';

/**
 * The acts of a document, in the order of the record. What names no state, or has a mark without a meaning, is added to what the
 * document's reading has lost.
 */
export function actsIn(document: UntcDocument, states: States, source: string, today: Day): ActRow[] {
  const gathering: Gathering = {
    document,
    states,
    find: participants(states),
    source,
    today,
    found: [],
    byKey: new Map(),
  };
  addRows(gathering);
  addFormerStates(gathering);
  for (const statement of document.statements) addStatement(gathering, statement);
  addTerritories(gathering);
  return gathering.found.map(({ row }) => row).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function addStatement(gathering: Gathering, statement: Statement): void {
  const { participant, element, act, articles, place } = statement;
  const { reading } = gathering.document;
  const state = gathering.find(participant);
  const said = `${participant}: ${element.text}`;
  const day = state && (statement.day ?? dayOfConsent(gathering, state, statement));
  if (!state) reading.lose(element, `no state is known under the name "${participant}"`, said);
  else if (!day) reading.lose(element, `has no day, and no act of ${state.name} gives it one`, said);
  else {
    const about = act === 'objection' ? objectedTo(statement, state, gathering.find) : articles;
    add(gathering, element, { state: state.state, act, day, about, text: place });
  }
}

/** Unless otherwise said, statements are made with the consent. */
function dayOfConsent({ found }: Gathering, { state }: State, { withSignature }: Statement): Day | undefined {
  const own = found.filter(({ row }) => row.state === state).map(({ row }) => row);
  const signature = own.find(({ act }) => act === 'signature')?.day;
  if (withSignature && signature) return signature;
  return own.findLast(({ act }) => isConsentKind(act))?.day ?? signature;
}

const maker = /(?:made|formulated|entered|submitted) (?:\w+ ){0,4}by|formul[ée]e?s? (?:\S+ ){0,6}par/i;
const names =
  /\p{Lu}[\p{L}’'-]*(?:[ -](?:and|of|the|et|de|du|des|la)?(?: the)? ?\p{Lu}[\p{L}-]*)*(?: \([^)]*\))?/gu;

/** Codes of those whose statements are objected to: named behind `made by` and the like in the heading or the first words. */
function objectedTo({ opening }: Statement, { state }: State, find: FindParticipant): string {
  const by = maker.exec(opening);
  const words = opening.slice(by ? by.index + by[0].length : 0);
  const found = (name: string) => find(name)?.state ?? [];
  const codes = (words.match(names) ?? []).flatMap((name) =>
    find(name) ? found(name) : name.split(/ and | et /).flatMap(found),
  );
  return [...new Set(codes)].filter((code) => code !== state).join(' ');
}

function addTerritories(gathering: Gathering): void {
  for (const { participant, day, territories, place, element } of gathering.document.applications) {
    const state = gathering.find(participant)?.state;
    const act = 'territorial-application';
    if (state) add(gathering, element, { state, act, day, about: territories, text: place });
    else
      gathering.document.reading.lose(
        element,
        `no state is known under the name "${participant}"`,
        `${participant} ${day} ${territories}`,
      );
  }
}
