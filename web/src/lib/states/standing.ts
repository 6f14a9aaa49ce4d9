import { sayDay } from 'onrecord/browser';

interface Standing {
  readonly until: string | null;
  readonly memberships: readonly { body: string; from: string | null; until: string | null }[];
  readonly successors: readonly { name: string; kind: string }[];
}

/** Where a state stood at the United Nations on a day, and whether it had ended by then, in sentences. */
export function sayStanding({ until, memberships, successors }: Standing, on: string): string {
  const heir = successors.find(({ kind }) => kind === 'continuation');
  return [
    sayMembership(memberships, on),
    until && until <= on
      ? `It ended on ${sayDay(until)}${heir ? `; ${heir.name} continued its seat` : ''}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function sayMembership(memberships: Standing['memberships'], on: string): string {
  const begun = memberships.filter(({ from }) => from !== null && from <= on);
  const [member, observer] = ['UN', 'UN-observer'].map((body) =>
    begun.filter((row) => row.body === body).at(-1),
  );
  if (member?.from && (!member.until || member.until > on))
    return `Member of the United Nations since ${sayDay(member.from)}.`;
  if (observer?.from && (!observer.until || observer.until > on))
    return `Observer at the United Nations since ${sayDay(observer.from)}: it speaks in the General Assembly and has no vote.`;
  if (member?.from && member.until)
    return `Member of the United Nations from ${sayDay(member.from)} until ${sayDay(member.until)}.`;
  return 'Not a member of the United Nations that day.';
}
