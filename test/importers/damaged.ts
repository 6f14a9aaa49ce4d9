import fc from 'fast-check';
import { header } from './official-file.ts';

/** A small file in the form of the official one: three votes of six members each, quoted as the publisher quotes. */
export const wholeFile: string = [
  header,
  ...[
    {
      id: '3894159',
      day: '2020-12-16',
      symbol: 'A/RES/75/192',
      title: '"Situation of human rights, ""as amended"""',
    },
    { id: '3896502', day: '2020-12-31', symbol: 'A/RES/75/254A-C', title: 'Programme budget for 2021' },
    {
      id: '3959039',
      day: '2022-03-02',
      symbol: 'A/RES/ES-11/1',
      title: '"Côte d’Ivoire, Türkiye and others"',
    },
  ].flatMap(
    ({ id, day, symbol, title }, vote) =>
    ['BRA', 'CHN', 'NAM', 'RUS', 'TUR', 'USA'].map((code, place) =>
      [
        id, code, `"NAME, OF ${code}"`, 'YNAX'[(place + vote) % 4], day, symbol.split('/')[2], symbol, 'A/75/L.1', '', 'A/75/PV.46',
        title, '"Promotion, and protection"', 'HUMAN RIGHTS|"', '', '3.0', '2.0', '1.0', '0.0', '6.0', `https://digitallibrary.un.org/record/${id}`,
      ].join(',').replace('|"', '|PEACE'),
    ), // biome-ignore format: a row of a file reads best in a row
  ),
  '',
].join('\n');

/** One way in which a file comes to harm. */
type Damage = (file: Buffer) => Buffer;

const lines =
  (change: (lines: string[]) => string[]): Damage =>
  (file) =>
    Buffer.from(change(file.toString().split('\n')).join('\n'));

const at = fc.nat({ max: 100_000 });

/** Every damage with its chances; fast-check finds the least that breaks something. */
const damages = fc.oneof<fc.Arbitrary<Damage>[]>(
  at.map((place) => (file: Buffer) => file.subarray(0, place % (file.length + 1))),
  at.map((place) => lines((all) => all.toSpliced(place % all.length, 1))),
  fc
    .tuple(at, at)
    .map(([from, to]) => lines((all) => all.toSpliced(to % all.length, 0, all[from % all.length] ?? ''))),
  fc.tuple(at, fc.constantFrom('"', ',', '\n', '\r', '\r\n', '\0', '\t', ';', '""', 'é', '💙')).map(
    ([place, text]) =>
      (file: Buffer) =>
        Buffer.concat([
          file.subarray(0, place % file.length),
          Buffer.from(text),
          file.subarray(place % file.length),
        ]),
  ),
  at.map(
    (place) => (file: Buffer) =>
      Buffer.concat([file.subarray(0, place % file.length), file.subarray((place % file.length) + 1)]),
  ),
  fc.tuple(at, fc.integer({ min: 0, max: 255 })).map(([place, byte]) => (file: Buffer) => {
    const copy = Buffer.from(file);
    if (copy.length > 0) copy[place % copy.length] = byte;
    return copy;
  }),
  fc
    .tuple(
      at,
      at,
      fc.constantFrom(
        '',
        'NaN',
        'nan',
        'Q',
        'N',
        'Y',
        '999999',
        '-1',
        '1e3',
        '2020-02-30',
        'XXX',
        'usa',
        'A/RES/1',
        '120',
        'S/RES/242(1967)',
      ),
    )
    .map(([row, column, text]) =>
      lines((all) =>
        all.map((line, place) => {
          const cells = line.split(',');
          return place === row % all.length ? cells.with(column % cells.length, text).join(',') : line;
        }),
      ),
    ),
  fc.tuple(at, at, at).map(([row, a, b]) =>
    lines((all) =>
      all.map((line, place) => {
        if (place !== row % all.length) return line;
        const cells = line.split(',');
        const [x, y] = [a % cells.length, b % cells.length];
        return cells
          .with(x, cells[y] ?? '')
          .with(y, cells[x] ?? '')
          .join(',');
      }),
    ),
  ),
  fc.tuple(at, at).map(([a, b]) =>
    lines((all) => {
      const [x, y] = [a % all.length, b % all.length];
      return all.with(x, all[y] ?? '').with(y, all[x] ?? '');
    }),
  ),
  fc.constant((file: Buffer) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), file])),
  fc.constant((file: Buffer) => Buffer.from(file.toString().replaceAll('\n', '\r\n'))),
  fc.constant((file: Buffer) => Buffer.from(file.toString(), 'latin1')),
  fc.constant((file: Buffer) => Buffer.from(file.toString(), 'utf16le')),
  fc.constant((file: Buffer) => Buffer.concat([file, file])),
  fc.constant(lines((all) => all.flatMap((line) => [line, '']))),
  fc.constant((file: Buffer) => Buffer.from(file.toString().replaceAll(',', ';'))),
  fc.constant(() => Buffer.from('<!DOCTYPE html><html><body>Too many requests</body></html>')),
);

/** The whole file, harmed once to three times. */
export const damagedFile: fc.Arbitrary<Buffer> = fc
  .array(damages, { minLength: 1, maxLength: 3 })
  .map((all) => all.reduce<Buffer>((file, damage) => damage(file), Buffer.from(wholeFile)));
