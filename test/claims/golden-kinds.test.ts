import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * Every sentence that src/claims can say of a claim or an article it cannot check stands in a report of test/articles: who adds a kind of
 * finding adds an article that shows it.
 */
const root = resolve(import.meta.dirname, '../..');
const sources = join(root, 'src/claims');
const reports = ['good', 'bad']
  .flatMap((kind) => readdirSync(join(root, 'test/articles', kind)).map((file) => join(kind, file)))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(root, 'test/articles', file), 'utf8').replace(/\s+/g, ' '));

/** Sentences that no article of a few lines brings about; each has a test of its own. */
const elsewhere = [
  /is longer than/,
  /nested too deeply/,
  /larger than 10 MB/,
  /has more than .* rows/,
  /only the text of the article/,
];

interface Sentence {
  readonly place: string;
  readonly text: string;
  readonly pattern: RegExp;
}

function sentencesIn(file: string): Sentence[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(sources, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const told = toldBy(node);
    for (const text of told ? literalsOf(told) : []) {
      const line = source.getLineAndCharacterOfPosition(told!.getStart()).line + 1;
      found.push({ place: `src/claims/${file}:${line}`, text: text.join('…'), pattern: patternOf(text) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a call of `wrong` or `misfit`, or a `misfit` by itself, says; of passages and names what begins with `"is"`. */
function toldBy(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === 'wrong') return node.arguments[0];
  if (ts.isCallExpression(node) && node.expression.getText() === 'misfit') return node.arguments[1];
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'misfit') return node.initializer;
  const isOwn =
    (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
    /^`"is" /.test(node.getText());
  return isOwn && !ts.isPropertyAssignment(node.parent) ? node : undefined;
}

/** The fixed parts of each string in it; what stands between them may be anything. */
function literalsOf(node: ts.Node): string[][] {
  if (ts.isStringLiteralLike(node)) return [[node.text]];
  if (ts.isTemplateExpression(node))
    return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return [];
}

function patternOf(parts: readonly string[]): RegExp {
  const escaped = parts.map((part) => part.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('.+?'));
}

const all = readdirSync(sources)
  .filter((file) => file.endsWith('.ts'))
  .flatMap(sentencesIn);

test('there are many kinds of findings', () => expect(all.length).toBeGreaterThan(50));

test.each(all.map(({ place, text, pattern }) => [place, text, pattern] as const))(
  '%s: %s',
  (_, text, pattern) => {
    if (elsewhere.some((known) => known.test(text))) return;
    expect(
      reports.some((report) => pattern.test(report)),
      'no report in test/articles says this',
    ).toBe(true);
  },
);
