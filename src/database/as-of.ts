/** Of a row of rectangles `fact`: it holds on the day asked about, by what was known on the other. */
export const holds = `fact."from" <= getvariable('on') AND coalesce(getvariable('on') < fact."until", true)
  AND fact.known_from <= getvariable('known') AND coalesce(getvariable('known') < fact.known_until, true)`;

/** Of a row `fact` that happened on a day: it had happened, and was known. */
export const done = `fact.day <= getvariable('on') AND fact.known <= getvariable('known')`;
