import type { Reason, Step } from './reasons.ts';
import { sentences } from './words.ts';

/** Gives one object for all reasons and steps that say the same, so that days and grounds are compared by identity. */
export type Said = <One extends Reason>(one: One) => One;

/** Remembers what has been said in one question. */
export function sayOnce(): Said {
  const byArticle = new Map<string, { given: Reason; said: Reason }[]>();
  return <One extends Reason>(one: One): One => {
    const heard = byArticle.get(one.article) ?? [];
    const before = heard.find(({ given }) => saysTheSame(given, one));
    if (before) return before.said as One;
    const said = { ...one, because: sentences(one.because), facts: [...new Set(one.facts)] };
    heard.push({ given: one, said });
    byArticle.set(one.article, heard);
    return said;
  };
}

function saysTheSame(a: Partial<Step> & Reason, b: Partial<Step> & Reason): boolean {
  return (
    a.question === b.question &&
    a.answer === b.answer &&
    a.because === b.because &&
    sameFacts(a.facts, b.facts)
  );
}

function sameFacts(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((fact, index) => fact === b[index]));
}
