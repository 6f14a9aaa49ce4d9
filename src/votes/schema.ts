import { z } from 'zod';
import { partialDayCell } from '../days/cells.ts';

/** Space-separated state codes. */
const codes = z
  .string()
  .regex(/^([A-Z]{3}( [A-Z]{3})*)?$/, 'expected state codes separated by single spaces')
  .transform((text): readonly string[] => (text === '' ? [] : text.split(' ')));

const tally = z
  .string()
  .regex(/^\d*$/, 'expected a whole number, or nothing if the source states none')
  .transform((text) => (text === '' ? null : Number(text)));

/**
 * What a roll call was about: a whole resolution or decision, a part of one, a change to it, or how to proceed. A `repeat` is a
 * vote that its source has a second time, with the symbol of the first.
 */
export const rollCallKind = z.enum([
  'resolution',
  'decision',
  'paragraph',
  'amendment',
  'motion',
  'repeat',
  'unknown',
]);

/** Voeten's six: Middle East, nuclear, disarmament, human rights, colonialism, economic. */
export const issueCode = z.enum(['me', 'nu', 'di', 'hr', 'co', 'ec']);

/**
 * A row of record/votes/SESSION.csv. `yes no abstain absent` are the tallies as the source states them; the members who
 * voted yes are those in no `states_*` list.
 */
export const rollCallRow = z.object({
  id: z.string().regex(/^[A-Za-z0-9.-]+$/),
  day: partialDayCell,
  session: z.string().min(1),
  symbol: z.string(),
  title: z.string(),
  kind: rollCallKind,
  /** As a source codes it: codes, `none` for none of the six, empty where no source says. */
  issues: z.string().transform((text, context): readonly z.output<typeof issueCode>[] | null => {
    if (text === '') return null;
    const parsed = z.array(issueCode).safeParse(text === 'none' ? [] : text.split(' '));
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: 'custom',
      message: `"${text}" holds an unknown issue code; expected some of me nu di hr co ec, none, or nothing`,
    });
    return z.NEVER;
  }),
  /** Marked as important by the US State Department: `1`, `0` or empty for unknown. */
  important: z.enum(['', '0', '1']),
  yes: tally,
  no: tally,
  abstain: tally,
  absent: tally,
  states_no: codes,
  states_abstain: codes,
  states_absent: codes,
  /** Members for whom the source has no row at all. */
  states_unknown: codes,
  /**
   * States that joined or left within the possible days of this vote, and were not members at the vote itself.
   * Only needed where the day is partial, or is the very day on which a membership began or ended.
   */
  states_outside: codes,
  source: z.string().min(1),
  source_id: z.string(),
});

/** `confirmed`: seen at the publisher or in two independent sources. `reported`: one secondary source. */
export const standing = z.enum(['confirmed', 'reported']);

/**
 * A row of record/votes/tallies.csv: a vote of which only the tally is on record, no state's own vote. Sources that
 * disagree about the same vote have a row each; the first stands first in an answer.
 */
export const statedTallyRow = z.object({
  symbol: z.string().min(1),
  day: partialDayCell,
  /** `General Assembly`, `Third Committee` … */
  body: z.string().min(1),
  title: z.string().min(1),
  yes: tally,
  no: tally,
  abstain: tally,
  absent: tally,
  standing,
  note: z.string(),
  source: z.string().min(1),
});

/** `NOR:abstain`: how another source has one state's vote. */
const differingCells = z
  .string()
  .regex(/^([A-Z]{3}:(yes|no|abstain|absent)( |$))*$/, 'expected e.g. "ZWE:no NOR:absent"')
  .transform((text): readonly string[] => (text === '' ? [] : text.split(' ')));

/** A row of record/votes/crosschecks.csv: what a second source says of a roll call that the record has from a better one. */
export const crosscheckRow = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  source_id: z.string(),
  yes: tally,
  no: tally,
  abstain: tally,
  absent: tally,
  /** The states whose vote it has otherwise than the record. */
  differing: differingCells,
});

/**
 * A row of record/votes/corrections.csv: what the importers should put in place of what a source says about one of its
 * roll calls. An empty cell changes nothing. `note` says why.
 */
export const correctionRow = z.object({
  of: z.string().min(1),
  source_id: z.string().min(1),
  id: z.string().regex(/^[A-Za-z0-9.-]*$/),
  symbol: z.string(),
  day: partialDayCell.or(z.literal('')),
  session: z.string(),
  title: z.string(),
  kind: rollCallKind.or(z.literal('')),
  note: z.string(),
  source: z.string().min(1),
});

/** A row of record/votes/known-as.csv: what a roll call is known for, where its title does not say so. */
export const knownAsRow = z.object({
  id: z.string().min(1),
  known_as: z.string().min(1),
  source: z.string().min(1),
});

/**
 * A row of record/votes/matches.csv: two roll calls, the earlier first, that put the same question. `source_id` has the
 * source's own numbers for both, joined by `-`; three where it pairs them by way of a roll call that is not on record.
 */
export const matchRow = z.object({
  id_a: z.string().min(1),
  id_b: z.string().min(1),
  source: z.string().min(1),
  source_id: z.string().min(1),
});

/**
 * A row of record/votes/council/YEAR.csv: a vote of the Security Council. All its members are listed, those that voted yes too: its
 * membership is not on record otherwise.
 */
export const councilRow = z.object({
  id: z.string().regex(/^[A-Za-z0-9.-]+$/),
  day: partialDayCell,
  symbol: z.string().min(1),
  title: z.string(),
  how: z.enum(['vote', 'without-vote']),
  yes: tally,
  no: tally,
  abstain: tally,
  absent: tally,
  states_yes: codes,
  states_no: codes,
  states_abstain: codes,
  states_absent: codes,
  source: z.string().min(1),
  source_id: z.string(),
});

export type CouncilRow = z.output<typeof councilRow>;
export type MatchRow = z.output<typeof matchRow>;
export type StatedTallyRow = z.output<typeof statedTallyRow>;
export type CrosscheckRow = z.output<typeof crosscheckRow>;
export type CorrectionRow = z.output<typeof correctionRow>;
/** A row of record/votes as read. */
export type RollCallRow = z.output<typeof rollCallRow>;
/** What was voted on. */
export type RollCallKind = z.output<typeof rollCallKind>;
/** One of Voeten's six issues. */
export type IssueCode = z.output<typeof issueCode>;
/** What a member did. Non-members have none. */
export type Vote = 'yes' | 'no' | 'abstain' | 'absent';

/** `01.csv`, `71.csv`, `es-11.csv`, `s-05.csv`. */
export function sessionFile(session: string): string {
  return `${session.toLowerCase().replace(/\d+$/, (number) => number.padStart(2, '0'))}.csv`;
}
