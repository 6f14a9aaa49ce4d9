/** Each view of the votes that can be taken along, with what tells it apart. */
export interface TakenView {
  readonly path: string;
  /** The bare form that its code for other pages shows. */
  readonly embed: string;
  /** Something in its table, in its drawing, and on its bare form. */
  readonly cell: string;
  readonly drawn: string;
  readonly shown: string;
}

export const views: readonly TakenView[] = [
  {
    path: '/votes/explore?with=CHN,RUS',
    embed: '/votes/explore/embed?with=CHN,RUS&amp;show=profile',
    cell: 'CHN,China,',
    drawn: 'How China and Russia vote at the UN',
    shown: 'How China and Russia vote at the UN',
  },
  {
    path: '/votes/similarity?to=RUS&year=1985',
    embed: '/votes/similarity/embed?to=RUS&amp;year=1985',
    cell: 'RUS,1985,BGR,Bulgaria,1,',
    drawn: 'Who voted like Russia in 1985',
    shown: 'Who voted like Russia in 1985',
  },
  {
    path: '/votes/matrix?group=p5',
    embed: '/votes/matrix/embed?group=p5',
    cell: 'a,b,value,rollCalls',
    drawn: 'United Kingdom',
    shown: 'Permanent members of the Security Council: who votes with whom',
  },
  {
    path: '/votes/alone',
    embed: '/votes/alone/embed',
    cell: 'USA,United States,',
    drawn: 'Israel',
    shown: 'Which country is most often alone?',
  },
  {
    path: '/votes/compare?a=A-RES-68-262&b=A-RES-77-229',
    embed: '/votes/compare/embed?a=A-RES-68-262&amp;b=A-RES-77-229',
    cell: 'CHN,China,abstain,no',
    drawn: 'Who changed between A/RES/68/262 and A/RES/77/229',
    shown: 'Territorial integrity of Ukraine',
  },
  {
    path: '/votes/positions',
    embed: '/votes/positions/embed',
    cell: 'USA,80,',
    drawn: 'Where states stood',
    shown: 'Where states stood',
  },
  {
    path: '/votes/issues',
    embed: '/votes/issues/embed',
    cell: 'year,total,me,',
    drawn: 'From colonialism to human rights',
    shown: 'From colonialism to human rights',
  },
  {
    path: '/votes/A-RES-68-262',
    embed: '/votes/A-RES-68-262/embed',
    cell: 'RUS,Russia,no',
    drawn: 'Territorial integrity of Ukraine, 27 March 2014',
    shown: 'Territorial integrity of Ukraine',
  },
];
