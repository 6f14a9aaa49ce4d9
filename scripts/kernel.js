// `npm run kernel`: writes src/votes/compare-rows.wasm.ts from compare-rows.wat.
import { writeFileSync } from 'node:fs';
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
const { kernelFile, kernelSource } = await import('../test/votes/kernel.ts');
writeFileSync(kernelFile, await kernelSource());
