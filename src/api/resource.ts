import type { Desk, Given } from '../index.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Something the API offers that is not a question to the record. One file each. */
export interface Resource {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Below /api, as OpenAPI writes it: `/articles/{name}/check`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ResourceParameter[];
  /** Schema of what is sent, for POST. */
  readonly body?: JsonSchema;
  readonly answer: JsonSchema;
  /** Whether the answer changes with the record and today only, so that it may carry their ETag. */
  readonly cached: boolean;
  /** `given` holds path and query, only names that `parameters` lists; `sent` the body. */
  respond(desk: Desk, given: Given, sent: string): Promise<unknown>;
}

export interface ResourceParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}
