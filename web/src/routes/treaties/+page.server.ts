import { partiesOn } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const treaties = [...desk.record.treaties.values()].map((treaty) => ({
      id: treaty.treaty,
      title: treaty.title,
      short: treaty.short,
      reference: treaty.reference,
      adopted: treaty.adopted,
      inForce: treaty.in_force,
      parties: partiesOn(treaty, days.on, days.known).length,
    }));
    return { days, treaties };
  });
