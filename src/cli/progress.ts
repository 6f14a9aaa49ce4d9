interface Done {
  readonly bytes: number;
  readonly of: number;
}

/** One line that is written over; only where somebody watches. */
export function progressMeter(write: (text: string) => void) {
  let last = '';
  const say = (line: string) => {
    if (line !== last) write(`\r\u001B[K${line}`);
    last = line;
  };
  return {
    say,
    show({ bytes, of }: Done, what = 'read'): void {
      const percent = of === 0 ? 100 : Math.floor((bytes / of) * 100);
      say(`${String(percent).padStart(3)} % of ${megabytes(of)} ${what}`);
    },
    clear(): void {
      if (last !== '') write('\r\u001B[K');
      last = '';
    },
  };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
