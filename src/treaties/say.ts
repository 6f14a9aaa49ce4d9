import type { Effect } from './effects.ts';
import type { ActKind } from './schema.ts';
import type { Act, Treaty } from './treaties.ts';

/** `the Rome Statute`, as it stands within a sentence. */
export function calledIn({ short }: Pick<Treaty, 'short'>): string {
  return /^the /i.test(short) ? short : `the ${short}`;
}

/** As a sentence without its full stop: `Burundi gave notice of its withdrawal from the Rome Statute`. */
export function sayAct(name: string, treaty: Pick<Treaty, 'short'>, act: Pick<Act, 'act'>): string {
  return capital(sayActWithin(named(name), treaty, act));
}

/** The same within a sentence; `name` with its article. */
export function sayActWithin(name: string, treaty: Pick<Treaty, 'short'>, { act }: Pick<Act, 'act'>): string {
  return [name, ...deeds[act].filter((word) => word !== ''), calledIn(treaty)].join(' ');
}

/** What was done, where the treaty need not be named: `acceded`. */
export function sayDone(act: ActKind): string {
  return deeds[act][0];
}

/** As a sentence without its full stop: `Burundi leaves the Rome Statute`. */
export function sayEffect({ kind, treaty }: Pick<Effect, 'kind' | 'treaty'>, name: string): string {
  const the = calledIn(treaty);
  if (kind === 'withdrawal') return capital(`${named(name)} leaves ${the}`);
  return capital(
    kind === 'in-force' ? `${the} enters into force` : `${the} enters into force for ${named(name)}`,
  );
}

/** The name with the article that English puts before some. */
export function named(name: string): string {
  return withArticle.test(name) ? `the ${name}` : name;
}

const withArticle =
  /^(Bahamas|Central African|Comoros|Congo|Democratic|Dominican Rep|Gambia|Holy See|Maldives|Marshall|Netherlands|Philippines|Republic|Russian|Seychelles|Solomon|Soviet|United)/;

function capital(sentence: string): string {
  return `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}`;
}

/** What a state did by each kind of act, and the word that leads from it to the treaty. */
const deeds: Readonly<Record<ActKind, readonly [done: string, toward: string]>> = {
  signature: ['signed', ''],
  ratification: ['ratified', ''],
  acceptance: ['accepted', ''],
  approval: ['approved', ''],
  accession: ['acceded', 'to'],
  succession: ['succeeded', 'to'],
  'definitive-signature': ['signed definitively', ''],
  'formal-confirmation': ['confirmed formally', ''],
  'consent-to-be-bound': ['consented to be bound', 'by'],
  'simplified-procedure': ['consented by simplified procedure', 'to'],
  'provisional-application': ['began provisional application', 'of'],
  declaration: ['made a declaration', 'under'],
  reservation: ['made a reservation', 'to'],
  objection: ['objected to an act', 'under'],
  notification: ['sent a notification', 'under'],
  withdrawal: ['gave notice of its withdrawal', 'from'],
  'withdrawal-revoked': ['revoked its withdrawal', 'from'],
  'intention-not-to-ratify': ['gave notice that it will not become a party', 'to'],
  'territorial-application': ['made a territorial application', 'of'],
  dissolution: ['ceased to exist', 'and with it its part in'],
};
