/** What can be asked about, in words of everyday use; the values are those of the API. Amended crimes need their reference. */
export const crimeChoices: readonly {
  title: string;
  choices: readonly (readonly [value: string, name: string])[];
}[] = [
  {
    title: 'Genocide and aggression',
    choices: [
      ['genocide', 'Genocide'],
      ['aggression', 'Aggression: planning or waging a war'],
    ],
  },
  {
    title: 'Crimes against humanity',
    choices: [
      ['crimes-against-humanity', 'Crimes against humanity'],
      ['crimes-against-humanity:7(1)(a)', 'Murder, as part of an attack on civilians'],
      ['crimes-against-humanity:7(1)(d)', 'Deportation or forcible transfer'],
      ['crimes-against-humanity:7(1)(f)', 'Torture, as part of an attack on civilians'],
      ['crimes-against-humanity:7(1)(g)', 'Sexual violence, as part of an attack on civilians'],
      ['crimes-against-humanity:7(1)(h)', 'Persecution'],
    ],
  },
  {
    title: 'War crimes',
    choices: [
      ['war-crimes', 'War crimes'],
      ['war-crimes:8(2)(a)(vii)', 'Unlawful deportation or transfer, war between states'],
      ['war-crimes:8(2)(e)(xiii)', 'Poison, war within a state'],
      ['war-crimes:8(2)(e)(xiv)', 'Poisonous gas, war within a state'],
      ['war-crimes:8(2)(e)(xv)', 'Expanding bullets, war within a state'],
      ['war-crimes:8(2)(b)(xxvii)', 'Biological weapons, war between states'],
      ['war-crimes:8(2)(e)(xvi)', 'Biological weapons, war within a state'],
      ['war-crimes:8(2)(b)(xxix)', 'Blinding lasers, war between states'],
      ['war-crimes:8(2)(e)(xviii)', 'Blinding lasers, war within a state'],
      ['war-crimes:8(2)(b)(xxv)', 'Starvation of civilians, war between states'],
      ['war-crimes:8(2)(e)(xix)', 'Starvation of civilians, war within a state'],
    ],
  },
];

export const wayChoices = [
  ['any', 'any way that is open'],
  ['state-referral', 'a member state refers it'],
  ['proprio-motu', 'the Prosecutor takes it up'],
  ['acceptance', 'the state concerned accepts by declaration'],
  ['council-referral', 'the Security Council has referred it'],
  ['council-referral:supposed', 'suppose the Security Council refers it'],
] as const;
