import { plainText } from './plain-text.ts';
import type { Text } from './text.ts';

/** One file a question, loaded when asked; a question without its own text is set plainly. */
const texts: Readonly<Record<string, () => Promise<Text<never>>>> = {
  state: async () => (await import('./state.ts')).stateText,
  treaty: async () => (await import('./treaty.ts')).treatyText,
  'state treaties': async () => (await import('./treaties.ts')).stateTreatiesText,
  treaties: async () => (await import('./treaties.ts')).treatiesText,
  'treaties changes': async () => (await import('./treaties.ts')).changesText,
  'treaties coming': async () => (await import('./treaties.ts')).comingText,
  'treaties pending': async () => (await import('./treaties.ts')).pendingText,
  'treaties disowned': async () => (await import('./treaties.ts')).disownedText,
  'treaties minimum': async () => (await import('./treaties.ts')).minimumText,
  votes: async () => (await import('./votes.ts')).votesText,
  agreement: async () => (await import('./agreement.ts')).agreementText,
  nearest: async () => (await import('./agreement.ts')).nearestText,
  profile: async () => (await import('./profile.ts')).profileText,
  blocs: async () => (await import('./blocs.ts')).blocsText,
  cohesion: async () => (await import('./blocs.ts')).cohesionText,
  swing: async () => (await import('./blocs.ts')).swingText,
  alone: async () => (await import('./alone.ts')).aloneText,
  margins: async () => (await import('./alone.ts')).marginsText,
  'asked-again': async () => (await import('./asked-again.ts')).askedAgainText,
  positions: async () => (await import('./positions.ts')).positionsText,
  council: async () => (await import('./council.ts')).councilText,
  'court situations': async () => (await import('./court.ts')).situationsText,
  'court people': async () => (await import('./court.ts')).peopleText,
  'court steps': async () => (await import('./court.ts')).stepsText,
  'court verdicts': async () => (await import('./court.ts')).verdictsText,
  'court time': async () => (await import('./court-figures.ts')).timeText,
  'court costs': async () => (await import('./court-figures.ts')).costsText,
  'court years': async () => (await import('./court-figures.ts')).yearsText,
  jurisdiction: async () => (await import('./jurisdiction.ts')).jurisdictionText,
  'court budgets': async () => (await import('./court.ts')).budgetsText,
};

export async function textFor(question: string): Promise<Text> {
  return ((await texts[question]?.()) ?? plainText) as Text;
}
