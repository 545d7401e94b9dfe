const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/i;
const DAY_MS = 24 * 60 * 60 * 1000;

/** When data was last brought up to date. */
export interface DataTime {
  /** Epoch ms; of a mere date the end of that day in UTC, so that data never seems older than it is. */
  at: number;
  /** False for a mere date, which must not be shown as a time. */
  exact: boolean;
}

/**
 * Reads `data_as_of`: a date or a time by ISO 8601, without an offset in UTC. Null for anything else; the field's form
 * is not documented (facts, section 5).
 */
export function dataTime(text: string | undefined): DataTime | null {
  const match = text === undefined ? null : ISO.exec(text.trim());
  if (!match) return null;
  const [, date, time, zone = 'Z'] = match;
  const day = Date.parse(`${date}T00:00:00Z`);
  if (time === undefined) return Number.isNaN(day) ? null : { at: day + DAY_MS - 1, exact: false };
  const offset = /^(?:Z|UTC)$/i.test(zone)
    ? 'Z'
    : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, '$1:$2').replace(/:$/, ':00');
  const at = Date.parse(`${date}T${time.replace(',', '.')}${offset}`);
  return Number.isNaN(at) ? null : { at, exact: true };
}
