import { OnrecordError } from '../error.ts';
import { bulkForm } from './undl-bulk.ts';
import { councilForm } from './undl-council.ts';
import type { Form } from './undl-form.ts';
import { longForms, wideForms } from './undl-tables.ts';

const forms: readonly Form[] = [bulkForm, ...longForms, ...wideForms, councilForm];

/** @throws OnrecordError `outside/format` naming the header found and those expected */
export function formOf(header: readonly string[], file: string): Form {
  const form = forms.find((candidate) => candidate.fits(header));
  if (form) return form;
  const found = header.length > 12 ? [...header.slice(0, 12), '…'] : header;
  throw new OnrecordError(
    'outside/format',
    `The header "${found.join(',')}" is none that votes of the UN Digital Library come with; expected ${forms
      .map(({ name, expected }) => `"${expected}" (${name})`)
      .join(', or ')}.`,
    {
      at: { file, line: 1 },
      hint: 'Download the voting data from https://digitallibrary.un.org/record/4060887.',
    },
  );
}
