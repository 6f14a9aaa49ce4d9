import { contains } from '../../days/span.ts';
import type { Operation } from './law.ts';
import { isParty, type Matter, stateOn } from './matter.ts';
import { holdersOf } from './places.ts';

/**
 * Whether persons of that nationality count as personnel of a state not party in an operation established or authorised by
 * the United Nations. The asker may say so (`personnel`); otherwise they do where the record knows such an operation in
 * one of the places that day, with their state among its contributors.
 */
export interface Serving {
  /** For a sentence, with the doubt that remains. */
  readonly says: string;
  readonly facts: readonly string[];
}

export function servingAs(matter: Matter, nationality: string | null): Serving | undefined {
  if (nationality === null || matter.conduct.personnel === false) return undefined;
  return matter.once('serving', nationality, () => lookUp(matter, nationality));
}

function lookUp(matter: Matter, nationality: string): Serving | undefined {
  const { personnel } = matter.conduct;
  if (isParty(matter, stateOn(matter, nationality))) return undefined;
  const operations = operationsHere(matter);
  const operation =
    operations.find(({ contributors }) => contributors.includes(nationality)) ?? operations[0];
  if (personnel === true) return asTold(operation);
  if (!operation?.contributors.includes(nationality)) return undefined;
  return {
    says: `This holds for those who served in ${operation.name} (${operation.reference}), to which their state contributed; for others it does not.`,
    facts: [operation.id],
  };
}

function asTold(operation: Operation | undefined): Serving {
  return {
    says: `They are said to have served in an operation established or authorised by the United Nations${operation ? `; on record here is ${operation.name} (${operation.reference})` : ''}.`,
    facts: operation ? [operation.id] : [],
  };
}

function operationsHere({ law, conduct, day, known }: Matter): Operation[] {
  const land = conduct.places.filter(({ kind }) => kind === 'land');
  return law.operations.filter(
    (row) =>
      row.learned <= known &&
      contains(row, day) &&
      land.some((place) =>
        row.territory === '' ? holdersOf(place).includes(row.state) : place.code === row.territory,
      ),
  );
}
