import type { Definition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Position } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import { type Block, type DrawingName, drawings, type Inline } from './blocks.ts';
import { wrong } from './wrong.ts';

/** A link to `claim:ID`. */
export interface Passage {
  readonly id: string;
  readonly at: Position;
  readonly text: string;
  /** The sentence it stands in; of a heading all. */
  readonly sentence: string;
}

interface Prose {
  readonly blocks: Block[];
  readonly passages: Passage[];
}

interface Reading {
  readonly file: string;
  readonly passages: Passage[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Directives in running text would read "14:30" and "Art. 5:3" as such; only those on a line of their own are read. */
function blocksOnly(this: { data(): unknown }): void {
  const data = this.data() as { micromarkExtensions?: { text?: unknown }[] };
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text: _, ...rest }) => rest) ?? [];
}

const markdown = unified().use(remarkParse).use(remarkDirective).use(blocksOnly).freeze();

/** Reads Markdown into blocks. @throws OnrecordError `asked/bad-article` for a drawing that does not exist */
export function readProse(body: string, file: string): Prose {
  try {
    return read(body, file);
  } catch (error) {
    if (error instanceof RangeError) throw wrong('The article is nested too deeply to read.', { file });
    throw error;
  }
}

function read(body: string, file: string): Prose {
  const root: Root = markdown.parse(body);
  const definitions = new Map(
    root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
  const reading: Reading = { file, passages: [], definitions };
  return { blocks: blocksOf(root.children, reading), passages: reading.passages };
}

function blocksOf(nodes: readonly RootContent[], reading: Reading): Block[] {
  return nodes.flatMap((node) => blockOf(node, reading) ?? []);
}

function blockOf(node: RootContent, reading: Reading): Block | undefined {
  switch (node.type) {
    case 'heading':
      return {
        kind: 'heading',
        depth: node.depth,
        id: slug(plain(node.children)),
        inlines: linesOf(node.children, reading),
      };
    case 'paragraph':
      return { kind: 'paragraph', inlines: linesOf(node.children, reading) };
    case 'list': {
      const items = node.children.map((item) => blocksOf(item.children, reading));
      return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items };
    }
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(node.children, reading) };
    case 'code':
      return { kind: 'code', language: node.lang ?? '', text: node.value };
    case 'thematicBreak':
      return { kind: 'rule' };
    case 'html':
      return { kind: 'paragraph', inlines: [{ kind: 'text', text: node.value }] };
    case 'leafDirective':
      return drawing(node, reading);
    case 'containerDirective':
      throw wrong(
        `":::${node.name}" opens a block that is never drawn.`,
        at(node, reading),
        `Write ::${node.name}{…} on a line of its own.`,
      );
    default:
      return undefined;
  }
}

function drawing(node: Extract<RootContent, { type: 'leafDirective' }>, reading: Reading): Block {
  if (!(drawings as readonly string[]).includes(node.name)) {
    const [nearest] = nearestNames(node.name, drawings);
    throw wrong(
      `Nothing is drawn by "::${node.name}".`,
      at(node, reading),
      nearest ? `Did you mean ::${nearest}?` : `There are ${drawings.map((name) => `::${name}`).join(', ')}.`,
    );
  }
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  );
  return {
    kind: 'drawing',
    name: node.name as DrawingName,
    attributes,
    line: node.position?.start.line ?? 0,
  };
}

/** All of a paragraph or heading; the passages in it learn their sentences. */
function linesOf(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  const first = reading.passages.length;
  const inlines = inlinesOf(nodes, reading);
  const text = plain(nodes);
  let at = 0;
  for (const [place, passage] of reading.passages.entries()) {
    if (place < first) continue;
    at = Math.max(at, text.indexOf(passage.text, at));
    reading.passages[place] = { ...passage, sentence: sentenceAt(text, at, at + passage.text.length) };
    at += passage.text.length;
  }
  return inlines;
}

/** From the full stop before a passage to the one after it; that of an abbreviation counts as one too. */
function sentenceAt(text: string, start: number, end: number): string {
  const before = Math.max(...['. ', '? ', '! '].map((stop) => text.lastIndexOf(stop, start - 1))) + 1;
  const after = /[.?!](?=\s|$)/.exec(text.slice(end));
  return text.slice(before, after ? end + after.index + 1 : undefined).trim();
}

function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, reading));
}

function inlineOf(node: PhrasingContent, reading: Reading): Inline | Inline[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return { kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') };
    case 'inlineCode':
      return { kind: 'code', text: node.value };
    case 'break':
      return { kind: 'break' };
    case 'emphasis':
    case 'strong':
      return { kind: node.type, inlines: inlinesOf(node.children, reading) };
    case 'link':
      return linked(node.url, node, reading);
    case 'linkReference':
      return linked(reading.definitions.get(node.identifier)?.url ?? '', node, reading);
    case 'image':
    case 'imageReference':
      return { kind: 'text', text: node.alt ?? '' };
    default:
      return [];
  }
}

type Linking = Extract<PhrasingContent, { children: PhrasingContent[] }>;

function linked(href: string, node: Linking, reading: Reading): Inline | Inline[] {
  if (href.startsWith('claim:')) {
    const id = decode(href.slice('claim:'.length));
    const finding = reading.passages.length;
    reading.passages.push({ id, at: at(node, reading), text: plain(node.children), sentence: '' });
    return { kind: 'claim', id, finding, inlines: inlinesOf(node.children, reading) };
  }
  const inlines = inlinesOf(node.children, reading);
  return /^(https?:\/\/|mailto:|\/(?!\/)|#|\.{1,2}\/)/i.test(href)
    ? { kind: 'link', href, inlines }
    : inlines;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The words of a passage, as a reader sees them. */
function plain(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map((node) =>
    'children' in node
      ? plain(node.children)
      : 'value' in node
        ? node.value
        : node.type === 'break'
          ? ' '
          : '',
  );
  return words.join('').replace(/\s+/g, ' ').trim();
}

function at(node: { position?: Paragraph['position'] }, { file }: Reading): Position {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
