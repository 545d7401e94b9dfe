/** What a series of measurements comes to. */
export interface Figure {
  median: number;
  /** The middle half lies between these. */
  low: number;
  high: number;
  /** How many measurements. */
  n: number;
}

export function figureOf(values: readonly number[]): Figure {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    n: values.length,
  };
}

/** The value below which that share of all values lies; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** What each pair's second costs more than its first, as a share of the median first, in percent. */
export function extra(pairs: readonly (readonly [without: number, with_: number])[]): Figure {
  const base = quantile(
    pairs.map(([without]) => without),
    0.5,
  );
  return figureOf(pairs.map(([without, with_]) => ((with_ - without) / base) * 100));
}
