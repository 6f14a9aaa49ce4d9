import type { Matter } from './matter.ts';
import { type Limit, limit } from './reasons.ts';

const majority = 18;

/** Article 26: no jurisdiction over anybody under eighteen at the time of the alleged crime. */
export function article26({ conduct: { age, legalPerson } }: Matter): Limit[] {
  if (age === null || legalPerson) return [];
  const question = 'Was the accused old enough?';
  return [
    age < majority
      ? limit(
          'bars',
          '26',
          question,
          `The accused was ${age} at the time. The Court has no jurisdiction over anybody who was under ${majority}.`,
          [],
        )
      : limit('none', '26', question, `The accused was ${age} at the time, not under ${majority}.`, []),
  ];
}
