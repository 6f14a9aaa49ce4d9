import { relative } from 'node:path';
import ts from 'typescript';
import { markdownTable, root } from './reference.ts';

export interface Export {
  readonly name: string;
  readonly kind: 'function' | 'type' | 'value';
  /** The first sentence of its docstring; empty when it has none. */
  readonly says: string;
  readonly file: string;
}

/** What a door of the library gives, read by the TypeScript compiler itself. */
export function exportsOf(door: string): Export[] {
  const path = `${root}/${door}`;
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([path], {
    ...options,
    noEmit: true,
    incremental: false,
    tsBuildInfoFile: undefined,
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile);
  if (!module) return [];
  return checker
    .getExportsOfModule(module)
    .map((symbol) => describe(symbol, checker))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): Export {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const comment = ts
    .displayPartsToString(target.getDocumentationComment(checker))
    .replaceAll(/\s+/g, ' ')
    .trim();
  const [declaration] = target.declarations ?? [];
  return {
    name: symbol.name,
    kind: kindOf(target),
    says: comment.split(/(?<=[.?!:]) (?=[A-Z`"])/)[0] ?? '',
    file: declaration ? relative(root, declaration.getSourceFile().fileName) : '',
  };
}

function kindOf(symbol: ts.Symbol): Export['kind'] {
  if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) return 'type';
  return symbol.flags & ts.SymbolFlags.Function ? 'function' : 'value';
}

export function exportsReference(exports: readonly Export[]): string {
  return markdownTable(
    ['name', 'kind', 'what it is'],
    exports.map(({ name, kind, says }) => [`\`${name}\``, kind, says]),
  );
}
