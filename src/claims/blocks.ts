/** The parts of an article's text, as plain data. What stands here is all that an article may contain. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly id: string;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'rule' }
  /** `::map{treaty=rome-statute on=2016-11-16}`: something drawn from the record. */
  | {
      readonly kind: 'drawing';
      readonly name: DrawingName;
      readonly attributes: Readonly<Record<string, string>>;
      readonly line: number;
    };

/** What stands within a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'break' }
  /** A claim: `finding` is its place in the page's findings. */
  | {
      readonly kind: 'claim';
      readonly id: string;
      readonly finding: number;
      readonly inlines: readonly Inline[];
    };

export const drawings = ['map', 'votes', 'record', 'docket', 'chart'] as const;
/** What a directive on a line of its own can draw. */
export type DrawingName = (typeof drawings)[number];
