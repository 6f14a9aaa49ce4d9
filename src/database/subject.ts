/** What a question can be about. */
export const subjectKinds = ['state', 'treaty', 'symbol', 'person', 'situation'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The parameters of macros that take each. A domain that names a parameter so gets its values checked. */
const parameters: Readonly<Record<SubjectKind, readonly string[]>> = {
  state: ['state', 'a', 'b', 'member', 'nationality', 'other'],
  treaty: ['treaty'],
  symbol: ['symbol', 'resolution', 'rollcall'],
  person: ['person', 'suspect'],
  situation: ['situation'],
};

export function subjectKindOf(parameter: string): SubjectKind | undefined {
  return subjectKinds.find((kind) => parameters[kind].includes(parameter));
}
