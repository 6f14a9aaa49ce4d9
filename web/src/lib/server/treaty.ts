import { askDesk, type Day, type Desk, findTreaty, history, statesOf, treatyQuestion } from 'onrecord';
import type { AskedDays } from '../days.ts';
import type { Participant } from '../treaties/view.ts';
import { namesOn } from './names.ts';

/** A treaty on a day, as its page, its map in an article and its CSV show it. */
export function treatyView(desk: Desk, name: string, days: AskedDays) {
  const treaty = findTreaty(desk.record.treaties, name);
  const { on, known } = days;
  const found = askDesk(desk, treatyQuestion, { treaty: treaty.treaty, on, known });
  const names = namesOn(desk, on);
  const states: Participant[] = found.states.map(({ state, participation, since, effective, acts }) => ({
    state,
    name: names[state] ?? state,
    participation,
    since: since ?? null,
    effective: effective ?? null,
    acts,
  }));
  return {
    id: treaty.treaty,
    title: treaty.title,
    short: treaty.short,
    reference: treaty.reference,
    adopted: treaty.adopted,
    inForce: treaty.in_force,
    counts: found.counts,
    states: states.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    names,
    sources: found.sources,
    coverage: found.coverage,
  };
}

/** The days up to today on which any state's standing changed, to somebody who knows what is known on `known`. */
export function changesOf(desk: Desk, name: string, known: Day): Day[] {
  const treaty = findTreaty(desk.record.treaties, name);
  const days = statesOf(treaty).flatMap((state) =>
    history(treaty, state)
      .filter(
        (stretch) =>
          stretch.known_from <= known && (stretch.known_until === null || known < stretch.known_until),
      )
      .map((stretch) => stretch.from),
  );
  return [...new Set(days)].sort();
}
