/** A command as a page shows it, with what it is said to print. */
export interface ShownCommand {
  readonly page: string;
  readonly line: number;
  readonly args: readonly string[];
  readonly output: string;
}

const prompt = /^\$ (?:npx )?onrecord /;

/** The commands in fenced `console` blocks. A last line `…` says that more follows than is shown. */
export function shownCommands(page: string, markdown: string): ShownCommand[] {
  const shown: ShownCommand[] = [];
  for (const block of markdown.matchAll(/^```console\n(.*?)^```$/gms)) {
    const before = markdown.slice(0, block.index).split('\n').length;
    const lines = (block[1] ?? '').split('\n').slice(0, -1);
    const starts = lines.flatMap((line, index) => (prompt.test(line) ? [index] : []));
    for (const [nth, start] of starts.entries()) {
      const output = lines.slice(start + 1, starts[nth + 1]).join('\n');
      const args = words((lines[start] ?? '').replace(prompt, ''));
      shown.push({ page, line: before + 1 + start, args, output: output.trimEnd() });
    }
  }
  return shown;
}

/** Words as a shell reads them: quotes keep spaces. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}
