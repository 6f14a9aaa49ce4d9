import { sayDay } from '../days/day.ts';
import { type ExplainedFinding, type Finding, type Report, type Verdict, verdicts } from './finding.ts';
import { capital } from './say.ts';

/** A report as an editor reads it in a mail: what is wrong first, in whole sentences. */
export function reportText(report: Report): string {
  const sections = verdicts.flatMap((verdict) => {
    const claims = report.claims.filter((claim) => claim.verdict === verdict);
    return claims.length > 0 ? [section(report, verdict, claims)] : [];
  });
  return `${[heading(report), ...sections].join('\n\n')}\n`;
}

/** Several reports: the worst first, and what holds only counted. */
export function reportsText(reports: readonly Report[]): string {
  const [only, ...others] = reports;
  if (only && others.length === 0) return reportText(only);
  const sorted = [...reports].sort((a, b) => worstOf(a) - worstOf(b));
  const wrong = sorted.filter((report) => worstOf(report) < verdicts.indexOf('holds'));
  const fine = sorted.filter((report) => !wrong.includes(report));
  const parts = wrong.map((report) => reportText(withoutHolding(report)));
  if (fine.length > 0) parts.push(`NOTHING TO MEND\n\n${fine.map(fineLine).join('\n')}\n`);
  return parts.join('\n\n');
}

function worstOf({ counts }: Report): number {
  const worst = verdicts.findIndex((verdict) => counts[verdict] > 0);
  return worst < 0 ? verdicts.length : worst;
}

function withoutHolding(report: Report): Report {
  return { ...report, claims: report.claims.filter(({ verdict }) => verdict !== 'holds') };
}

function fineLine({ article, counts }: Report): string {
  return `  ${article}: ${counts.holds === 1 ? '1 claim holds' : `${counts.holds} claims hold`}`;
}

/** One line on a report: `article.md: 19 of 32 claims hold; 3 are contradicted.` */
export function reportLine(report: Report): string {
  return `${report.article}: ${summary(report)}`;
}

/** One finding as an editor reads it. */
export function findingText(report: Report, claim: ExplainedFinding): string {
  return claim.verdict === 'holds' ? line(claim) : paragraph(report, claim);
}

/** Exactly what `onrecord check --format json` prints for one article. */
export function reportJson({ article, published, today, claims, counts }: Report) {
  return { article, published, today, claims: claims.map(findingJson), counts };
}

/** 1 when an article says what the record contradicts, or asks what cannot be asked; what is outdated or unsupported is no fault. */
export function reportExitCode({ counts }: Report): 0 | 1 {
  return counts.contradicted + counts.broken > 0 ? 1 : 0;
}

function findingJson(finding: Finding): Finding {
  const { id, line, column, text, ask, expected, answer, verdict, thenHeld, nowHolds, changed, sources } =
    finding;
  return { id, line, column, text, ask, expected, answer, verdict, thenHeld, nowHolds, changed, sources };
}

function heading(report: Report): string {
  const { title, article, published, today } = report;
  const place = `${article}, published ${sayDay(published)}, checked ${sayDay(today)}`;
  return [title, place, '', summary(report)].join('\n');
}

function summary({ counts }: Report): string {
  const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  const others = verdicts
    .filter((verdict) => verdict !== 'holds' && counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${named[verdict].counted(counts[verdict])}`);
  const held = all === 0 ? 'It makes no claims' : `${counts.holds} of ${all} claims hold`;
  return `${[held, ...others].join('; ')}.`;
}

const named: Readonly<Record<Verdict, { readonly title: string; counted(count: number): string }>> = {
  contradicted: {
    title: 'CONTRADICTED: the record says otherwise',
    counted: (count) => `${are(count)} contradicted`,
  },
  broken: {
    title: 'BROKEN: the claim cannot be checked as it is written',
    counted: (count) => `${are(count)} broken`,
  },
  outdated: {
    title: 'OUTDATED: true when published, not today',
    counted: (count) => `${are(count)} outdated`,
  },
  unsupported: {
    title: 'UNSUPPORTED: the record cannot say',
    counted: (count) => `${are(count)} unsupported`,
  },
  holds: { title: 'HOLDS', counted: () => 'hold' },
};

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function section(report: Report, verdict: Verdict, claims: readonly ExplainedFinding[]): string {
  const told =
    verdict === 'holds'
      ? claims.map((claim) => line(claim)).join('\n')
      : claims.map((claim) => paragraph(report, claim)).join('\n\n');
  return `${named[verdict].title}\n\n${told}`;
}

function line(claim: ExplainedFinding): string {
  return wrap(`“${claim.text}” (line ${claim.line}). ${claim.says}`);
}

function paragraph(report: Report, claim: ExplainedFinding): string {
  const lines = [passage(report, claim), claim.says];
  if (claim.life) lines.push(`Life: ${claim.life}`);
  if (claim.note) lines.push(`Note: ${claim.note}`);
  if (claim.verdict !== 'broken') lines.push(`Asked: ${claim.ask.replace(/\s+/g, ' ').trim()}`);
  if (claim.sources.length > 0) lines.push(`Source: ${sources(claim)}`);
  return lines.map((text) => wrap(capital(text))).join('\n');
}

function passage({ article }: Report, { at, id, text }: ExplainedFinding): string {
  const place = [at.file ?? article, at.line, at.column].filter(Boolean).join(':');
  return `${text ? `“${text}”` : `The claim ${id}`} (${place})`;
}

function sources({ sources: all }: ExplainedFinding): string {
  const shown = all.slice(0, 2).map(({ publisher, title }) => `${publisher}, ${title}`);
  const more = all.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** Lines of at most 100 characters, indented; words are never cut. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length > 96) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => `  ${each}`).join('\n');
}
