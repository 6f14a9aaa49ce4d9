import { done, holds } from './as-of.ts';
import { scalarMacro } from './scalar-macro.ts';
import type { Definition } from './table.ts';

const approved = `fact.kind = 'approved' AND fact."from" >= first_day::DATE AND fact."until" <= end_day::DATE
  AND fact.day <= getvariable('on') AND fact.day <= getvariable('known')`;

/** `variants`: parameters and body of each form the macro has. */
function macro(
  name: string,
  signature: string,
  comment: string,
  variants: readonly (readonly [parameters: string, body: string])[],
): Definition {
  const forms = variants.map(([parameters, body]) => ({
    parameters: parameters.split(', ').filter((parameter) => parameter !== ''),
    body,
  }));
  return { kind: 'macro', name, signature, comment, create: scalarMacro(name, forms) };
}

/** core, administration or any; anything else is refused rather than counted as none. */
const offence = `CASE WHEN of_offence IN ('core', 'administration', 'any')
  THEN of_offence = 'any' OR fact.offence = of_offence
  ELSE error('"' || of_offence || '" is not an offence; say core, administration or any.') END`;

function verdictCount(test: string, what = 'count(*)') {
  const counted = (of: string) =>
    `(SELECT ${what}::INTEGER FROM verdicts fact WHERE ${test} AND ${of} AND ${done})`;
  return [
    ['', counted(`fact.offence = 'core'`)],
    ['of_offence', counted(offence)],
  ] as const;
}

function situationCount(test: string): string {
  return `(SELECT count(*)::INTEGER FROM situation_statuses fact WHERE ${test} AND ${holds})`;
}

const heldCount = (test: string) =>
  `(SELECT count(*)::INTEGER FROM person_standings fact WHERE ${test} AND ${holds})`;
const heldNow = (test: string) =>
  `EXISTS (FROM person_standings fact WHERE fact.person = which AND ${test} AND ${holds})`;

const standsFor = (kind: string) => `fact.person = which AND fact.stands = '${kind}' AND ${holds}`;

const begun = `(SELECT sum(figure.amount) FROM (SELECT arg_max(fact.amount, fact.preference) AS amount FROM budgets fact
  WHERE fact.kind = 'approved' AND fact."from" <= getvariable('on')
  AND fact.day <= getvariable('on') AND fact.day <= getvariable('known') GROUP BY fact."from") figure)`;

const perVerdict = (test: string, what: string) =>
  `round(${begun} / nullif((SELECT ${what} FROM verdicts fact WHERE ${test} AND ${done}), 0))::BIGINT`;

