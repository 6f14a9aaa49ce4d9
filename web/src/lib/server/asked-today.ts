import {
  agreementQuestion,
  aloneQuestion,
  askDesk,
  courtVerdictsQuestion,
  type Desk,
  nearestQuestion,
  sayDay,
  treatiesPendingQuestion,
  treatyQuestion,
  votesQuestion,
} from 'onrecord';
import { sayTogether, togetherSince } from '../explorer/together.ts';

/** A question that somebody may come with, what the record answers today, and where it shows more. */
export interface AskedToday {
  readonly question: string;
  readonly answer: string;
  readonly href: string;
}

let kept: { readonly key: string; readonly asked: readonly AskedToday[] } | undefined;

/** The questions of the front page. Asked once for each day and version of the record. */
export function askedToday(desk: Desk): readonly AskedToday[] {
  const key = `${desk.record.version} ${desk.today()}`;
  if (kept?.key !== key)
    kept = { key, asked: [bound, like, together, alone, crimea, verdicts].map((ask) => ask(desk)) };
  return kept.asked;
}

function bound(desk: Desk): AskedToday {
  const { counts } = askDesk(desk, treatyQuestion, { treaty: 'rome-statute' });
  const [first] = askDesk(desk, treatiesPendingQuestion, { treaty: 'rome-statute' }).withdrawals;
  const leaving = first
    ? `, ${counts.withdrawing} of them about to leave: ${first.name} first, on ${sayDay(first.effective)}`
    : '';
  return {
    question: 'Who is leaving the International Criminal Court?',
    answer: `${counts.party} states are bound by its Statute${leaving}.`,
    href: '/treaties/rome-statute',
  };
}

function like(desk: Desk): AskedToday {
  const { nearest } = askDesk(desk, nearestQuestion, { state: 'BRA', from: '2010-01-01', limit: '3' });
  return {
    question: 'Who votes most like Brazil since 2010?',
    answer: `${nearest.map(({ name }) => name).join(', ')}.`,
    href: '/votes/explore?with=BRA&from=2010',
  };
}

function together(desk: Desk): AskedToday {
  const { series } = askDesk(desk, agreementQuestion, { a: 'CHN', b: 'RUS', by: 'year' });
  const points = series.flatMap(({ period, value, rollcalls }) =>
    value === null ? [] : { year: Number(period), value, rollCalls: rollcalls },
  );
  const found = togetherSince({ points });
  return {
    question: 'When did China and Russia start voting alike?',
    answer: found ? `Since ${found.since} they were ${sayTogether(found)}.` : 'Not for good so far.',
    href: '/votes/explore?with=CHN,RUS',
  };
}

function alone(desk: Desk): AskedToday {
  const [most, second] = askDesk(desk, aloneQuestion, { limit: '2' }).states;
  return {
    question: 'Which country is most often alone?',
    answer: `${most?.name}, in ${most?.rollcalls} votes since 1946. Next comes ${second?.name}, in ${second?.rollcalls}.`,
    href: '/votes/alone',
  };
}

function crimea(desk: Desk): AskedToday {
  const tallies = askDesk(desk, votesQuestion, { symbol: 'A/RES/68/262' }).rollcalls[0]?.tallies;
  return {
    question: 'How did the world vote on Crimea, and who changed?',
    answer: `${tallies?.yes} for Ukraine in 2014, ${tallies?.no} against, ${tallies?.abstain} abstaining. Compare the votes since.`,
    href: '/votes/compare?a=A-RES-68-262&b=A-RES-77-229',
  };
}

function verdicts(desk: Desk): AskedToday {
  const { counts } = askDesk(desk, courtVerdictsQuestion, { on: '2016-11-16', known: '2016-11-16' });
  return {
    question: 'Only four verdicts in fourteen years?',
    answer: `By November 2016 the Court had convicted ${counts.convictions.core} people of core crimes and acquitted ${counts.acquittals.core}. Every way to count.`,
    href: '/court/verdicts?on=2016-11-16',
  };
}
