import { sayDay } from '../index.ts';
import type { Typesetter } from './typesetter.ts';

interface Provenance {
  readonly on?: string;
  readonly known?: string;
  readonly sources?: readonly { readonly id: string; readonly publisher: string; readonly title: string }[];
  readonly coverage?: readonly {
    readonly source: string;
    readonly knownThrough: string | null;
    readonly reaches: boolean;
  }[];
}

/** The foot of every answer: the day it holds for, where it comes from, and where the sources do not reach. */
export function provenanceText(answer: unknown, set: Typesetter): string {
  const { on, known, sources = [], coverage = [] } = answer as Provenance;
  const lines = sources.map(({ publisher, title }) => `${publisher}, ${title}`);
  const short = coverage.filter(({ reaches }) => !reaches);
  return [
    on && known ? set.paragraph(set.dim(`${daysSentence(on, known)}`)) : '',
    ...(lines.length > 0 ? [set.dim(set.paragraph(`Sources: ${lines.join('; ')}.`, 2))] : []),
    ...short.map(({ source, knownThrough }) =>
      set.warn(set.paragraph(shortfall(source, knownThrough, on ?? ''), 2)),
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function daysSentence(on: string, known: string): string {
  return on === known ? `As of ${sayDay(on)}.` : `As of ${sayDay(on)}, by what is known on ${sayDay(known)}.`;
}

function shortfall(source: string, knownThrough: string | null, on: string): string {
  return `Careful: ${source} is known only through ${sayDay(knownThrough ?? '')}; what happened between then and ${sayDay(on)} may be missing.`;
}
