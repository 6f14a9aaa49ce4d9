import type { Day } from '../days/day.ts';
import type { ActKind } from '../treaties/schema.ts';
import { daysIn } from './untc-days.ts';
import type { Reading } from './untc-reading.ts';
import { plainOf } from './untc-text.ts';
import { childOf, childrenOf, type Element } from './untc-xml.ts';

/** An end note, sentence by sentence. */
export interface EndNote {
  readonly index: string;
  readonly sentences: readonly string[];
  readonly element: Element;
}

/** An act that an end note tells of. */
export interface NotedAct {
  readonly act: ActKind;
  readonly day: Day;
  readonly effect: Day | null;
  /** C.N.805.2016.TREATIES-XVIII.10; empty for none. */
  readonly reference: string;
  readonly known: Day | null;
}

export function endNotes(section: Element, reading: Reading): EndNote[] {
  const notes = childrenOf(section, 'Note').map((element) => ({
    index: reading.take(childOf(element, 'index')).trim(),
    sentences: childrenOf(element, 'text').flatMap((text) => sentencesIn(plainOf(reading.take(text)).text)),
    element,
  }));
  for (const title of childrenOf(section, 'Title')) reading.take(title);
  reading.loseRest(section, 'is in no end note');
  return notes;
}

/** `v. 5` and `C.N.5` end no sentence: one ends before a capital, and not behind a single letter. */
function sentencesIn(text: string): string[] {
  return text.split(/(?<=\p{L}{2}[.;"”»]|\d{4}[.;]|[)\]]\.)\s+(?=["“«[]?\p{Lu})/u);
}

const reference = /C\.\s?N\.\s?\d+\.\d{4}\.(?:TREATIES|TREATY)(?:-[\w.]*\w)?/;

/** What the note tells of its own participant's leaving, and of acts before the one that the table has. */
export function actsNoted(note: EndNote, isOther: (sentence: string) => boolean): NotedAct[] {
  return note.sentences.flatMap((sentence) => {
    if (isOther(sentence)) return [];
    const found = actIn(sentence);
    if (!found) return [];
    const before = found.act === 'withdrawal-revoked' ? noticeTakenBack(sentence, found.day) : [];
    return [...before, { ...found, ...publication(sentence) }];
  });
}

/** `its decision to revoke its notification of withdrawal deposited on 19 October 2016` tells of that notice as well. */
function noticeTakenBack(sentence: string, revoked: Day): NotedAct[] {
  const places = [...sentence.matchAll(/deposited|received|d[ée]pos[ée]e|re[çc]ue/gi)].map(
    ({ index }) => index,
  );
  const near = (at: number) => places.some((place) => place < at && at < place + 60);
  const notice = daysIn(sentence).find(({ day, at }) => day < revoked && near(at));
  if (!notice) return [];
  return [{ act: 'withdrawal', day: notice.day, effect: null, reference: '', known: null }];
}

/** The depositary's notification that the sentence names, and its day where it gives it. */
function publication(sentence: string): Pick<NotedAct, 'reference' | 'known'> {
  const found = reference.exec(sentence);
  if (!found) return { reference: '', known: null };
  const behind = sentence.slice(found.index + found[0].length, found.index + found[0].length + 40);
  const [day] = /^\s*(?:of|du|dated|en date du)\s/.test(behind) ? daysIn(behind) : [];
  return { reference: found[0].replaceAll(' ', ''), known: day?.day ?? null };
}

const leaves = /denounc|denunciation|withdr[ae]w|d[ée]nonc|se retire|retrait/i;
const speaks = /reserv|declarat|object|r[ée]serv|d[ée]clarat|communication with|the following/i;
const takesBack =
  /revo(?:ke|c)|rescin|annul|cancel|r[ée]voqu|of (?:withdrawal|denunciation)\b.{0,40}\b(?:was|were|is|been) withdrawn|(?:withdr\w+|retir\w+)\b.{0,60}\b(?:notification|notice|instrument|decision)\b.{0,30}(?:withdrawal|denunciation|retrait|d[ée]nonciation)/i;
const disowns =
  /not (?:to |intend to )?become a party|ne pas devenir partie|pas l.intention de devenir partie/i;
const inEffect =
  /with effect (?:from|on|as from)|tak(?:e|es|ing|en) effect|took effect|effective|avec effet|prend(?:ra)? effet|a pris effet/i;

function actIn(sentence: string): Pick<NotedAct, 'act' | 'day' | 'effect'> | undefined {
  const day = dayDone(sentence);
  if (!day) return undefined;
  const effect = effectIn(sentence, day);
  if (disowns.test(sentence)) return { act: 'intention-not-to-ratify', day, effect: null };
  if (takesBack.test(sentence) && leaves.test(sentence))
    return { act: 'withdrawal-revoked', day, effect: null };
  if (leaves.test(sentence) && !speaks.test(sentence)) return { act: 'withdrawal', day, effect };
  return earlierConsent(sentence, day);
}

/** What counts is the day of receipt, not that of a letter: `dated 2 June 2003, received on 5 June 2003`. */
function dayDone(sentence: string): Day | undefined {
  const days = daysIn(sentence);
  const at = sentence.search(/\breceived\b|\bre[çc]ue?\b/i);
  const received =
    at < 0 || takesBack.test(sentence) ? undefined : days.find((one) => one.at > at && one.at < at + 60);
  const stated = received && !inEffect.test(sentence.slice(at, received.at)) ? received : days[0];
  return stated?.day;
}

/** The day that the words "with effect from" lead to. */
function effectIn(sentence: string, notice: Day): Day | null {
  if (/immediate effect|effet imm[ée]diat/i.test(sentence)) return notice;
  const at = sentence.search(inEffect);
  const later = at < 0 ? undefined : daysIn(sentence).find((found) => found.at > at);
  return later && later.day >= notice ? later.day : null;
}

function earlierConsent(sentence: string, day: Day): Pick<NotedAct, 'act' | 'day' | 'effect'> | undefined {
  if (
    !/initially|originally|previously|had |\bre-?(?:acc|rat)|initialement|auparavant|avait |de nouveau/i.test(
      sentence,
    )
  )
    return undefined;
  const act = consents.find(([words]) => words.test(sentence))?.[1];
  return act && { act, day, effect: null };
}

const consents: readonly (readonly [RegExp, ActKind])[] = [
  [/acceded|adh[ée]r/i, 'accession'],
  [/\b(?:re-?)?ratifi/i, 'ratification'],
  [/\baccepted|accept[ée]/i, 'acceptance'],
  [/\bapproved|approuv/i, 'approval'],
  [/succeeded|succ[ée]d/i, 'succession'],
];

/** What a sentence tells of a state that is no more: `Czechoslovakia had signed and ratified the Convention on … and …`. */
export interface FormerState {
  readonly name: string;
  readonly acts: readonly { readonly act: ActKind; readonly day: Day }[];
}

const word = String.raw`(?:\p{Lu}[\p{L}-]+|démocratique|allemande|socialistes|soviétiques|des|of)`;
const former = new RegExp(
  String.raw`^(?:[Tt]he (?:former )?|[LlAa]a |[Ll][’']ex-|[Ll][’'](?:ancienne )?|former )?(?<name>\p{Lu}[\p{L}-]+(?:[ -]${word})*) (?:had |avait )?(?:signed|ratified|acceded|accepted|approved|succeeded|signé|ratifié|adhéré|accepté|approuvé)`,
  'u',
);

export function formerStateIn(sentence: string): FormerState | undefined {
  const name = former.exec(sentence)?.groups?.name;
  if (name === undefined) return undefined;
  const days = daysIn(sentence);
  const verbs = sentence.slice(0, days[0]?.at ?? 0);
  const done: ActKind[] = /\bsign(?:ed|é)/i.test(verbs) ? ['signature'] : [];
  const consent = consents.find(([words]) => words.test(verbs))?.[1];
  if (consent) done.push(consent);
  return {
    name,
    acts: done.flatMap((act, place) => {
      const day = days[place]?.day;
      return day ? [{ act, day }] : [];
    }),
  };
}
