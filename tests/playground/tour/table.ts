import type { Row } from './unseen';

const HEAD = ['code', 'card', 'who acts', 'action', 'ms'];

/** The tour's rows as text. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    'missing' in row
      ? [row.name, `not right: ${row.missing}`, '', '', '']
      : [row.name, row.title, row.who, row.action, String(row.ms)],
  );
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...cells].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
