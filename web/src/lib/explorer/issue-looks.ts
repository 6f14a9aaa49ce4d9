import { sayIssue } from '../votes/issues.ts';
import { histogramKeys } from './histogram.ts';

type Key = (typeof histogramKeys)[number];

/** Plain colours: patterns do not read in bars this thin. The order, the labels and the table tell the same. */
const colours: Readonly<Record<Key, string>> = {
  me: 'var(--one)',
  nu: 'var(--two)',
  di: 'var(--three)',
  hr: 'var(--four)',
  co: 'var(--five)',
  ec: 'light-dark(#8ba26a, #7f9c5c)',
  other: 'var(--six)',
};

/** What can be read on each. */
const inks: Readonly<Record<Key, string>> = {
  me: 'light-dark(#fff, #0b1216)',
  nu: 'light-dark(#fff, #160b06)',
  di: '#191b1f',
  hr: 'light-dark(#191b1f, #fff)',
  co: 'light-dark(#fff, #0b0b0b)',
  ec: '#12180a',
  other: 'light-dark(#191b1f, #fff)',
};

/** What the parts of a year are called and how they are drawn, in their order. */
export const issueLooks = histogramKeys.map((key) => ({
  key,
  label: key === 'other' ? 'Something else' : sayIssue(key),
  colour: colours[key],
  ink: inks[key],
}));
