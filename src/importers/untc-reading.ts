import { plainOf } from './untc-text.ts';
import { type Element, within } from './untc-xml.ts';

/** Something in a file of the Collection that has no place in the record, with where it stands. */
export interface Lost {
  readonly file: string;
  readonly line: number;
  /** Names of the elements around it, from the root. */
  readonly path: string;
  readonly text: string;
  readonly because: string;
}

/** One reading of a file: every text in it is taken or lost, never neither. */
export interface Reading {
  readonly lost: readonly Lost[];
  /** The element's own text, which is hereby accounted for. */
  take(element: Element | undefined): string;
  lose(element: Element, because: string, text?: string): void;
  /** Whatever text in the element and below was not taken is lost. */
  loseRest(element: Element, because: string): void;
}

export function beginReading(file: string): Reading {
  const lost: Lost[] = [];
  const taken = new Set<Element>();
  const lose = ({ path, line, text }: Element, because: string, part = text) =>
    void lost.push({ file, line, path, text: plainOf(part).text.slice(0, 200), because });
  return {
    lost,
    lose,
    take(element) {
      if (element) taken.add(element);
      return element?.text ?? '';
    },
    loseRest(element, because) {
      for (const one of [element, ...within(element)])
        if (!taken.has(one) && one.text.trim() !== '') lose(one, because);
    },
  };
}
