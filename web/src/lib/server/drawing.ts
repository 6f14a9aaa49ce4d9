import {
  askDesk,
  type Block,
  courtVerdictsQuestion,
  type Day,
  type Desk,
  type ExplainedFinding,
  parseDay,
} from 'onrecord';
import type { DrawingView } from '../articles/drawing.ts';
import { countIn, participationGroups, sayParticipation, sayStanding } from '../treaties/participation.ts';
import { voteCategories } from '../votes/vote.ts';
import { isOurs } from './answer.ts';
import { type ChartSource, chartView } from './chart.ts';
import { stateView } from './state.ts';
import { treatyView } from './treaty.ts';
import { rollCallView } from './votes.ts';

type Drawing = Extract<Block, { kind: 'drawing' }>;
type Attributes = Drawing['attributes'];

/** What the drawings of an article are drawn from. */
export interface Drawn {
  readonly blocks: readonly Block[];
  readonly findings: readonly ExplainedFinding[];
  readonly published: Day;
  /** The article's address. */
  readonly href: string;
}

/** What each drawing of an article shows, by the line it stands on; as of the day of publication unless it says another. */
export async function drawingsOf(desk: Desk, article: Drawn): Promise<Record<number, DrawingView>> {
  const views = drawingsIn(article.blocks).map(
    async (drawing) => [drawing.line, await viewOf(desk, drawing, article)] as const,
  );
  return Object.fromEntries(await Promise.all(views));
}

/** What the chart on a line of an article is drawn from; `undefined` if there is none. */
export function chartOn(desk: Desk, article: Drawn, line: number): ChartSource | undefined {
  const drawing = drawingsIn(article.blocks).find((each) => each.line === line && each.name === 'chart');
  return drawing && chartSource(desk, drawing, article);
}

function chartSource(desk: Desk, drawing: Drawing, { findings, published, href }: Drawn): ChartSource {
  const csv = `${href}/chart-${drawing.line}.csv`;
  return { desk, drawing, findings, ...daysOf(drawing, published), csv };
}

function daysOf({ attributes }: Drawing, published: Day): { on: Day; known: Day } {
  const on = attributes.on ? parseDay(attributes.on) : published;
  return { on, known: attributes.known ? parseDay(attributes.known) : on };
}

function drawingsIn(blocks: readonly Block[]): Drawing[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'drawing') return [block];
    if (block.kind === 'quote') return drawingsIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(drawingsIn) : [];
  });
}

/** A drawing that asks for something unknown says so in its place; the rest of the article stands. */
async function viewOf(desk: Desk, drawing: Drawing, article: Drawn): Promise<DrawingView> {
  const { name, attributes, line } = drawing;
  try {
    const { on, known } = daysOf(drawing, article.published);
    if (name === 'map' && attributes.treaty) return treatyMap(desk, attributes.treaty, on, known);
    if (name === 'map' || name === 'votes') return voteMap(desk, attributes);
    if (name === 'record' && attributes.state) return stateTable(desk, attributes.state, on, known);
    if (name === 'docket') return verdictTable(desk, on, known);
    if (name === 'chart' && (attributes.sql || attributes.claim))
      return await chartView(chartSource(desk, drawing, article));
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
