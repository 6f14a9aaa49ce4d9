interface Sourced {
  readonly sources: readonly { id: string; publisher: string; title: string; address: string }[];
  readonly coverage: readonly { source: string; knownThrough: string | null; reaches: boolean }[];
}

/** The sources of several answers on one page, each once. */
export function gathered(answers: readonly Sourced[]) {
  const sources = new Map(answers.flatMap((one) => one.sources).map((source) => [source.id, source]));
  const coverage = new Map(answers.flatMap((one) => one.coverage).map((reach) => [reach.source, reach]));
  return {
    sources: [...sources.values()].sort((a, b) => a.publisher.localeCompare(b.publisher, 'en')),
    coverage: [...coverage.values()],
  };
}
