import { z } from 'zod';
import { OnrecordError } from '../error.ts';
import { type Patience, refused } from './download.ts';

/** A file as the Library's list of a record's files has it; what else the list says is left. */
const listed = z.array(
  z.object({
    name: z.string(),
    format: z.string(),
    url: z.string(),
    size: z.number().int().positive().optional().catch(undefined),
    checksum: z
      .string()
      .regex(/^[0-9a-f]{32}$/i)
      .optional()
      .catch(undefined),
  }),
);

export type PublishedFile = z.output<typeof listed>[number];

/**
 * The newest file of voting data of a record of the Library: names begin with their day, `2026_02_06_ga_voting`.
 * @param address of the record's page, as sources.csv has it: `https://digitallibrary.un.org/record/4060887`
 * @throws OnrecordError `outside/network`
 */
export async function newestFile(
  address: string,
  { silence }: Pick<Patience, 'silence'>,
): Promise<PublishedFile> {
  const list = listAddress(address);
  const files = await filesAt(list, silence);
  const [newest] = files
    .filter(({ name, format }) => /_(?:ga|sc)_voting$/.test(name) && format === '.csv')
    .sort((a, b) => (a.name < b.name ? 1 : -1));
  if (newest) return newest;
  const names = files.map(({ name, format }) => name + format).join(', ') || 'none';
  throw refused(`lists no file of voting data (found: ${names}) at`, list);
}

/** Where the files of a record are listed. */
function listAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const record = /^\/record\/(\d+)\/?$/.exec(url?.pathname ?? '')?.[1];
  if (url && record) return `${url.origin}/api/v1/file?recid=${record}`;
  throw new OnrecordError(
    'record/broken',
    `The address "${address}" is not that of a record of the UN Digital Library.`,
    {
      at: { file: 'sources.csv' },
      hint: 'Expected an address such as https://digitallibrary.un.org/record/4060887.',
    },
  );
}

async function filesAt(list: string, silence: number): Promise<PublishedFile[]> {
  const response = await fetch(list, { signal: AbortSignal.timeout(silence) }).catch((cause: unknown) => {
    throw new OnrecordError('outside/network', `${list} could not be reached: ${reason(cause)}.`, {
      hint: 'Nothing was changed. Check the connection, then run the update again.',
      cause,
    });
  });
  if (response.status !== 200) throw refused(`answers ${response.status} for`, list);
  const parsed = listed.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw refused('does not list its files as expected at', list);
}

function reason(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
}
