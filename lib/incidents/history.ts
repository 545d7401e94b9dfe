import type { Incident } from './incident';

/** How many days back the history reaches (design: kept at most 30 days). */
export const HISTORY_DAYS = 30;

/** A calendar day where the person is, as YYYY-MM-DD. */
export type Day = string;

export interface Filter {
  /** An error code as it came, or null for all. */
  code: string | null;
  /** A surface's id, or null for all. */
  surface: string | null;
}

/** Tells the day of a moment (epoch ms) in one time zone. Made once for many: asking for the zone is what costs. */
export function dayTeller(timeZone: string): (at: number) => Day {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  };
}

/** Noon UTC of a day, epoch ms: shown in UTC it is that day everywhere, whatever clocks do there. */
export function noonOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The days up to and with the given one, oldest first. Counted on the calendar, so that no clock change loses one. */
export function daysUpTo(last: Day, count = HISTORY_DAYS): Day[] {
  const noon = new Date(noonOf(last));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(noon);
    day.setUTCDate(day.getUTCDate() - (count - 1 - index));
    return day.toISOString().slice(0, 10);
  });
}

/** What the filter lets through, the newest failure first. */
export function select(incidents: readonly Incident[], { code, surface }: Filter): Incident[] {
  return incidents
    .filter(
      (incident) =>
        (code === null || incident.envelope.code === code) &&
        (surface === null || incident.surface === surface),
    )
    .sort((a, b) => b.failedAt - a.failedAt);
}

/** The same incidents by day, in the order in which they come. */
export function byDay(incidents: readonly Incident[], dayOf: (at: number) => Day): [Day, Incident[]][] {
  const days = new Map<Day, Incident[]>();
  for (const incident of incidents) {
    const day = dayOf(incident.failedAt);
    const those = days.get(day);
    if (those) those.push(incident);
    else days.set(day, [incident]);
  }
  return [...days];
}

/** How many there are of each value, the most frequent first, equals by name. */
export function tally(
  incidents: readonly Incident[],
  told: (incident: Incident) => string,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const incident of incidents) {
    const value = told(incident);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
}
