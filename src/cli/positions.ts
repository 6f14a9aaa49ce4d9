import type { AnswerTo, positionsQuestion } from '../index.ts';
import { counted, listed, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Called, Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Answer = AnswerTo<typeof positionsQuestion>;
type Position = Answer['positions'][number];

const ends = 10;

/** One state through the sessions, one session from top to bottom, or the ends of the last session. */
export const positionsText: Text<Answer> = (answer, set, called) =>
  parts(
    set.paragraph(headline(answer, called)),
    bodyText(answer, set, called),
    answer.stale ? set.warn(set.paragraph(`Careful: ${answer.stale}`, 2)) : '',
    set.dim(set.paragraph(fitText(answer))),
    provenanceText(answer, set),
  );

function headline({ state, issue, session }: Answer, called: Called): string {
  const whose = state === null ? 'states' : called(state);
  const when = session === null ? '' : ` in session ${session}`;
  const what = issue === null ? '' : `, by their votes on ${issue} alone`;
  return `Where ${whose} stood${when}${what}: standard deviations, high where the United States stands; in nine of ten cases between the two bounds.`;
}

function bodyText({ state, session, positions }: Answer, set: Typesetter, called: Called): string {
  if (positions.length === 0) return 'There is none: no vote that counts.';
  if (state !== null)
    return set.table(
      positions.map((each) => [String(each.session), ...cells(each)]),
      head('session'),
    );
  const shown = session ?? Math.max(...positions.map((each) => each.session));
  const ranked = positions.filter((each) => each.session === shown).sort((a, b) => b.mean - a.mean);
  const rows = (some: readonly Position[]) =>
    set.table(
      some.map((each) => [called(each.state), ...cells(each)]),
      head('state'),
    );
  if (session !== null || ranked.length <= 2 * ends) return rows(ranked);
  return parts(
    `${set.bold(`Highest in session ${shown}:`)}\n${rows(ranked.slice(0, ends))}`,
    `${set.bold('Lowest:')}\n${rows(ranked.slice(-ends))}`,
    set.paragraph(
      `${counted(positions.length, 'position')} in all; --session, --state or --json shows others.`,
    ),
  );
}

function head(first: string): string[] {
  return [first, 'position', 'from', 'to', 'votes'];
}

function cells({ state: _, mean, q05, q95, votes }: Position): string[] {
  return [mean.toFixed(2), q05.toFixed(2), q95.toFixed(2), String(votes)];
}

/** How the positions were come by, and what a statistician wants to know of the chains. */
function fitText({ diagnostics }: Answer): string {
  const { seed, chains, sweeps, rhat, rhatAbove, ess, essMin, items, votes, flipped } = diagnostics;
  const turned =
    flipped.length > 0 ? ` Careful: polarity turned over in session ${listed(flipped.map(String))}.` : '';
  return `${counted(votes, 'vote')} on ${counted(items, 'question')}; ${chains} chains of ${counted(sweeps, 'sweep')}, seed ${seed}. Split R-hat at most ${rhat.toFixed(2)}, above 1.05 for ${(100 * rhatAbove).toFixed(1)} % of positions; effective sample size ${ess} at the median, ${essMin} at least.${turned}`;
}
