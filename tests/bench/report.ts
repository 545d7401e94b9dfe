import { isKept, type Line } from './line';

/** One run of the bench, as it is kept. */
export interface Run {
  date: string;
  machine: string;
  browser: string;
  commit: string;
  lines: Line[];
}

/** The table, as Markdown. */
export function tableOf({ lines }: Run): string {
  const rows = lines.map((line) => {
    const { low, high, n } = line.figure;
    const spread = n > 1 ? ` (${show(line, low)} – ${show(line, high)})` : '';
    const limit = line.limit === undefined ? '' : `≤ ${show(line, line.limit)}`;
    const kept = isKept(line);
    const verdict = kept === undefined ? '' : kept ? 'yes' : '**falls short**';
    const what = line.note ? `${line.what} (${line.note})` : line.what;
    return `| ${what} | ${show(line, line.figure.median)}${spread} | ${limit} | ${verdict} |`;
  });
  return [
    '| what | measured: median (middle half) | promised | kept |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

export function show({ unit }: Pick<Line, 'unit'>, value: number): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0;
  const text = unit === '×' ? value.toFixed(2) : value.toFixed(digits);
  return unit === 'nodes' || unit === 'timers' ? text : `${text} ${unit}`;
}

/** Two runs beside each other, for the terminal. */
export function comparison(before: Run, after: Run): string {
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const rows = after.lines.map((line) => {
    const old = known.get(line.id);
    const change = old ? ((line.figure.median - old.figure.median) / Math.abs(old.figure.median)) * 100 : 0;
    return [
      line.id.padEnd(24),
      (old ? show(old, old.figure.median) : 'none').padStart(12),
      show(line, line.figure.median).padStart(12),
      old && Number.isFinite(change) ? `${change > 0 ? '+' : ''}${change.toFixed(0)} %`.padStart(10) : '',
    ].join('');
  });
  return [`${before.date} ${before.commit} → ${after.date} ${after.commit}`, ...rows].join('\n');
}

const BAR = { left: 190, width: 420, height: 22 };

/** Every promise as a bar: how much of what is allowed is used. */
export function chartOf({ lines }: Run): string {
  const promised = lines.filter(({ limit }) => limit !== undefined && limit > 0);
  const scale = (share: number) => (Math.min(Math.max(share, 0.004), 1.5) / 1.5) * BAR.width;
  const bars = promised.map((line, n) => {
    const share = line.figure.median / (line.limit as number);
    const y = 30 + n * BAR.height;
    return [
      `<text x="${BAR.left - 8}" y="${y + 12}" text-anchor="end">${line.id}</text>`,
      `<rect x="${BAR.left}" y="${y}" width="${scale(share).toFixed(1)}" height="15" fill="${isKept(line) ? '#2f7d5b' : '#b3412c'}"/>`,
      `<text x="${BAR.left + scale(share) + 6}" y="${y + 12}">${show(line, line.figure.median)}</text>`,
    ].join('');
  });
  const height = 40 + promised.length * BAR.height;
  const edge = BAR.left + scale(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" width="720" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11" fill="#555">`,
    '<title>How much of each promised limit is used</title>',
    ...bars,
    `<path d="M${edge} 22V${height - 8}" stroke="#888" stroke-dasharray="3 3"/><text x="${edge}" y="16" text-anchor="middle">promised limit</text>`,
    '</svg>\n',
  ].join('\n');
}
