import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartData } from './chart-data.ts';

export type ChartKind = 'line' | 'bar';

export interface Look {
  readonly kind: ChartKind;
  readonly width: number;
  readonly say: (value: number) => string;
}

interface Point {
  readonly place: number | string | Date;
  readonly series: string;
  readonly value: number | null;
}

const colours = ['var(--one)', 'var(--two)', 'var(--third)', 'var(--five)'];
const onColours = ['var(--one-text)', 'var(--two-text)', 'var(--third-text)', '#ffffff'];
/** Series differ in their dashes as well as in colour. */
const dashes = ['', '6 3', '2 3', '10 3 2 3'];

/** The chart as an SVG that takes its colours and letters from the page. */
export function drawChart(data: ChartData, look: Look): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const names = data.axis === 'name';
  const options = look.kind === 'line' ? lines(data, look) : names ? rows(data, look) : columns(data, look);
  const svg = Plot.plot({
    document: document as unknown as Document,
    width: look.width,
    style: { fontSize: '12px', fontFamily: 'inherit', background: 'none', overflow: 'visible' },
    color: { domain: data.series.map(({ name }) => name), range: colours },
    ...options,
  });
  return bare((svg as unknown as { outerHTML: string }).outerHTML);
}

function lines(data: ChartData, look: Look): Plot.PlotOptions {
  const points = pointsOf(data);
  const ends = data.series.map(({ name }) =>
    points.findLast((point) => point.series === name && point.value !== null),
  );
  const room = data.series.length > 1 ? 10 + 7 * Math.max(...data.series.map(({ name }) => name.length)) : 16;
  return {
    height: look.width < 500 ? 240 : 320,
    marginRight: room,
    marginLeft: 48,
    x: { label: null, ...(data.axis === 'number' && { tickFormat: 'd', ticks: look.width < 500 ? 4 : 8 }) },
    y: { label: null, grid: true, nice: true, ticks: 5, tickFormat: look.say },
    marks: [
      ...data.series.map(({ name }, index) =>
        Plot.lineY(
          points.filter(({ series }) => series === name),
          {
            x: 'place',
            y: 'value',
            stroke: colours[index % colours.length] ?? 'currentColor',
            strokeWidth: 2.25,
            ...(dashes[index] && { strokeDasharray: dashes[index] }),
          },
        ),
      ),
      ...(data.series.length > 1
        ? [
            Plot.text(
              apart(
                ends.flatMap((end) => end ?? []),
                look.width < 500 ? 240 : 320,
              ),
              {
                x: 'place',
                y: 'value',
                text: 'series',
                textAnchor: 'start',
                dx: 7,
                fontWeight: 600,
              },
            ),
          ]
        : []),
    ],
  };
}

/** Labels at the ends of lines, moved until each can be read. */
function apart(ends: readonly Point[], height: number): Point[] {
  const values = ends.map(({ value }) => value ?? 0);
  const least = ((Math.max(...values, 0) - Math.min(...values, 0)) * 16) / height;
  const sorted = [...ends].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  let below = Number.NEGATIVE_INFINITY;
  return sorted.map((end) => {
    below = Math.max(end.value ?? 0, below + least);
    return { ...end, value: below };
  });
}

/** One column a year or a day. */
function columns(data: ChartData, look: Look): Plot.PlotOptions {
  const places = data.places.map(Number);
  const every = Math.ceil(places.length / (look.width < 500 ? 5 : 10));
  return {
    height: look.width < 500 ? 220 : 280,
    marginLeft: 48,
    x: {
      label: null,
      type: 'band',
      padding: 0.2,
      tickFormat: (place: number | string) => String(place),
      ticks:
        data.axis === 'number'
          ? data.places.map(Number).filter((_, index) => index % every === 0)
          : undefined,
    } as Plot.ScaleOptions,
    y: { label: null, grid: true, nice: true, ticks: 5, tickFormat: look.say },
    marks: [
      Plot.barY(pointsOf(data), { x: 'place', y: 'value', fill: 'series', inset: 0 }),
      Plot.ruleY([0], { stroke: 'currentColor' }),
    ],
  };
}

/** One row a name, the numbers in it where there is room. */
function rows(data: ChartData, look: Look): Plot.PlotOptions {
  const points = pointsOf(data);
  const longest = Math.max(...data.places.map(({ length }) => length));
  const totals = data.places.map((_, at) =>
    data.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const smallest = (Math.max(...totals) / look.width) * 34;
  return {
    height: 24 + data.places.length * 34,
    marginLeft: Math.min(12 + longest * 6.8, look.width * 0.45),
    marginTop: 4,
    x: { axis: null },
    y: { label: null, type: 'band', domain: data.places, padding: 0.22, tickSize: 0 } as Plot.ScaleOptions,
    marks: [
      Plot.barX(points, { x: 'value', y: 'place', fill: 'series', insetRight: 1 }),
      Plot.text(
        points,
        Plot.stackX({
          x: 'value',
          y: 'place',
          z: 'series',
          text: (point: Point) => ((point.value ?? 0) >= smallest ? look.say(point.value ?? 0) : ''),
          fill: (point: Point) => onColours[data.series.findIndex(({ name }) => name === point.series)] ?? '',
          fontWeight: 600,
        }),
      ),
    ],
  };
}

function pointsOf({ axis, places, series }: ChartData): Point[] {
  const placed = (place: string) =>
    axis === 'number' ? Number(place) : axis === 'day' ? new Date(place) : place;
  return series.flatMap(({ name, values }) =>
    values.map((value, at) => ({ place: placed(places[at] ?? ''), series: name, value })),
  );
}

/** The page says in words what the picture shows; its parts say nothing of their own. */
function bare(svg: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ aria-(label|hidden|description)="[^"]*"/g, '');
}
