import { describe, expect, test } from 'vitest';
import { codedTitles, measureIssues, trainIssues } from '../../src/votes/issue-training.ts';
import { codesGiven, derivedIssues, issuesOfTitle, wordsOf } from '../../src/votes/issues.ts';
import { record } from './record.ts';

const { votes } = record;

function rollCall(id: string) {
  const found = votes.byId.get(id);
  if (!found) throw new Error(id);
  return found;
}

describe('issues', () => {
  test('that a source gives stand as it gives them', () => {
    const crimea = rollCall('A-RES-71-205');
    expect(crimea.issuesGiven).toEqual(['hr']);
    expect(crimea.issues).toEqual(['hr']);
    expect(derivedIssues(crimea)).toEqual([]);
  });

  test('are none where the source says none of the six, and the title is not asked', () => {
    expect(rollCall('A-RES-68-262')).toMatchObject({ issuesGiven: [], issues: [] });
  });

  test('are told from the title of a vote that no source codes', () => {
    const golan = votes.rollCalls.find(
      ({ session, title }) => session === '79' && title === 'The occupied Syrian Golan',
    );
    expect(golan?.issuesGiven).toBeNull();
    expect(golan && derivedIssues(golan)).toContain('me');
  });

  test('of a vote on a paragraph that no source codes are those of the whole', () => {
    // United action towards the total elimination of nuclear weapons, of which many paragraphs were voted on.
    const paragraphs = votes.rollCalls.filter(
      ({ id, symbol, issuesGiven }) =>
        symbol === 'A/RES/72/50' && id !== 'A-RES-72-50' && issuesGiven === null,
    );
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const paragraph of paragraphs)
      expect(derivedIssues(paragraph)).toEqual(rollCall('A-RES-72-50').issuesGiven);
  });

  test('of sessions 74 and 75 are not economic because Voeten copied the column of disarmament there', () => {
    expect(codesGiven('75')).toEqual(['me', 'nu', 'di', 'hr']);
    const outerSpace = rollCall('A-RES-75-35');
    expect(outerSpace.issuesGiven).toEqual(['di']);
    expect(outerSpace.issues).not.toContain('ec');
    expect(outerSpace.issues).not.toContain('co');
  });

  test('are none for a vote without a title', () => {
    const untitled = votes.rollCalls.filter(({ title, issuesGiven }) => title === '' && issuesGiven === null);
    expect(untitled.filter(({ symbol, issues }) => issues.length > 0 && symbol === '')).toEqual([]);
  });
});

test('words of a title are joined with their neighbours, without plurals and little words', () => {
  expect([...wordsOf('Reports of the Committees on Disarmament')]).toEqual([
    'report', 'committee', 'report committee', 'disarmament', 'committee disarmament',
  ]); // biome-ignore format: a list of words reads best in a row
});

test('the classifier learns the same weights at every run and knows what it has seen', () => {
  const titles = codedTitles(votes.rollCalls).filter(({ session }) => Number(session) >= 70);
  const [model, again] = [trainIssues(titles), trainIssues(titles)];
  expect(again).toEqual(model);
  expect(issuesOfTitle(model, 'Israeli settlements in the Occupied Palestinian Territory')).toContain('me');
  expect(issuesOfTitle(model, '')).toEqual([]);
});

test('the classifier agrees with Voeten about session 70, which it has not seen', () => {
  const titles = codedTitles(votes.rollCalls);
  const { byIssue } = measureIssues(
    titles.filter(({ session }) => Number(session) >= 55 && Number(session) < 70),
    titles.filter(({ session }) => session === '70'),
  );
  const sum = (key: 'both' | 'classifier' | 'source') =>
    Object.values(byIssue).reduce((total, issue) => total + issue[key], 0);
  expect(sum('both') / (sum('both') + sum('classifier'))).toBeGreaterThan(0.9);
  expect(sum('both') / (sum('both') + sum('source'))).toBeGreaterThan(0.9);
});
