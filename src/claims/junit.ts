import type { ExplainedFinding, Report } from './finding.ts';
import type { Unread } from './sarif.ts';

/** Findings as JUnit's XML, which build servers read: an article is a suite, a claim a case. Outdated and unsupported ones are skipped cases. */
export function junitOf(reports: readonly Report[], unread: readonly Unread[] = []): string {
  const suites = [...reports.map(suite), ...unread.map(unreadSuite)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="onrecord">\n${suites.join('')}</testsuites>\n`;
}

function suite({ article, claims, counts }: Report): string {
  const skipped = counts.outdated + counts.unsupported;
  const head = `tests="${claims.length}" failures="${counts.contradicted}" errors="${counts.broken}" skipped="${skipped}"`;
  return `  <testsuite name="${escaped(article)}" ${head}>\n${claims.map((claim) => testCase(article, claim)).join('')}  </testsuite>\n`;
}

function testCase(article: string, claim: ExplainedFinding): string {
  const name = claim.text ? `${claim.id}: ${claim.text}` : claim.id;
  const head = `    <testcase classname="${escaped(article)}" name="${escaped(name)}" file="${escaped(article)}" line="${claim.line}"`;
  const outcome = outcomeOf(article, claim);
  return outcome ? `${head}>\n      ${outcome}\n    </testcase>\n` : `${head}/>\n`;
}

function outcomeOf(article: string, { verdict, says, at, life }: ExplainedFinding): string {
  const message = `message="${escaped(`${verdict}: ${says}`)}"`;
  const place = escaped([`${at.file ?? article}:${at.line}:${at.column}`, life].filter(Boolean).join('\n'));
  if (verdict === 'contradicted') return `<failure type="contradicted" ${message}>${place}</failure>`;
  if (verdict === 'broken') return `<error type="broken" ${message}>${place}</error>`;
  return verdict === 'holds' ? '' : `<skipped ${message}/>`;
}

function unreadSuite({ article, error }: Unread): string {
  const message = escaped(error.hint ? `${error.message} ${error.hint}` : error.message);
  const name = escaped(article);
  return `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="${name}" name="article" file="${name}" line="${error.at?.line ?? 1}">\n      <error type="unreadable" message="${message}"/>\n    </testcase>\n  </testsuite>\n`;
}

/** Characters that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
