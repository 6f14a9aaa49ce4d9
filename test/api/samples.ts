/** One real call of every question, as typed on the command line. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  state: ['RUS', '--on', '2016-11-16'],
  treaty: ['rome-statute', '--on', '2016-11-16', '--known', '2016-11-16'],
  votes: ['--symbol', 'A/RES/68/262'],
  agreement: ['RUS', 'CHN', '--from', '2000-01-01', '--until', '2017-01-01'],
  'asked-again': ['A/RES/71/205', '--state', 'CHN'],
  nearest: ['BRA', '--from', '2010-01-01'],
  'court situations': ['--on', '2016-11-16'],
  'court people': ['--person', 'omar-al-bashir'],
  'court steps': ['--situation', 'darfur'],
  'court verdicts': ['--on', '2016-11-16'],
  'court budgets': ['--from', '2002-01-01', '--until', '2017-01-01'],
};
