/** A rule of treaties.csv as the beginning of a sentence that ends with what it is counted from: "one year after …". */
export function sayRule(rule: string): string {
  if (rule === 'immediate') return 'at once on';
  const first = /^first of month after (\d+) (days|months|years)$/.exec(rule);
  if (first)
    return `on the first day of the month after the ${first[1]}th ${first[2]?.slice(0, -1)} following`;
  const month = /^first of (\d+\w\w) month$/.exec(rule)?.[1];
  if (month) return `on the first day of the ${month} month after that of`;
  const year = /^1 January after (\d+ \w+)$/.exec(rule)?.[1];
  if (year) return `on the first 1 January at least ${year} after`;
  return `${sayTime(rule)} after`;
}

/** `10 years then 5 years, 6 months before`: the ends of periods on which alone a treaty lets a state go. */
export function sayPeriods(periods: string): string {
  const [, first = '', further = '', before = ''] = /^(.+) then (.+), (.+) before$/.exec(periods) ?? [];
  return `at the end of ${sayTime(first)} in force, then of every ${sayTime(further)}; ${sayTime(before)} before it at the latest, it must have given`;
}

/** `3 years from entry`: how long no notice may be given. */
export function sayWait(wait: string): string {
  const [time = '', from = ''] = wait.split(' from ');
  const start = from === 'entry' ? 'it has been bound for' : 'the treaty has been in force for';
  return `no notice before ${start} ${sayTime(time)}`;
}

function sayTime(time: string): string {
  return time.replace(/^1 (\w+)s$/, 'one $1');
}
