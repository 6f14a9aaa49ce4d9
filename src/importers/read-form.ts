import { basename } from 'node:path';
import { OnrecordError } from '../error.ts';
import type { CouncilDraft } from './council-draft.ts';
import { csvRows, type Progress, type StreamedRow } from './csv-stream.ts';
import type { Draft } from './draft.ts';
import { formOf } from './undl.ts';
import { BadCell, type Form, type Gathering } from './undl-form.ts';

/** What a file of the Library holds. */
export type Drafts =
  | { readonly body: 'assembly'; readonly drafts: readonly Draft[] }
  | { readonly body: 'council'; readonly drafts: readonly CouncilDraft[] };

/**
 * Every vote of a file, whichever of the Library's forms it has: the header tells.
 * @throws OnrecordError `outside/file`, `outside/format` with file and line: a row that cannot be read refuses the file
 */
export async function readForm(path: string, progress?: Progress): Promise<Drafts> {
  const reading = formReader(basename(path));
  for await (const rows of csvRows(path, progress)) reading.take(rows);
  return reading.drafts();
}

/** The same for rows that come from elsewhere, a batch at a time. */
export function formReader(file: string) {
  let header: readonly string[] = [];
  let form: Form | undefined;
  let gathering: Gathering<unknown> | undefined;
  return {
    take(rows: readonly StreamedRow[]) {
      for (const { cells, line } of rows) {
        if (gathering) takeRow(gathering, cells, header.length, file, line);
        else {
          header = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
          form = formOf(header, file);
          gathering = refusing(file, line, () => form?.gather(header, file));
        }
      }
    },
    drafts(): Drafts {
      if (!form || !gathering)
        throw formatError('There is nothing in it; expected a header and votes.', file, 1);
      const drafts = gathering.drafts();
      if (drafts.length === 0) throw formatError('There is a header but no vote in it.', file, 1);
      return { body: form.body, drafts } as Drafts;
    },
  };
}

function takeRow(
  gathering: Gathering<unknown>,
  cells: readonly string[],
  width: number,
  file: string,
  line: number,
): void {
  if (cells.length !== width)
    throw formatError(`This row has ${cells.length} cells; the header has ${width}.`, file, line);
  refusing(file, line, () => gathering.take(cells, line));
}

function refusing<Result>(file: string, line: number, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof BadCell) throw formatError(cause.message, file, line);
    throw cause;
  }
}

export function formatError(message: string, file: string, line: number): OnrecordError {
  return new OnrecordError('outside/format', message, { at: { file, line }, hint: 'Nothing was imported.' });
}
