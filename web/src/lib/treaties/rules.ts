/** A rule of treaties.csv as the beginning of a sentence that ends with what it is counted from: "one year after …". */
export function sayRule(rule: string): string {
  if (rule === 'immediate') return 'at once on';
  const first = /^first of month after (\d+) (days|months)$/.exec(rule);
  if (first)
    return `on the first day of the month after the ${first[1]}th ${first[2]?.slice(0, -1)} following`;
  const [, amount = '', unit = ''] = /^(\d+) (day|month|year)s?$/.exec(rule) ?? [];
  if (!amount) return `${rule} after`;
  return amount === '1' ? `one ${unit} after` : `${amount} ${unit}s after`;
}
