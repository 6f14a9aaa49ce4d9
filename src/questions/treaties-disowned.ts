import { z } from 'zod';
import { disownedSignatures } from '../treaties/disowned.ts';
import { statuses } from '../treaties/participation.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { actAnswer, sayAct } from './treaty.ts';
import { sayWhose, sourcesOf, treatiesAsked, whichTreaties, whose } from './treaty-answers.ts';

/** `onrecord treaties disowned`: who signed and then said that it will not become a party. */
export const treatiesDisownedQuestion = question({
  name: 'treaties disowned',
  places: [],
  summary: 'Who disowned a signature: signed, then told the depositary that it will not become a party.',
  params: z.object({ ...whichTreaties, ...asOf }),
  answer: z.object({
    disowned: z.array(
      z.object({
        ...whose,
        signed: z.string().nullable(),
        disowned: z.string(),
        participation: z.enum(statuses).describe('Where it stands on the day asked about.'),
        notice: actAnswer,
      }),
    ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const found = treatiesAsked(record, params)
      .flatMap((treaty) => disownedSignatures(treaty, on, known))
      .sort((a, b) => a.notice.day.localeCompare(b.notice.day) || a.state.localeCompare(b.state));
    const acts = found.flatMap(({ signature, notice }) => (signature ? [signature, notice] : [notice]));
    return {
      disowned: found.map(({ treaty, state, signature, notice, status }) => ({
        ...sayWhose(record, treaty, state, on),
        signed: signature?.day ?? null,
        disowned: notice.day as string,
        participation: status,
        notice: sayAct(notice),
      })),
      ...provenanceOf(record, {
        on,
        known,
        facts: acts.map(({ id }) => id),
        sources: sourcesOf(
          found.map(({ treaty }) => treaty),
          acts,
        ),
      }),
    };
  },
});
