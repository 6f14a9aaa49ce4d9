/** The Statute's articles under which each step is taken; steps that none of them governs are left out. */
const stepArticles: Readonly<Record<string, string>> = {
  referral: '14',
  'examination-opened': '15(2) and 53(1)',
  'examination-completed': '53(1)',
  'examination-closed': '53(1)',
  'reconsideration-requested': '53(3)',
  'authorisation-requested': '15(3)',
  'authorisation-refused': '15(5)',
  'investigation-authorised': '15(4)',
  'investigation-opened': '53(1)',
  'investigation-suspended': '18(2)',
  'investigation-resumed': '18(2)',
  'warrant-issued': '58(1)',
  'warrant-withdrawn': '58(4)',
  'summons-issued': '58(7)',
  arrest: '59',
  surrender: '59(7)',
  'first-appearance': '60(1)',
  'interim-release': '60',
  'challenge-rejected': '19',
  'case-inadmissible': '17 and 19',
  'charges-confirmed': '61(7)(a)',
  'charges-declined': '61(7)(b)',
  'charges-withdrawn': '61',
  'trial-opened': '64(8)',
  'judgment-convicted': '74',
  'judgment-acquitted': '74',
  sentence: '76',
  'sentence-reduced': '110',
  reparations: '75',
  'appeal-not-brought': '81',
  'appeal-discontinued': '81',
  'appeal-confirmed': '83',
  'appeal-partial': '83',
  'appeal-reversed': '83',
  transferred: '103',
};

/** `referral`, `UNSC` as "Article 13(b)"; empty where no article governs the step. */
export function sayStepArticle(step: string, by: readonly string[] = []): string {
  const article = step === 'referral' && by.includes('UNSC') ? '13(b)' : stepArticles[step];
  if (article === undefined) return '';
  return `Article${article.includes(' and ') ? 's' : ''} ${article}`;
}
