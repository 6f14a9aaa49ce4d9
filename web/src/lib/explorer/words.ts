import { sayIssueInside } from '../votes/issues.ts';
import { type Asked, saySpan } from './asked.ts';

/** "on human rights with “Crimea” in the title or common name"; empty if nothing of the kind is asked. */
export function sayAbout({ issue, text }: Pick<Asked, 'issue' | 'text'>): string {
  const parts = [
    issue ? `on ${sayIssueInside(issue)}` : '',
    text ? `with “${text}” in the title or common name` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** The same with a space before it, to go on in a sentence. */
export function goOn(text: string): string {
  return text ? ` ${text}` : '';
}

/** "How China and Russia vote at the UN". */
export function sayTitle(states: readonly { readonly name: string }[]): string {
  if (states.length === 0) return 'How does your country vote at the UN?';
  return `How ${sayList(states.map(({ name }) => name))} ${states.length === 1 ? 'votes' : 'vote'} at the UN`;
}

/** "China, Russia and Brazil". */
export function sayList(names: readonly string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** "Since 1946", "From 1991 to 2016": the beginning of a sentence. */
export function beginSpan(asked: Pick<Asked, 'from' | 'until'>, last: number): string {
  const span = saySpan(asked, last);
  return `${span[0]?.toUpperCase()}${span.slice(1)}`;
}

export function sayPercent(value: number, digits = 0): string {
  return `${(value * 100).toFixed(digits)}%`;
}

/** 6839 as "6,839". */
export function sayCount(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "How alike China and Russia voted", "How alike Brazil voted to India and China". */
export function sayAlike(first: string, others: readonly { readonly name: string }[]): string {
  const names = others.map(({ name }) => name);
  if (names.length === 1) return `How alike ${first} and ${names[0]} voted`;
  return `How alike ${first} voted to ${sayList(names)}`;
}
