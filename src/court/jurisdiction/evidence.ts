import { sayDay } from '../../days/day.ts';
import type { Act } from '../../treaties/treaties.ts';
import { type Step as DocketStep, sourcesOf } from '../docket.ts';
import type { Law } from './law.ts';
import { actsOf } from './matter.ts';

/** A fact an answer rests on: the row behind an id, said in a few words. */
export interface Evidence {
  readonly id: string;
  readonly says: string;
  readonly standing: 'confirmed' | 'reported';
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/** The rows behind ids, in the order given; each once. */
export function evidenceFor(law: Law, ids: readonly string[]): Evidence[] {
  const known = looked.get(law) ?? new Map<string, Evidence | undefined>();
  looked.set(law, known);
  return [...new Set(ids)].flatMap((id) => {
    if (!known.has(id)) known.set(id, evidenceOf(law, id));
    return known.get(id) ?? [];
  });
}

/** The rows of a law do not change, so each is looked for once. */
const looked = new WeakMap<Law, Map<string, Evidence | undefined>>();

function evidenceOf(law: Law, id: string): Evidence | undefined {
  const [kind] = id.split('/');
  switch (kind) {
    case 'treaty':
      return fact(id, `${law.statute.title}, ${law.statute.reference}`, {
        standing: 'confirmed',
        ...law.statute,
      });
    case 'acceptance':
      return found(
        law.acceptances,
        id,
        (row) => `Declaration under article 12(3): ${row.state}, ${sayDay(row.learned)}`,
      );
    case 'referral':
      return found(law.referrals, id, (row) => `${row.reference}, ${sayDay(row.day)}`);
    case 'deferral':
      return found(law.deferrals, id, (row) => `${row.reference}, ${sayDay(row.day)}`);
    case 'territory':
      return found(
        law.territories,
        id,
        (row) => `${row.name}: ${row.extension.replace('-', ' ')} (${row.state})`,
      );
    case 'election':
      return found(
        law.elections,
        id,
        (row) => `${row.state}, ${row.kind.replaceAll('-', ' ')}, declared ${sayDay(row.learned)}`,
      );
    case 'operation':
      return found(
        law.operations,
        id,
        (row) =>
          `${row.name}, ${row.reference}, from ${sayDay(row.from)}${row.until ? ` until ${sayDay(row.until)}` : ''}`,
      );
    case 'authority':
      return found(
        [...law.authorities.values()],
        id,
        (row) => `${row.by}, ${row.reference}, ${sayDay(row.day)}: ${row.on}`,
      );
    default:
      return ofTreaty(law, id) ?? ofDocket(law, id);
  }
}

interface Row {
  readonly standing: 'confirmed' | 'reported';
  readonly source: string;
  readonly second_source?: string;
}

function found<One extends Row & { readonly id: string }>(
  rows: readonly One[],
  id: string,
  says: (row: One) => string,
): Evidence | undefined {
  const row = rows.find((one) => one.id === id);
  return row && fact(id, says(row), row);
}

function fact(id: string, says: string, { standing, source, second_source = '' }: Row): Evidence {
  return { id, says, standing, sources: sourcesOf([{ source, second_source }]) };
}

function ofTreaty(law: Law, id: string): Evidence | undefined {
  const [name = '', state = ''] = id.split('/');
  const treaty = law.treaties.get(name);
  const act = treaty && actsOf(treaty, state).acts.find((one) => one.id === id);
  return act && treaty && fact(id, sayAct(law, treaty.short, act), act);
}

function sayAct(law: Law, treaty: string, { state, act, day, reference }: Act): string {
  const name = law.states.byCode.get(state)?.name ?? state;
  return `${name}, ${treaty}: ${act.replaceAll('-', ' ')}, ${sayDay(day)}${reference ? ` (${reference})` : ''}`;
}

function ofDocket({ docket }: Law, id: string): Evidence | undefined {
  const step = docket.steps.find((one: DocketStep) => one.id === id);
  return (
    step &&
    fact(
      id,
      `${step.situation}: ${step.step.replaceAll('-', ' ')}, ${sayDay(step.day)}${step.reference ? ` (${step.reference})` : ''}`,
      step,
    )
  );
}
