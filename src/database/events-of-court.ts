import type { Step } from '../court/docket.ts';
import type { StepKind } from '../court/schema.ts';
import { laterOf } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import type { Event } from './event.ts';
import type { Cell } from './table.ts';

/** Every step on the day it could be known, and every budget on the day it was approved or proposed. */
export function* courtEvents({ court }: PublicRecord): Generator<Event> {
  for (const step of court.steps) {
    const person = court.people.get(step.person)?.name;
    const situation = court.situations.get(step.situation)?.name ?? step.situation;
    yield {
      day: laterOf(step.happened, step.learned),
      domain: 'court',
      subjects: { situation: [step.situation], ...(step.person && { person: [step.person] }) },
      what: sayStep(step, person ?? situation),
      source: step.source,
    };
  }
  for (const { from, kind, day, source } of court.budgets) {
    const what = `the Court’s budget for ${from.slice(0, 4)} was ${kind}`;
    yield { day, domain: 'budgets', subjects: {}, what, source };
  }
}

/** The people and situations a question may name: kind, code, name. */
export function* courtSubjects({ court }: PublicRecord): Generator<Cell[]> {
  for (const { person, name } of court.people.values()) yield ['person', person, name];
  for (const { situation, name, code } of court.situations.values()) {
    yield ['situation', situation, name];
    if (code) yield ['situation', situation, code];
  }
}

const sentences: Record<StepKind, (who: string) => string> = {
  referral: (who) => `the situation ${who} was referred to the Court`,
  'examination-opened': (who) => `a preliminary examination of the situation ${who} was opened`,
  'examination-completed': (who) => `the preliminary examination of the situation ${who} was completed`,
  'examination-closed': (who) => `the preliminary examination of the situation ${who} was closed`,
  'reconsideration-requested': (who) => `judges asked the Prosecutor to reconsider the situation ${who}`,
  'authorisation-requested': (who) => `the Prosecutor asked to investigate the situation ${who}`,
  'authorisation-refused': (who) => `judges refused an investigation of the situation ${who}`,
  'investigation-authorised': (who) => `judges authorised an investigation of the situation ${who}`,
  'investigation-opened': (who) => `an investigation of the situation ${who} was opened`,
  'investigation-suspended': (who) => `the investigation of the situation ${who} was suspended`,
  'investigation-resumed': (who) => `the investigation of the situation ${who} was resumed`,
  'investigation-concluded': (who) => `the investigation of the situation ${who} was concluded`,
  'warrant-issued': (who) => `a warrant for the arrest of ${who} became public`,
  'warrant-unsealed': (who) => `the warrant for the arrest of ${who} was unsealed`,
  'warrant-withdrawn': (who) => `the warrant for the arrest of ${who} was withdrawn`,
  'summons-issued': (who) => `a summons for ${who} became public`,
  'summons-unsealed': (who) => `the summons for ${who} was unsealed`,
  arrest: (who) => `${who} was arrested`,
  surrender: (who) => `${who} was surrendered to the Court`,
  'first-appearance': (who) => `${who} first appeared before the Court`,
  'challenge-rejected': (who) => `a challenge in the case against ${who} was rejected`,
  'charges-confirmed': (who) => `charges against ${who} were confirmed`,
  'charges-declined': (who) => `judges declined to confirm the charges against ${who}`,
  'charges-withdrawn': (who) => `the charges against ${who} were withdrawn`,
  'trial-opened': (who) => `the trial of ${who} opened`,
  'judgment-convicted': (who) => `${who} was convicted`,
  'judgment-acquitted': (who) => `${who} was acquitted`,
  sentence: (who) => `${who} was sentenced`,
  'sentence-reduced': (who) => `the sentence of ${who} was reduced`,
  reparations: (who) => `reparations were ordered in the case against ${who}`,
  'appeal-not-brought': (who) => `the judgment on ${who} became final without appeal`,
  'appeal-discontinued': (who) => `the appeals against the judgment on ${who} were discontinued`,
  'appeal-confirmed': (who) => `the judgment on ${who} was confirmed on appeal`,
  'appeal-partial': (who) => `the judgment on ${who} was confirmed in part on appeal`,
  'appeal-reversed': (who) => `the judgment on ${who} was reversed on appeal`,
  'interim-release': (who) => `${who} was released on conditions`,
  transferred: (who) => `${who} was transferred to a state to serve the sentence`,
  released: (who) => `${who} was released`,
  'case-inadmissible': (who) => `the case against ${who} was declared inadmissible`,
  'case-terminated': (who) => `the case against ${who} was ended`,
  death: (who) => `the death of ${who} became known`,
};

function sayStep({ step }: Step, who: string): string {
  return sentences[step](who);
}
