import type { Effect } from './effects.ts';
import type { Act, Treaty } from './treaties.ts';

/** `the Rome Statute`, as it stands within a sentence. */
export function calledIn({ short }: Pick<Treaty, 'short'>): string {
  return /^the /i.test(short) ? short : `the ${short}`;
}

/** As a sentence without its full stop: `Burundi gave notice of its withdrawal from the Rome Statute`. */
export function sayAct(name: string, treaty: Pick<Treaty, 'short'>, { act }: Pick<Act, 'act'>): string {
  return capital(`${named(name)} ${verbs[act] ?? act} ${calledIn(treaty)}`);
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

const verbs: Readonly<Record<string, string>> = {
  signature: 'signed',
  ratification: 'ratified',
  acceptance: 'accepted',
  approval: 'approved',
  accession: 'acceded to',
  succession: 'succeeded to',
  'definitive-signature': 'signed definitively',
  'formal-confirmation': 'formally confirmed',
  'consent-to-be-bound': 'consented to be bound by',
  'simplified-procedure': 'consented by simplified procedure to',
  'provisional-application': 'began to apply provisionally',
  declaration: 'made a declaration under',
  reservation: 'made a reservation to',
  objection: 'objected to an act under',
  notification: 'made a notification under',
  withdrawal: 'gave notice of its withdrawal from',
  'withdrawal-revoked': 'took back its withdrawal from',
  'intention-not-to-ratify': 'gave notice that it will not become a party to',
  'territorial-application': 'extended to a territory',
  dissolution: 'ceased to exist',
};
