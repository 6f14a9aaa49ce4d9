import process from 'node:process';
import { openDesk } from '../desk/desk.ts';
import { plain } from '../desk/plain-error.ts';
import { type Work, workHere } from './work.ts';

const [record = '', cacheDir = ''] = process.argv.slice(2);
const desk = openDesk({
  record,
  articles: '',
  today: () => {
    throw new Error('Work brings its own day.');
  },
  cacheDir,
  apart: false,
});

process.on('disconnect', () => process.exit());
process.on('message', (work: Work) => {
  workHere(desk, work).then(
    (result) => process.send?.({ result }),
    (thrown: unknown) => process.send?.({ error: plain(thrown) }),
  );
});
