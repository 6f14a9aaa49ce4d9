import { type Day, everyDay, openRecord, participationOn, type Treaty } from '../src/index.ts';
import { timed } from './measure.ts';
import { type Row, root } from './rows.ts';

const [from, until, today] = ['1998-01-01', '2028-01-01', '2026-11-24'] as [Day, Day, Day];

/** Where all states stood toward the Rome Statute on all days of thirty years; the record is loaded. */
export const treatyRow: Row = {
  name: 'treaties: all states on all days, 1998 to 2027',
  async measure() {
    const record = openRecord(`${root}/record`);
    const rome = record.treaties.get('rome-statute') as Treaty;
    const states = [...record.states.byCode.keys()];
    const all = () => everyDay(rome, states, from, until, today);
    const month = [...Array(30).keys()].map((day) => `2016-11-${String(day + 1).padStart(2, '0')}` as Day);
    const asked = () =>
      month.map((on) => states.map((state) => participationOn(rome, state, on, today).status));
    await timed(5, all);
    return {
      ours: await timed(20, all),
      others: [{ name: 'one month of it, day by day', timing: await timed(5, asked) }],
      notes: [`${all().cells.length.toLocaleString('en')} answers`],
    };
  },
};
