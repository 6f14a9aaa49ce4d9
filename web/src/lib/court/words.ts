import { sayList } from '../explorer/words.ts';

/** What the docket's own terms mean to a reader. The order is that in which the site shows them. */

export const situationWords: readonly (readonly [status: string, word: string])[] = [
  ['investigation', 'Under investigation'],
  ['examination', 'Under preliminary examination'],
  ['reconsideration', 'Decision not to investigate under reconsideration'],
  ['authorisation', 'Authorisation to investigate requested'],
  ['referred', 'Referred, not yet taken up'],
  ['refused', 'Authorisation refused'],
  ['concluded', 'Investigation concluded'],
  ['closed', 'Examination closed without investigation'],
];

export const personWords: readonly (readonly [standing: string, word: string])[] = [
  ['wanted', 'Wanted'],
  ['on-trial', 'On trial'],
  ['committed-to-trial', 'Charges confirmed, trial to come'],
  ['appeared', 'Before the Court, charges not yet confirmed'],
  ['summoned', 'Summoned'],
  ['convicted', 'Convicted'],
  ['acquitted', 'Acquitted'],
  ['charges-declined', 'Charges not confirmed'],
  ['charges-withdrawn', 'Charges withdrawn'],
  ['inadmissible', 'Case inadmissible'],
  ['terminated', 'Case ended'],
  ['warrant-withdrawn', 'Warrant withdrawn'],
  ['dead', 'Dead'],
];

/** `wanted` as "Wanted". */
export function sayPerson(standing: string): string {
  return personWords.find(([known]) => known === standing)?.[1] ?? standing;
}

const custodies: Readonly<Record<string, string>> = {
  'in-custody': 'in the Court’s custody',
  serving: 'serving a sentence',
  'held-by-state': 'held by a state, not surrendered',
  'interim-release': 'released on conditions',
};

/** What a standing alone does not say about where somebody is held; begins with a comma. */
export function sayCustody(standing: string, custody: string): string {
  return standing !== 'dead' && custodies[custody] ? `, ${custodies[custody]}` : '';
}

/** A whole sentence on where somebody is held. */
export function sayHeld(custody: string, since: string): string {
  if (custody === 'at-large') return 'At large: the warrant of arrest has not been executed.';
  if (custody === 'not-held') return 'Neither held nor sought by the Court.';
  if (custody === 'dead') return '';
  const said = custodies[custody] ?? custody;
  return `${said[0]?.toUpperCase()}${said.slice(1)} since ${since}.`;
}

export function saySituation(status: string): string {
  return situationWords.find(([known]) => known === status)?.[1] ?? status;
}

const triggers: Readonly<Record<string, string>> = {
  'state-referral': 'referred by a state',
  'council-referral': 'referred by the Security Council',
  'proprio-motu': "opened on the Prosecutor's own motion",
  acceptance: 'jurisdiction accepted by declaration',
};

/** `state-referral` by `LTU` and others as "referred by Lithuania, Albania, Australia and 38 more states". */
export function sayTrigger(
  trigger: string,
  referredBy: string,
  names: Readonly<Record<string, string>>,
): string {
  const states = sayNames(referredBy.split(' ').filter(Boolean), names);
  if (trigger !== 'state-referral' || states.length === 0) return triggers[trigger] ?? trigger;
  const more = states.length - named;
  const told = more > 1 ? [...states.slice(0, named), `${more} more states`] : states;
  return `referred by ${sayList(told)}`;
}

/** How many referring states are named; if more than one is left, they are counted. */
const named = 3;

/** The names of states by code, and of the Council. */
export function sayNames(codes: readonly string[], names: Readonly<Record<string, string>>): string[] {
  return codes.map((code) => (code === 'UNSC' ? 'the Security Council' : (names[code] ?? code)));
}

const steps: Readonly<Record<string, string>> = {
  'interim-release': 'Released on conditions',
  transferred: 'Transferred to a state to serve the sentence',
  arrest: 'Arrested by a state',
  surrender: 'Surrendered to the Court',
  'charges-declined': 'Charges not confirmed',
  'challenge-rejected': 'Challenge rejected',
  'reconsideration-requested': 'Judges asked the Prosecutor to reconsider',
  'authorisation-requested': 'Authorisation of an investigation requested',
  'authorisation-refused': 'Authorisation refused',
  referral: 'Referred',
  'judgment-convicted': 'Convicted',
  'judgment-acquitted': 'Acquitted',
  'appeal-confirmed': 'Judgment confirmed on appeal',
  'appeal-partial': 'Judgment changed in part on appeal',
  'appeal-reversed': 'Judgment reversed on appeal',
  'appeal-not-brought': 'No appeal brought',
};

/** `warrant-issued` as "Warrant issued". */
export function sayStep(step: string): string {
  const said = steps[step] ?? step.replaceAll('-', ' ');
  return `${said[0]?.toUpperCase()}${said.slice(1)}`;
}

const crimes: Readonly<Record<string, string>> = {
  genocide: 'genocide (article 6)',
  humanity: 'crimes against humanity (article 7)',
  war: 'war crimes (article 8)',
  aggression: 'aggression (article 8 bis)',
  administration: 'offences against the administration of justice (article 70)',
};

/** `{ humanity: 5 }` as "5 counts of crimes against humanity (article 7)". */
export function sayCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([crime, number]) => `${number} ${number === 1 ? 'count' : 'counts'} of ${crimes[crime] ?? crime}`)
    .join(', ');
}

export function sayCrime(crime: string): string {
  return crimes[crime] ?? crime;
}

/** How the judges decided, where that is on record. */
export function sayVotes(votes: string): string {
  return votes === 'majority' ? 'by a majority of the judges' : 'unanimously';
}

/** What the article is under which a situation came before the Court. */
const triggerArticles: Readonly<Record<string, string>> = {
  'state-referral': 'articles 13(a) and 14',
  'council-referral': 'article 13(b)',
  'proprio-motu': 'articles 13(c) and 15',
  acceptance: 'articles 12(3), 13(c) and 15',
};

export function sayTriggerArticle(trigger: string): string {
  return triggerArticles[trigger] ?? '';
}

/** `0.917` as "11 months", `14` as "14 years". */
export function saySentence(years: number): string {
  if (years < 1) return `${Math.round(years * 12)} months`;
  return years === 1 ? '1 year' : `${years} years`;
}

/** `1143` as "3 years 48 days". */
export function sayDays(days: number): string {
  const years = Math.floor(days / 365.25);
  const rest = Math.round(days - years * 365.25);
  const of = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  if (years === 0) return of(days, 'day');
  return rest === 0 ? of(years, 'year') : `${of(years, 'year')} ${of(rest, 'day')}`;
}

/** `144587300` as "€144.6 million". */
export function sayEuros(amount: number): string {
  return amount >= 1e9 ? `€${(amount / 1e9).toFixed(2)} billion` : `€${(amount / 1e6).toFixed(1)} million`;
}
