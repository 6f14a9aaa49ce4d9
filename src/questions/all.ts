/** Every question, in the order in which help lists them. */
export const questions = [] as const;
