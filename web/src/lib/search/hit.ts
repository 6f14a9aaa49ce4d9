/** Something a search found, with where it leads. */
export interface Hit {
  readonly kind: 'state' | 'treaty' | 'person' | 'situation' | 'roll call' | 'article';
  readonly title: string;
  readonly href: string;
  /** Why it was found, or what tells it from its like: "Burma until 1989". */
  readonly note: string;
}
