/** Erik Voeten's six issue codes, in words. */
export const issueNames: readonly (readonly [code: string, name: string])[] = [
  ['me', 'Palestine and the Middle East'],
  ['nu', 'Nuclear weapons and material'],
  ['di', 'Arms control and disarmament'],
  ['hr', 'Human rights'],
  ['co', 'Colonialism'],
  ['ec', 'Economic development'],
];

export function sayIssue(code: string): string {
  return issueNames.find(([known]) => known === code)?.[1] ?? code;
}

/** The same within a sentence: "human rights", but "Palestine and the Middle East". */
export function sayIssueInside(code: string): string {
  const said = sayIssue(code);
  return code === 'me' ? said : `${said[0]?.toLowerCase()}${said.slice(1)}`;
}
