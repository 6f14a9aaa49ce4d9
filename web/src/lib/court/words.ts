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

export function saySituation(status: string): string {
  return situationWords.find(([known]) => known === status)?.[1] ?? status;
}

const triggers: Readonly<Record<string, string>> = {
  'state-referral': 'referred by a state',
  'council-referral': 'referred by the Security Council',
  'proprio-motu': "opened on the Prosecutor's own motion",
  acceptance: 'jurisdiction accepted by declaration',
};

export function sayTrigger(trigger: string): string {
  return triggers[trigger] ?? trigger;
}

const steps: Readonly<Record<string, string>> = {
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

/** `144587300` as "€144.6 million". */
export function sayEuros(amount: number): string {
  return amount >= 1e9 ? `€${(amount / 1e9).toFixed(2)} billion` : `€${(amount / 1e6).toFixed(1)} million`;
}
