import type { JsonValue } from '../database/json-value.ts';
import { type Day, sayDay } from '../days/day.ts';
import type { Change } from './finding.ts';

interface Told {
  readonly published: Day;
  readonly began: Change | undefined;
  readonly changed: readonly Change[];
  readonly thenHeld: boolean;
  held(answer: JsonValue): boolean;
}

interface Turn {
  readonly day: Day;
  readonly because: string;
  readonly held: boolean;
}

/**
 * A claim's life in one sentence: `True from 10 November 2016, false since 16 February 2017, when the Gambia revoked its withdrawal from
 * the Rome Statute.` Empty for a claim that never turned.
 */
export function sayLife({ published, began, changed, thenHeld, held }: Told): string {
  const turns = turnsAmong(changed, thenHeld, held);
  if (turns.length === 0 && !began) return '';
  const start = { day: began?.day ?? published, because: began?.because ?? '', held: thenHeld };
  const known = began !== undefined;
  const shown = shorten([start, ...turns]);
  const parts = shown.map((turn, index) => {
    const last = index === shown.length - 1;
    const open = index === 0 && !known ? 'on' : last ? 'since' : 'from';
    return `${turn.held ? 'true' : 'false'} ${open} ${sayDay(turn.day)}${turn.because ? `, when ${turn.because}` : ''}`;
  });
  const left = turns.length + 1 - shown.length;
  const sentence = left > 0 ? [parts[0], `turning ${left} times`, ...parts.slice(1)] : parts;
  const text = sentence.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function turnsAmong(changed: readonly Change[], thenHeld: boolean, held: Told['held']): Turn[] {
  const turns: Turn[] = [];
  for (const { day, because, to } of changed) {
    if (held(to) !== (turns.at(-1)?.held ?? thenHeld)) turns.push({ day, because, held: held(to) });
  }
  return turns;
}

/** Of many turns the first and the last two. */
function shorten(turns: readonly Turn[]): Turn[] {
  return turns.length <= 5 ? [...turns] : [turns[0] as Turn, ...turns.slice(-2)];
}

/** The first coming change that turns the claim; empty if none is known. */
export function sayComing(coming: readonly Change[], nowHolds: boolean, held: Told['held']): string {
  const turn = coming.find(({ to }) => held(to) !== nowHolds);
  if (!turn) return '';
  const cause = turn.because
    ? `, when ${turn.because.replaceAll('took effect', 'takes effect').replaceAll('entered into force', 'enters into force')}`
    : '';
  return `On ${sayDay(turn.day)} it will be ${nowHolds ? 'false' : 'true again'}${cause}.`;
}
