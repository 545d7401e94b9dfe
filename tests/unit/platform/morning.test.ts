import { afterEach, describe, expect, it } from 'vitest';
import { tomorrowMorning } from '../../../lib/platform/morning';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

const said = (at: string) => new Date(tomorrowMorning(Date.parse(at))).toISOString();

describe('until tomorrow', () => {
  it('is until eight in the morning of the next day, where the person is', () => {
    process.env.TZ = 'UTC';
    expect(said('2026-11-24T14:31:50Z')).toBe('2026-11-25T08:00:00.000Z');
    expect(said('2026-11-24T04:00:00Z')).toBe('2026-11-25T08:00:00.000Z');
    process.env.TZ = 'America/Bogota';
    expect(said('2026-11-24T14:31:50Z')).toBe('2026-11-25T13:00:00.000Z');
  });

  it('is until the morning to come for who is up after midnight', () => {
    process.env.TZ = 'UTC';
    expect(said('2026-11-24T02:00:00Z')).toBe('2026-11-24T08:00:00.000Z');
    expect(said('2026-11-24T03:59:59Z')).toBe('2026-11-24T08:00:00.000Z');
  });

  it('is eight by the clock on the wall when that is set back or forward overnight', () => {
    process.env.TZ = 'Europe/Madrid';
    expect(said('2026-10-24T20:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
    expect(said('2026-03-28T20:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  });

  it('ends over the turn of the year', () => {
    process.env.TZ = 'UTC';
    expect(said('2026-12-31T20:00:00Z')).toBe('2027-01-01T08:00:00.000Z');
  });
});
