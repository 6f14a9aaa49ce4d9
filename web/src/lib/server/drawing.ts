import { askDesk, type Block, courtVerdictsQuestion, type Day, type Desk, parseDay } from 'onrecord';
import type { DrawingView } from '../articles/drawing.ts';
import { countIn, participationGroups, sayParticipation, sayStanding } from '../treaties/participation.ts';
import { voteCategories } from '../votes/vote.ts';
import { isOurs } from './answer.ts';
import { stateView } from './state.ts';
import { treatyView } from './treaty.ts';
import { rollCallView } from './votes.ts';

type Drawing = Extract<Block, { kind: 'drawing' }>;
type Attributes = Drawing['attributes'];

/** What each drawing of an article shows, by the line it stands on; as of the day of publication unless it says another. */
export function drawingsOf(
  desk: Desk,
  blocks: readonly Block[],
  published: Day,
): Record<number, DrawingView> {
  return Object.fromEntries(
    drawingsIn(blocks).map((drawing) => [drawing.line, viewOf(desk, drawing, published)]),
  );
}

function drawingsIn(blocks: readonly Block[]): Drawing[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'drawing') return [block];
    if (block.kind === 'quote') return drawingsIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(drawingsIn) : [];
  });
}

/** A drawing that asks for something unknown says so in its place; the rest of the article stands. */
function viewOf(desk: Desk, { name, attributes, line }: Drawing, published: Day): DrawingView {
  try {
    const on = attributes.on ? parseDay(attributes.on) : published;
    const known = attributes.known ? parseDay(attributes.known) : on;
    if (name === 'map' && attributes.treaty) return treatyMap(desk, attributes.treaty, on, known);
    if (name === 'map' || name === 'votes') return voteMap(desk, attributes);
    if (name === 'record' && attributes.state) return stateTable(desk, attributes.state, on, known);
    if (name === 'docket') return verdictTable(desk, on, known);
    return {
      kind: 'refused',
      says: `Line ${line}: nothing can be drawn from "${name}" with these attributes.`,
    };
  } catch (thrown) {
    if (!isOurs(thrown)) throw thrown;
    return { kind: 'refused', says: `Line ${line}: ${thrown.message} ${thrown.hint ?? ''}` };
  }
}

function treatyMap(desk: Desk, treaty: string, on: Day, known: Day): DrawingView {
  const view = treatyView(desk, treaty, { on, known, today: desk.today() });
  const counts = countIn(view.states);
  return {
    kind: 'map',
    title: `${view.short}, ${sayStanding(counts)}`,
    day: on,
    href: `/treaties/${view.id}?on=${on}&known=${known}`,
    categories: participationGroups(counts),
    values: Object.fromEntries(view.states.map(({ state, participation }) => [state, participation])),
    names: view.names,
    bar: false,
  };
}

function voteMap(desk: Desk, { symbol = '' }: Attributes): DrawingView {
  const { rollCall, day, names } = rollCallView(desk, symbol);
  if (!rollCall)
    return { kind: 'refused', says: `Of ${symbol} only the tallies are on record, not who voted how.` };
  return {
    kind: 'map',
    title: `${rollCall.title} (${rollCall.symbol})`,
    day,
    href: `/votes/${rollCall.id}`,
    categories: voteCategories(rollCall.cast),
    values: rollCall.cast,
    names,
    bar: true,
  };
}

function stateTable(desk: Desk, state: string, on: Day, known: Day): DrawingView {
  const view = stateView(desk, state, { on, known, today: desk.today() });
  return {
    kind: 'table',
    title: `${view.name}, its treaties`,
    day: on,
    href: `/states/${view.state}?on=${on}&known=${known}`,
    rows: view.treaties
      .filter(({ acts }) => acts.length > 0)
      .map(({ title, participation }) => [title, sayParticipation(participation)]),
  };
}

function verdictTable(desk: Desk, on: Day, known: Day): DrawingView {
  const { ways } = askDesk(desk, courtVerdictsQuestion, { on, known });
  return {
    kind: 'table',
    title: 'Ways to count the verdicts of the Court',
    day: on,
    href: `/court?on=${on}&known=${known}#verdicts`,
    rows: ways.map(({ counts, count }) => [counts, String(count)]),
  };
}
