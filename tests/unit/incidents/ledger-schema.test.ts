// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyLedger, reduce } from '../../../lib/incidents/ledger';
import { LEDGER_VERSION, readLedger, steps, storable } from '../../../lib/incidents/ledger-schema';
import { failed, ledgerOf, succeeded, T0 } from './build';

const folder = path.resolve(import.meta.dirname, '../../fixtures/ledger');
const versions = readdirSync(folder)
  .map((file) => Number(/^v(\d+)\.json$/.exec(file)?.[1]))
  .sort((a, b) => a - b);
const frozen = (version: number) => JSON.parse(readFileSync(path.join(folder, `v${version}.json`), 'utf8'));

describe('every version ever stored', () => {
  it('has a frozen example, and a step to the next', () => {
    const all = Array.from({ length: LEDGER_VERSION }, (_, n) => n + 1);
    expect(versions).toEqual(all);
    expect(Object.keys(steps).map(Number)).toEqual(all.slice(0, -1));
  });

  it.each(versions)('v%i is read whole, without trouble', (version) => {
    const stored = frozen(version);
    const { ledger, trouble, aside } = readLedger(stored);
    expect({ trouble, aside }).toEqual({ trouble: null, aside: null });
    expect(ledger.incidents).toHaveLength(stored.incidents.length);
    expect(ledger.advisories).toEqual(stored.advisories ?? []);
    expect(ledger.facts).toEqual(stored.facts ?? null);
    expect(ledger.incidents.map(({ id }) => id)).toEqual(
      stored.incidents.map(({ id }: { id: string }) => id),
    );
  });

  it('is written by this version exactly as its frozen example', () => {
    const stored = frozen(LEDGER_VERSION);
    expect(JSON.parse(JSON.stringify(storable(readLedger(stored).ledger)))).toEqual(stored);
  });
});

describe('what cannot be read', () => {
  const ledger = ledgerOf(failed(), failed({}, { at: T0 + 1, evidence: { tool: 'x' } }));

  it('is nothing where nothing was stored', () => {
    expect(readLedger(null)).toEqual({ ledger: emptyLedger, trouble: null, aside: null });
  });

  it.each([
    ['text', 'broken'],
    ['a list', [1, 2]],
    ['no version', { incidents: [] }],
    ['an odd version', { version: 0.5, incidents: [] }],
    ['no incidents', { version: 1 }],
    ['incidents that are no list', { version: 1, incidents: 'x' }],
    ['no advisories', { version: 2, incidents: [], facts: null }],
  ])('%s is put aside whole', (_, stored) => {
    expect(readLedger(stored)).toEqual({ ledger: emptyLedger, trouble: 'unreadable', aside: stored });
  });

  it('is told from what a newer version wrote', () => {
    const stored = { version: LEDGER_VERSION + 1, incidents: [] };
    expect(readLedger(stored)).toEqual({ ledger: emptyLedger, trouble: 'newer', aside: stored });
  });

  it('takes nothing else down with it', () => {
    const stale = succeeded(T0, { data_freshness_warning: 'yes', whoami: { role: 'owner' } });
    const { advisories, facts } = reduce(ledger, stale);
    const [first, second] = ledger.incidents;
    const broken = [
      { incidents: [{ ...first, failedAt: 'yesterday' }] },
      { advisories: [{ ...advisories[0], kind: 'weather' }] },
      { facts: { ...facts, role: 'king' } },
    ];
    for (const each of broken) {
      const nothing = { incidents: [], advisories: [], facts: null };
      const merged = {
        incidents: [...(each.incidents ?? []), second],
        advisories: [...(each.advisories ?? []), ...advisories],
        facts: each.facts ?? facts,
      };
      const read = readLedger(storable(merged));
      expect(read.ledger).toEqual({ incidents: [second], advisories, facts: each.facts ? null : facts });
      expect(read).toMatchObject({ trouble: 'unreadable', aside: { version: 2, ...nothing, ...each } });
    }
  });
});
