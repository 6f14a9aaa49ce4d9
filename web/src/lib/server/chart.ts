import type { Block, Day, Desk, ExplainedFinding } from 'onrecord';
import type { ChartView } from '../articles/chart.ts';
import { type ChartData, chartData } from './chart-data.ts';
import { type ChartKind, drawChart } from './plot.ts';

type Drawing = Extract<Block, { kind: 'drawing' }>;

/** What a chart of an article is drawn from. */
export interface ChartSource {
  readonly desk: Desk;
  readonly drawing: Drawing;
  readonly findings: readonly ExplainedFinding[];
  readonly on: Day;
  readonly known: Day;
  /** Where its table can be had. */
  readonly csv: string;
}

/** @throws OnrecordError when its question cannot be asked or drawn */
export async function chartView(source: ChartSource): Promise<ChartView> {
  const { title = 'Chart', unit = '', kind } = source.drawing.attributes;
  const data = await chartDataOf(source);
  const say = (value: number) => sayNumber(value, unit);
  const drawn = kindOf(kind, data);
  return {
    kind: 'chart',
    title,
    alt: inWords(data, drawn, say),
    wide: drawChart(data, { kind: drawn, width: 680, say }),
    narrow: drawChart(data, { kind: drawn, width: 340, say }),
    legend: data.series.length > 1 && drawn === 'bar' ? data.series.map(({ name }) => name) : [],
    columns: data.columns,
    rows: data.places.map((place, at) => [
      place,
      ...data.series.map(({ values }) => (values[at] === null ? '' : say(values[at] ?? 0))),
    ]),
    csv: source.csv,
  };
}

export function chartDataOf({ desk, drawing, findings, on, known }: ChartSource): Promise<ChartData> {
  const { sql, claim } = drawing.attributes;
  const asked = sql ?? findings.find(({ id }) => id === claim)?.ask ?? '';
  return chartData(desk, asked, on, known);
}

function kindOf(asked: string | undefined, { axis, places }: ChartData): ChartKind {
  if (asked === 'line' || asked === 'bar') return asked;
  return axis === 'name' || places.length < 3 ? 'bar' : 'line';
}

function sayNumber(value: number, unit: string): string {
  if (unit === 'percent') return `${Number((value * 100).toFixed(1))} %`;
  return Number(value.toFixed(value < 10 ? 2 : 1)).toLocaleString('en-GB');
}

function inWords({ places, series }: ChartData, kind: ChartKind, say: (value: number) => string): string {
  const span = `from ${places[0]} to ${places.at(-1)}`;
  const each = series.map(({ name, values }) => {
    const known = values.flatMap((value, at) => (value === null ? [] : [{ value, place: places[at] }]));
    const sorted = [...known].sort((a, b) => a.value - b.value);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (!low || !high) return `${name} has no numbers.`;
    return `${name}: ${say(known[0]?.value ?? 0)} at first and ${say(known.at(-1)?.value ?? 0)} at last, least ${say(low.value)} (${low.place}), most ${say(high.value)} (${high.place}).`;
  });
  return `${kind === 'line' ? 'Line' : 'Bar'} chart ${span}. ${each.join(' ')}`;
}
