import { resolve } from 'node:path';
import { openRecord } from '../../src/record/record.ts';
import { matrixOf } from '../../src/votes/matrix.ts';

export const record = openRecord(resolve(import.meta.dirname, '../../record'));
export const { votes, states } = record;
export const matrix = matrixOf(votes, states);
