/** How the record calls a vote, by the words people have for it. */
const votes: Readonly<Record<string, string>> = {
  abstained: 'abstain',
  abstention: 'abstain',
  against: 'no',
  'voted against': 'no',
  'voted no': 'no',
  for: 'yes',
  'in favour': 'yes',
  'in favor': 'yes',
  'voted for': 'yes',
  'voted yes': 'yes',
  'stayed away': 'absent',
  'did not vote': 'absent',
};

/** `voted against` is `no`; `undefined` for what is no vote. */
export function voteOf(words: string): string | undefined {
  return votes[words.toLowerCase()];
}

const said: readonly (readonly [vote: string, words: RegExp])[] = [
  ['abstain', /(?<!\p{L})(?:abst\p{L}+|sat (?:it )?out)(?!\p{L})/iu],
  ['no', /(?<!\p{L})(?:vot\p{L}+ (?:\p{L}+ )?against|voted no|opposed|rejected)(?!\p{L})/iu],
  ['yes', /(?<!\p{L})(?:vot\p{L}+ (?:\p{L}+ )?(?:for|in favou?r)|voted yes|supported|backed)(?!\p{L})/iu],
  ['absent', /(?<!\p{L})(?:absent|stayed away|did not vote)(?!\p{L})/iu],
];

/** The votes that a passage tells in so many words: `voted against` is one, `against` alone may be anything. */
export function votesIn(passage: string): { readonly vote: string; readonly words: string }[] {
  return said.flatMap(([vote, pattern]) => {
    const [words] = pattern.exec(passage) ?? [];
    return words === undefined ? [] : [{ vote, words }];
  });
}
