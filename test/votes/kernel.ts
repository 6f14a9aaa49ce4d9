import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import wabt from 'wabt';

const text = resolve(import.meta.dirname, '../../src/votes/compare-rows.wat');

/** Where the assembled module is kept as TypeScript, so that Node and browsers load it alike. */
export const kernelFile = resolve(import.meta.dirname, '../../src/votes/compare-rows.wasm.ts');

/** What stands there. */
export async function kernelSource(): Promise<string> {
  const { parseWat } = await wabt();
  const parsed = parseWat(text, readFileSync(text), { simd: true });
  const { buffer } = parsed.toBinary({});
  return `/** Written by "npm run kernel" from compare-rows.wat: the module in base64. */
export const compareRowsWasm =
  '${Buffer.from(buffer).toString('base64')}';
`;
}
