import { SaxesParser } from 'saxes';
import { OnrecordError } from '../error.ts';

/** An element of an XML file, with where it begins. */
export interface Element {
  readonly name: string;
  /** Names from the root, `Document/Treaty/EndNotes`. */
  readonly path: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

type Growing = Element & { children: Element[]; text: string };

/**
 * The root element of an XML file as the Treaty Collection publishes it, in the encoding that the file states (ISO-8859-1).
 * @throws OnrecordError `outside/format` with file, line and column where it is not XML
 */
export function readXml(bytes: Uint8Array, file: string): Element {
  const text = decoded(bytes, file);
  mustBeXml(text, file);
  const open: Growing[] = [];
  let root: Growing | undefined;
  const parser = new SaxesParser<{ position: true }>({ position: true });
  parser.ENTITIES.nbsp = '\u00A0';
  parser.on('error', (cause) => {
    throw notXml(cause, file, parser);
  });
  parser.on('opentag', (tag) => {
    const { name } = tag;
    const attributes = tag.attributes as Record<string, string>; // strings, as namespaces are not asked for
    const parent = open.at(-1);
    if (open.length >= deepest) throw notXml(new Error('elements are nested too deeply'), file, parser);
    const path = parent ? `${parent.path}/${name}` : name;
    const element: Growing = { name, path, line: parser.line, attributes, children: [], text: '' };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  const take = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root as Growing;
}

/** The Collection's own files go eight deep. */
const deepest = 64;

/** Every element below, in the order of the file. */
export function* within(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* within(child);
  }
}

export function childOf(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  let found = element;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function decoded(bytes: Uint8Array, file: string): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const stated = /^[^>]*encoding=["']([\w-]+)["']/.exec(beginning)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(stated, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OnrecordError('outside/format', `The file is not text in "${stated}", as it states.`, {
      at: { file, line: 1 },
      hint: 'Give the file as downloaded; a program that opened it may have saved it in another encoding.',
      cause,
    });
  }
}

function mustBeXml(text: string, file: string): void {
  const beginning = text.slice(0, 4000).trimStart();
  const page = /^<!doctype html|<html[\s>]/i.test(beginning);
  if (beginning.startsWith('<') && !page) return;
  const what = page ? 'This is a web page, not the XML of a treaty' : 'This is not XML';
  throw new OnrecordError('outside/format', `${what}.`, {
    at: { file, line: 1 },
    hint: page
      ? 'The Treaty Collection answers so where it has no such file: check the number of the treaty.'
      : 'Give the file ending in .en.xml or .fr.xml as downloaded from treaties.un.org.',
  });
}

function notXml(cause: Error, file: string, { line, column }: SaxesParser): OnrecordError {
  const reason = cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  return new OnrecordError('outside/format', `From here on this is not well-formed XML: ${reason}.`, {
    at: { file, line, column: Math.max(1, column) },
    hint: 'The file may be cut off: download it again.',
    cause,
  });
}
