import { redactSecrets } from '../atribu/secrets';
import type { Incident } from './incident';

/** Named in every export, so that whoever reads one later knows by what rules. Raise it with what it holds. */
export const EXPORT_FORMAT = 'mcp-doctor-history-1';

/** An incident as it is given away: without what means something only to this browser session. */
export type Exported = Omit<Incident, 'tabId' | 'documentId'>;

export interface History {
  format: typeof EXPORT_FORMAT;
  /** The extension's version. */
  version: string;
  /** ISO 8601 with zone. */
  exportedAt: string;
  incidents: Exported[];
}

/**
 * The incidents as JSON. Times in it are epoch ms, as they are stored. No secret can be in it: they are taken out when
 * an error is first read, and once more here.
 * @param at the moment of the export, epoch ms
 */
export function historyJson(incidents: readonly Incident[], version: string, at: number): string {
  const history: History = {
    format: EXPORT_FORMAT,
    version,
    exportedAt: isoTime(at),
    incidents: incidents.map(({ tabId: _, documentId: __, ...incident }) => incident),
  };
  return `${redactSecrets(JSON.stringify(history, null, 2))}\n`;
}

/** Excel takes a file for the system's old encoding unless this stands before it. */
const BYTE_ORDER_MARK = '\ufeff';
/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV injection"), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A table as CSV: RFC 4180, in UTF-8 that spreadsheets recognise, and without anything that they would execute. */
export function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const clean = redactSecrets(text);
  const harmless = FORMULA.test(clean) ? `'${clean}` : clean;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** ISO 8601 by the clock on the wall, with its distance from UTC: 2026-11-24T11:31:50-03:00. */
export function isoTime(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset();
  const local = new Date(at + ahead * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(value).padStart(2, '0');
  const distance = Math.abs(ahead);
  return `${local}${ahead < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}
