/** Words that stay in capitals when a heading in capitals is written as one usually writes. */
const acronyms = new Set(
  'UN U.N. USSR U.S.S.R. US U.S. UK U.K. NATO OAS OAU OSCE CSCE UNRWA UNEF ONUC ECOSOC ILO WHO IAEA UNICEF UNESCO PLO ICJ ICC GA SC NPT ABM CTBT UNCTAD UNIDO UNITAR UNDP UNHCR UNIFIL UNDOF WTO GATT NGO NGOS EEC EC EU CTC ASEAN CIS SG DPRK PRC FRG GDR II III IV'.split(
    ' ',
  ),
);
const small = new Set(
  'a an and as at by for from in into of on or over the to under with against between'.split(' '),
);

/** A heading as the source has it, but not in capitals throughout: `ISRAEL, TROOP WITHDRAWAL` is `Israel, Troop Withdrawal`. */
export function headingOf(text: string): string {
  const tidy = tidyTitle(text);
  if (/[a-z]/.test(tidy)) return tidy;
  return tidy
    .split(/([\s,()/-]+)/)
    .map((word, index) => headingWord(word, index === 0))
    .join('');
}

function headingWord(word: string, first: boolean): string {
  if (acronyms.has(word)) return word;
  const lower = word.toLowerCase();
  if (!first && small.has(lower)) return lower;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Without the Library's ending (`: resolution / adopted by the General Assembly`, whole or cut off) and with single spaces. */
export function tidyTitle(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      / ?: ?(?:r(?:e(?:s(?:o(?:l(?:u(?:t(?:i(?:o(?:n)?)?)?)?)?)?)?)?)?|draft resolution|decision)(?: ?\/.*)?$/i,
      '',
    )
    .replace(/[\s:;/]+$/, '')
    .trim();
}
