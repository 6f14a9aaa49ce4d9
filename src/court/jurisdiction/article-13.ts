import type { Avenue } from './conduct.ts';
import type { Matter } from './matter.ts';
import type { Step } from './reasons.ts';

const said: Readonly<Record<Avenue, string>> = {
  any: 'A party may refer it (article 14), the Prosecutor may take it up with leave of the judges (article 15), and the Security Council may refer it. The first two need the consent of the state where it happened or whose national did it; a referral by the Council needs none.',
  'state-referral':
    'Any party may refer it (article 14), whether or not it was concerned. The consent of the state where it happened or whose national did it is needed all the same.',
  'proprio-motu':
    'The Prosecutor may take it up with leave of the judges (article 15). The consent of the state where it happened or whose national did it is needed.',
  acceptance:
    'It is asked whether a declaration under article 12(3) carries it. A declaration lets the Court act and opens nothing by itself: a party must refer the matter or the Prosecutor take it up.',
  'council-referral':
    'It is asked whether a referral by the Security Council that was made carries it (article 13(b)).',
  'council-referral:supposed':
    'It is supposed that the Security Council refers it under Chapter VII of the Charter (article 13(b)); then the consent of no state is needed.',
};

/** Article 13: how the matter would reach the Court. */
export function article13({ conduct: { via } }: Matter): Step {
  return {
    article: '13',
    question: 'Who can bring it to the Court?',
    answer: via === 'any' ? 'a party, the Prosecutor, the Council' : via.replace(':', ', '),
    because: said[via],
    facts: [],
  };
}

/** Whether the way it would reach the Court rests on the consent of states. */
export function needsConsent(via: Avenue): boolean {
  return via !== 'council-referral' && via !== 'council-referral:supposed';
}
