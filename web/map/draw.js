// Draws web/src/lib/map/areas.json, the one geometry every map shares, from Natural Earth (public domain) as packed by
// world-atlas. Run it after changing areas.csv: node web/map/draw.js
//
// Two corrections to the source file: it leaves some areas without an id, so areas.csv is our own key table; and it draws
// Crimea with Russia, where this map follows General Assembly resolution 68/262 and draws it with Ukraine.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { geoCentroid, geoEqualEarth } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';

const here = import.meta.dirname;
const width = 2000;

const atlas = JSON.parse(
  readFileSync(join(here, '../../node_modules/world-atlas/countries-50m.json'), 'utf8'),
);
// Cut at 168.4 degrees west, between Chukotka and Alaska; from the north of Greenland to Cape Horn.
const projection = geoEqualEarth().rotate([-11.6, 0]).fitWidth(width, { type: 'Sphere' });
const [, north] = projection([11.6, 83.7]);
const [, south] = projection([11.6, -56.2]);
const height = Math.round(south - north);
projection.translate([projection.translate()[0], projection.translate()[1] - north]);

/** @type {{ area: string, numeric: string, state: string, drawn: 'state' | 'territory' | 'none' }[]} */
const keys = parse(readFileSync(join(here, 'areas.csv'), 'utf8'), { columns: true });
const dots = parse(readFileSync(join(here, 'dots.csv'), 'utf8'), { columns: true });

const parts = new Map(atlas.objects.countries.geometries.map((shape) => [shape.properties.name, shape]));
moveCrimea(parts.get('Russia'), parts.get('Ukraine'));

const drawnKeys = keys.filter((key) => !farOff(key));
const flat = topology({ parts: { type: 'FeatureCollection', features: drawnKeys.map(projected) } });
const groups = new Map();
drawnKeys.forEach((key, index) => {
  const id = key.state || `-${key.area}`;
  groups.set(id, [...(groups.get(id) ?? []), flat.objects.parts.geometries[index]]);
});
flat.objects.areas = {
  type: 'GeometryCollection',
  geometries: [...groups].map(([id, shapes]) => ({ id, ...mergeArcs(flat, shapes) })),
};
delete flat.objects.parts;

const weighed = presimplify(flat);
const drawn = simplify(filter(weighed, filterWeight(weighed, 4)), 2);
const areas = feature(drawn, drawn.objects.areas)
  .features.filter((shape) => shape.geometry)
  .map((shape) => ({ id: shape.id, path: path(shape.geometry) }))
  .filter((area) => area.path !== '')
  .sort((a, b) => a.id.localeCompare(b.id));

const seen = new Set(areas.filter((area) => size(area.path) > 130).map((area) => area.id));
const placed = new Set(dots.map((dot) => dot.state));
const own = keys.filter((key) => key.drawn === 'state' && !seen.has(key.state) && !placed.has(key.state));
const points = [
  ...own.map((key) => ({ id: key.state, at: projection(geoCentroid(feature(atlas, parts.get(key.area)))) })),
  ...dots.map((dot) => ({ id: dot.state, at: projection([Number(dot.longitude), Number(dot.latitude)]) })),
].map(({ id, at }) => [id, Math.round(at[0]), Math.round(at[1])]);
points.sort((a, b) => a[0].localeCompare(b[0]));

const world = {
  width,
  height,
  areas: Object.fromEntries(areas.map(({ id, path }) => [id, path])),
  dots: points,
};
const text = `${JSON.stringify(world, null, 0).replaceAll('","', '",\n"')}\n`;
writeFileSync(join(here, '../src/lib/map/world.json'), text);
console.log(`${areas.length} areas, ${points.length} dots, ${text.length} bytes`);

/** Overseas specks that no reader could tell apart at this size. */
function farOff(key) {
  return key.drawn === 'territory' && /Antarctic|Heard|Pitcairn|Ashmore|Indian Ocean|Geo. and/.test(key.area);
}

function moveCrimea(russia, ukraine) {
  const index = russia.arcs.findIndex((polygon) => {
    const [west, south] = feature(atlas, { type: 'Polygon', arcs: polygon }).geometry.coordinates[0].reduce(
      ([x, y], [px, py]) => [Math.min(x, px), Math.min(y, py)],
      [180, 90],
    );
    return west > 32 && west < 33 && south > 44 && south < 45;
  });
  if (index < 0)
    throw new Error('Crimea is not where it was in world-atlas 2.0.2; look at the source again.');
  const [crimea] = russia.arcs.splice(index, 1);
  ukraine.arcs = ukraine.type === 'Polygon' ? [ukraine.arcs, crimea] : [...ukraine.arcs, crimea];
  ukraine.type = 'MultiPolygon';
}

/** The area on the plane, so that simplification weighs what the eye sees and 180 degrees east and west meet. */
function projected(key) {
  const { geometry } = feature(atlas, parts.get(key.area));
  const rings = (polygon) =>
    polygon.map((ring) => ring.map((point) => projection(point).map(tenth))).filter((ring) => !torn(ring));
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygons.map(rings).filter((polygon) => polygon.length > 0),
    },
  };
}

/** Umnak in the Aleutians lies across the cut; a ring torn in two would be drawn right across the map. */
function torn(ring) {
  return ring.some(([x], index) => index > 0 && Math.abs(x - ring[index - 1][0]) > width / 2);
}

function tenth(number) {
  return Math.round(number * 10) / 10;
}

function path(geometry) {
  return geometry.coordinates.map((polygon) => polygon.map(ring).join('')).join('');
}

/** One ring in relative whole units: a third of the bytes of absolute ones. */
function ring(points) {
  const steps = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  let [px, py] = steps[0];
  let text = `M${px},${py}l`;
  let count = 0;
  for (const [x, y] of steps.slice(1, -1)) {
    if (x === px && y === py) continue;
    text += `${count && x - px >= 0 ? ' ' : ''}${x - px}${y - py >= 0 ? ' ' : ''}${y - py}`;
    [px, py] = [x, y];
    count++;
  }
  return count < 2 ? '' : `${text}z`;
}

/** Square units that a path covers. */
function size(path) {
  return path
    .split('M')
    .filter(Boolean)
    .reduce((sum, text) => sum + ringSize(text), 0);
}

function ringSize(text) {
  const [start, steps] = text.replace('z', '').split('l');
  let [x, y] = start.split(',').map(Number);
  const numbers = steps.match(/-?\d+/g).map(Number);
  const ring = [[x, y]];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i];
    y += numbers[i + 1];
    ring.push([x, y]);
  }
  let twice = 0;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    twice += ax * by - bx * ay;
  });
  return Math.abs(twice) / 2;
}
