import { askSql } from '../index.ts';
import type { Resource } from './resource.ts';

const day = { type: 'string', format: 'date' };

export const sql: Resource = {
  id: 'sql',
  method: 'get',
  path: '/sql',
  summary: 'One SELECT over the tables and macros of the record; read only, bounded in time and rows.',
  parameters: [
    { name: 'q', in: 'query', required: true, description: 'The SELECT.', schema: { type: 'string' } },
    {
      name: 'on',
      in: 'query',
      required: false,
      description: 'The day macros are asked about; today if not given.',
      schema: day,
    },
    {
      name: 'known',
      in: 'query',
      required: false,
      description: 'Macros leave out what became known after this day; today if not given.',
      schema: day,
    },
  ],
  answer: {
    type: 'object',
    required: ['on', 'known', 'columns', 'rows', 'record'],
    properties: {
      on: day,
      known: day,
      columns: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'type'],
          properties: { name: { type: 'string' }, type: { type: 'string' } },
        },
      },
      rows: { type: 'array', items: { type: 'array', description: 'Cells, in the order of columns.' } },
      record: { type: 'string' },
    },
  },
  cached: true,
  async respond(desk, query) {
    return askSql(desk, { q: query.q, on: query.on, known: query.known });
  },
};
