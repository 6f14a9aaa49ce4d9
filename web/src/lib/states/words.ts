import { sayDay } from 'onrecord/browser';

/** A half-open span as a reader says it: "until 8 May 1989", "since 1945", "13 March 2002 to 5 May 2006". */
export function saySpan({
  from,
  until,
}: {
  readonly from: string | null;
  readonly until: string | null;
}): string {
  if (from && until) return `from ${sayDay(from)} until ${sayDay(until)}`;
  if (from) return `since ${sayDay(from)}`;
  return until ? `until ${sayDay(until)}` : '';
}

const groups: Readonly<Record<string, string>> = {
  africa: 'the African Group',
  'asia-pacific': 'the Asia-Pacific Group',
  'eastern-europe': 'the Eastern European Group',
  'latin-america-caribbean': 'the Latin American and Caribbean Group',
  'western-europe-others': 'the Western European and Others Group',
};

export function sayGroup(group: string): string {
  return groups[group] ?? group;
}

const bodies: Readonly<Record<string, string>> = {
  UN: 'Member of the United Nations',
  'UN-observer': 'Observer at the United Nations',
  P5: 'Permanent member of the Security Council',
  EU: 'Member of the European Union',
  NATO: 'Member of NATO',
  'Arab-League': 'Member of the Arab League',
  ASEAN: 'Member of ASEAN',
  BRICS: 'Member of BRICS',
  G7: 'Member of the G7',
  G20: 'Member of the G20',
};

export function sayBody(body: string): string {
  return bodies[body] ?? body;
}