export const courtDefinitions: readonly Definition[] = [
  macro(
    'warrants',
    'warrants([person])',
    'The days of the warrants of arrest for a person, as a list; without a person, how many were issued for anyone.',
    [
      ['', `(SELECT count(*)::INTEGER FROM steps fact WHERE fact.step = 'warrant-issued' AND ${done})`],
      [
        'which',
        `(SELECT coalesce(list(fact.day ORDER BY fact.day), []) FROM steps fact WHERE fact.person = which AND fact.step = 'warrant-issued' AND ${done})`,
      ],
    ],
  ),
  macro(
    'wanted',
    'wanted([person])',
    'Whether the person was wanted by the Court; without a person, how many living people were.',
    [
      [
        '',
        `(SELECT count(*)::INTEGER FROM person_standings fact WHERE fact.standing = 'wanted' AND ${holds})`,
      ],
      [
        'which',
        `EXISTS (FROM person_standings fact WHERE fact.person = which AND fact.standing = 'wanted' AND ${holds})`,
      ],
    ],
  ),
  macro(
    'at_large',
    'at_large([person])',
    'Whether the person was sought and not in the hands of the Court; without a person, how many were. Those a state holds are counted.',
    [
      ['', heldCount(`fact.custody IN ('at-large', 'held-by-state')`)],
      ['which', heldNow(`fact.custody IN ('at-large', 'held-by-state')`)],
    ],
  ),
  macro(
    'in_custody',
    'in_custody([person])',
    "Whether the person was at the Court's detention centre; without a person, how many were.",
    [
      ['', heldCount(`fact.custody = 'in-custody'`)],
      ['which', heldNow(`fact.custody = 'in-custody'`)],
    ],
  ),
  macro(
    'custody',
    'custody(person)',
    'in-custody, serving, held-by-state, at-large, interim-release, not-held or dead; NULL before the first public warrant or summons.',
    [['which', `(SELECT fact.custody FROM person_standings fact WHERE fact.person = which AND ${holds})`]],
  ),
  macro('on_trial', 'on_trial()', 'How many people were on trial.', [
    ['', heldCount(`fact.standing = 'on-trial'`)],
  ]),
  macro(
    'median_days',
    'median_days(stretch)',
    'Days a stretch of proceedings took at the median, over the cases that got there: warrant-to-surrender, trial-to-judgment … (table passages).',
    [
      [
        'of_stretch',
        `(SELECT round(quantile_cont(fact.days, 0.5))::INTEGER FROM passages fact WHERE fact.stretch = of_stretch AND fact."end" = 'reached' AND ${holds})`,
      ],
    ],
  ),
  macro('accused', 'accused()', 'How many people the Court had publicly sought by warrant or summons.', [
    ['', `(SELECT count(*)::INTEGER FROM person_standings fact WHERE ${holds})`],
  ]),
  macro(
    'standing',
    'standing(person)',
    'wanted, on-trial, convicted, acquitted, dead …; NULL before the first public warrant or summons.',
    [['which', `(SELECT fact.standing FROM person_standings fact WHERE fact.person = which AND ${holds})`]],
  ),
  macro(
    'convictions',
    'convictions([offence])',
    'People convicted at trial: of core crimes, or of the offence given (core, administration, any). Appeals do not undo it: see convictions_standing.',
    verdictCount(`fact.kind = 'conviction'`),
  ),
  macro(
    'acquittals',
    'acquittals([offence])',
    'People acquitted at trial: of core crimes, or of the offence given.',
    verdictCount(`fact.kind = 'acquittal'`),
  ),
  macro(
    'verdicts',
    'verdicts([offence])',
    'People judged at trial, convicted or acquitted: for core crimes, or for the offence given.',
    verdictCount('true'),
  ),
  macro(
    'judgments',
    'judgments([offence])',
    'Trial judgments, a joint one counted once: on core crimes, or on the offence given.',
    verdictCount('true', `count(DISTINCT (fact."case", fact.day))`),
  ),
  macro(
    'convictions_standing',
    'convictions_standing()',
    'Convictions for core crimes that stood after the appeals decided by then.',
    [
      [
        '',
        `(SELECT count(*)::INTEGER FROM verdict_standings fact WHERE fact.offence = 'core' AND fact.stands = 'conviction' AND ${holds})`,
      ],
    ],
  ),
  macro('convicted', 'convicted(person)', 'Whether a conviction of the person, of anything, stood.', [
    ['which', `EXISTS (FROM verdict_standings fact WHERE ${standsFor('conviction')})`],
  ]),
  macro('acquitted', 'acquitted(person)', 'Whether an acquittal of the person, of anything, stood.', [
    ['which', `EXISTS (FROM verdict_standings fact WHERE ${standsFor('acquittal')})`],
  ]),
  macro(
    'sentence',
    'sentence(person)',
    'Years of imprisonment as the sentence stood, for core crimes if there are several.',
    [
      [
        'which',
        `(SELECT fact.years FROM verdict_standings fact WHERE ${standsFor('conviction')} ORDER BY fact.offence = 'core' DESC LIMIT 1)`,
      ],
    ],
  ),
  macro(
    'situations',
    'situations([status])',
    'How many situations were under investigation, or had the status given.',
    [
      ['', situationCount(`fact.status = 'investigation'`)],
      ['of_status', situationCount('fact.status = of_status')],
    ],
  ),
  macro(
    'investigations',
    'investigations()',
    'How many situations were under investigation; those concluded are not.',
    [['', situationCount(`fact.status = 'investigation'`)]],
  ),
  macro(
    'examinations',
    'examinations()',
    "How many situations were under preliminary examination, in the Prosecutor's count: reconsiderations included.",
    [['', situationCount(`fact.status IN ('examination', 'reconsideration')`)]],
  ),
  macro(
    'situation_status',
    'situation_status(situation)',
    'examination, investigation, closed …; NULL before its first step.',
    [
      [
        'which',
        `(SELECT fact.status FROM situation_statuses fact WHERE fact.situation = which AND ${holds})`,
      ],
    ],
  ),
  macro(
    'cost_per_conviction',
    'cost_per_conviction()',
    'Euros approved for the financial periods begun, for each conviction for core crimes at trial; NULL when there was none. Budgets, not spending.',
    [['', perVerdict(`fact.kind = 'conviction' AND fact.offence = 'core'`, 'count(*)')]],
  ),
  macro(
    'cost_per_judgment',
    'cost_per_judgment()',
    'Euros approved for the financial periods begun, for each judgment at trial, of core crimes or not, a joint one counted once.',
    [['', perVerdict('true', `count(DISTINCT (fact."case", fact.day))`)]],
  ),
  macro(
    'budget',
    'budget(from, until)',
    'Euros approved for the financial periods that lie wholly within the span; ask budget_missing for the years it lacks.',
    [
      [
        'first_day, end_day',
        `(SELECT coalesce(sum(figure.amount), 0)::BIGINT FROM (SELECT arg_max(fact.amount, fact.preference) AS amount FROM budgets fact WHERE ${approved} GROUP BY fact."from") figure)`,
      ],
    ],
  ),
  macro(
    'budget_missing',
    'budget_missing(from, until)',
    'Calendar years of the span that the sum lacks, as a list of texts.',
    [
      [
        'first_day, end_day',
        `(SELECT coalesce(list(it.y::VARCHAR ORDER BY it.y), []) FROM (SELECT unnest(generate_series(greatest(2002, year(first_day::DATE)), year(end_day::DATE - 1))) AS y) it
  WHERE NOT EXISTS (FROM budgets fact WHERE ${approved} AND it.y BETWEEN year(fact."from") AND year(fact."until" - 1)))`,
      ],
    ],
  ),
];
