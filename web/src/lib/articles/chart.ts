/** A chart of an article, worked out on the server: the picture, what it says in words, and its numbers. */
export interface ChartView {
  readonly kind: 'chart';
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly alt: string;
  /** SVG as Observable Plot drew it, for a desk and for a phone. */
  readonly wide: string;
  readonly narrow: string;
  /** Series in the order of their colours; empty when there is one only. */
  readonly legend: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly csv: string;
}
