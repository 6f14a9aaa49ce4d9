import { membersOn, nameOn } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const members = new Set(membersOn(desk.record.states, 'UN', days.on));
    const observers = new Set(membersOn(desk.record.states, 'UN-observer', days.on));
    const states = [...desk.record.states.byCode.values()]
      .map((state) => ({
        code: state.state,
        name: nameOn(state, days.on),
        member: members.has(state.state),
        observer: observers.has(state.state),
        former: Boolean(state.until),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return {
      days,
      groups: [
        {
          key: 'members',
          title: 'Members of the United Nations',
          states: states.filter((state) => state.member),
        },
        {
          key: 'observers',
          title: 'Observers',
          states: states.filter((state) => state.observer && !state.member),
        },
        {
          key: 'others',
          title: 'Not members that day',
          states: states.filter((state) => !state.member && !state.observer && !state.former),
        },
        {
          key: 'former',
          title: 'States that are no more',
          states: states.filter((state) => !state.member && !state.observer && state.former),
        },
      ].filter((group) => group.states.length > 0),
    };
  });
