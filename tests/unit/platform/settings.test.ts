import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, isMuted, nextMuteEnd, parseSettings } from '../../../lib/platform/settings';

const NOW = 1_795_500_000_000;
const subject = { code: 'rate_limited', host: 'claude.ai' };

describe('settings', () => {
  it('are the first ones where nothing was ever decided', () => {
    for (const nothing of [null, undefined, 'x', 7, [], {}]) {
      expect(parseSettings(nothing, NOW)).toEqual(defaultSettings);
    }
  });

  it('are judged one by one: a value that cannot be used costs no other', () => {
    const stored = { language: 'es', theme: 'pink', notice: 'no', freshnessHours: 12, retentionDays: 31 };
    expect(parseSettings(stored, NOW)).toEqual({ ...defaultSettings, language: 'es', freshnessHours: 12 });
  });

  it('come back as they were stored, whatever a person may decide', () => {
    const mute = fc.oneof(
      fc.record({
        of: fc.constantFrom('code' as const, 'host' as const),
        name: fc.string({ minLength: 1, maxLength: 260 }),
        until: fc.option(fc.integer({ min: NOW + 1, max: NOW + 1e9 })),
      }),
      fc.record({ of: fc.constant('all' as const), until: fc.integer({ min: NOW + 1, max: NOW + 1e9 }) }),
    );
    const settings = fc.record({
      language: fc.constantFrom('auto', 'en', 'es'),
      theme: fc.constantFrom('auto', 'light', 'dark'),
      notice: fc.boolean(),
      notify: fc.boolean(),
      mutes: fc.array(mute, { maxLength: 20 }),
      freshnessHours: fc.integer({ min: 1, max: 168 }),
      retentionDays: fc.integer({ min: 1, max: 30 }),
      welcomed: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, (chosen) => {
        expect(parseSettings(JSON.parse(JSON.stringify(chosen)), NOW)).toEqual(chosen);
      }),
    );
  });

  it('never throw, and never hold anything but settings', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseSettings(stored, NOW))).toEqual(Object.keys(defaultSettings));
      }),
    );
  });
});

describe('a mute', () => {
  const muted = (...mutes: unknown[]) => parseSettings({ mutes }, NOW);

  it('keeps quiet what it names, for as long as it lasts', () => {
    const settings = muted({ of: 'code', name: 'rate_limited', until: NOW + 1000 });
    expect(isMuted(settings, subject, NOW + 999)).toBe(true);
    expect(isMuted(settings, subject, NOW + 1000)).toBe(false);
    expect(isMuted(settings, { ...subject, code: 'circuit_open' }, NOW)).toBe(false);
    expect(nextMuteEnd(settings, NOW)).toBe(NOW + 1000);
    expect(nextMuteEnd(settings, NOW + 1000)).toBeNull();
  });

  it('of a site, or of everything, is about its errors of every code', () => {
    expect(isMuted(muted({ of: 'host', name: 'claude.ai', until: null }), subject, NOW)).toBe(true);
    expect(isMuted(muted({ of: 'host', name: 'grok.com', until: null }), subject, NOW)).toBe(false);
    expect(isMuted(muted({ of: 'all', until: NOW + 1 }), subject, NOW)).toBe(true);
  });

  it('is gone when it is over', () => {
    expect(muted({ of: 'all', until: NOW }).mutes).toEqual([]);
    expect(muted({ of: 'all', until: null }, { of: 'code', name: '', until: null }).mutes).toEqual([]);
  });
});
