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
  const { on, known, sources = [] } = answer as Provenance;
  const lines = sources.map(({ publisher, title }) => `${publisher}, ${title}`);
  return [
    on && known ? set.dim(set.paragraph(daysSentence(on, known))) : '',
    lines.length > 0 ? set.dim(set.paragraph(`Sources: ${lines.join('; ')}.`, 2)) : '',
    on ? set.warn(set.paragraph(shortfall(answer as Provenance, on), 2)) : '',
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function daysSentence(on: string, known: string): string {
  return on === known ? `As of ${sayDay(on)}.` : `As of ${sayDay(on)}, by what is known on ${sayDay(known)}.`;
}

function shortfall({ sources = [], coverage = [] }: Provenance, on: string): string {
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const short = coverage
    .filter(({ reaches }) => !reaches)
    .map(({ source, knownThrough }) => `${publishers.get(source)} (through ${sayDay(knownThrough ?? '')})`);
  return short.length === 0
    ? ''
    : `Careful: not every source reaches ${sayDay(on)}: ${short.join(', ')}. Later events may be missing.`;
}
