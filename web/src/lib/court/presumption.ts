import { caseStandings } from 'onrecord/browser';

interface Case {
  readonly offence: string;
  readonly standing: string;
  readonly final: boolean;
}

/** What fairness asks to be said of somebody before the Court, in whole sentences. */
export function presumption(cases: readonly Case[], standing: string): string {
  const convicted = cases.filter((one) => one.standing === 'convicted');
  const open = cases.filter((one) => !over.includes(one.standing));
  if (convicted.length === 0) return innocent(standing, open.length > 0);
  const acquitted = cases.filter((one) => one.standing === 'acquitted');
  const said = [...convicted.map(sayConviction), ...acquitted.map(sayAcquittal)].join(' ');
  return open.length > 0 ? `${said} In the open case the presumption of innocence holds (article 66).` : said;
}

/** What is open comes before what is over. */
const over: readonly string[] = caseStandings.slice(caseStandings.indexOf('convicted'));

function innocent(standing: string, open: boolean): string {
  if (standing === 'acquitted') return 'Acquitted: innocent before the law (articles 66 and 74).';
  if (standing === 'dead')
    return 'Died without a conviction that stands: innocent before the law (article 66).';
  if (open)
    return 'Presumed innocent (article 66): what follows are allegations that no judges of this Court have found proven.';
  return 'Never convicted by the Court, and so innocent before it (article 66): the case ended without a judgment.';
}

function sayAcquittal({ offence }: Case): string {
  const what = offence === 'core' ? 'core crimes' : 'offences against the administration of justice';
  return `Acquitted of ${what}, and innocent of them before the law.`;
}

function sayConviction({ offence, final }: Case): string {
  const what =
    offence === 'core'
      ? 'Convicted of core crimes'
      : 'Convicted of offences against the administration of justice';
  return final
    ? `${what}; the judgment is final.`
    : `${what}; the judgment is not final and may be appealed.`;
}
