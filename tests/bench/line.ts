import type { Figure } from './stats';

/** One line of the table: a promise, and what was measured. */
export interface Line {
  /** Stable, so that two runs can be compared. */
  id: string;
  part: 'watch' | 'tap' | 'growth' | 'latency' | 'memory' | 'start';
  what: string;
  unit: 'ms' | '%' | '×' | 'KiB' | 'nodes' | 'timers';
  figure: Figure;
  /** At most; none where the figure only tells what others are to be compared with. */
  limit?: number;
  note?: string;
}

export type Tell = (line: Line) => void;

/** True where the promise is kept, undefined where none was given. */
export function isKept({ figure, limit }: Line): boolean | undefined {
  return limit === undefined ? undefined : figure.median <= limit;
}
