// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../../lib/incidents/incident';
import { emptyLedger, type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { LEDGER_VERSION, readLedger, storable } from '../../../lib/incidents/ledger-schema';
import { LONGEST_MS } from '../../../lib/incidents/prune';
import { openStore, type StorePorts } from '../../../lib/incidents/store';
import { failed, ledgerOf, onlyCard, requestId, succeeded, T0 } from './build';

const S = 1000;

/** Storage as browsers have it: every operation takes a turn, and writes the whole of what it is given or nothing. */
class Disk {
  ledger: unknown = null;
  aside: unknown = null;
  trouble: unknown = null;
  mark: unknown = 'yes';
  writes = 0;
  /** Operations until the worker dies; the one it dies over is carried out or not. */
  lives = Number.POSITIVE_INFINITY;
  diesBefore = true;
  keptForMs = LONGEST_MS;
  failWith: (ledger: object) => Error | undefined = () => undefined;

  ports(changed: (ledger: Ledger) => void = () => undefined): StorePorts {
    const slot = (key: 'trouble' | 'mark') => ({
      read: () => this.step(() => this[key]),
      write: (value: unknown) =>
        this.step(() => {
          this[key] = value;
        }),
      watch: () => () => undefined,
    });
    return {
      keptForMs: async () => this.keptForMs,
      ledger: {
        read: () => this.step(() => structuredClone(this.ledger)),
        readAside: () => this.step(() => structuredClone(this.aside)),
        write: (ledger, aside) =>
          this.step(() => {
            const error = this.failWith(ledger);
            if (error) throw error;
            this.writes += 1;
            this.ledger = JSON.parse(JSON.stringify(ledger));
            if (aside !== undefined) this.aside = structuredClone(aside);
          }),
        clear: () =>
          this.step(() => {
            this.ledger = null;
            this.aside = null;
          }),
        watch: () => () => undefined,
      },
      trouble: slot('trouble'),
      mark: slot('mark'),
      now: () => T0 + 60 * S,
      changed,
    };
  }

  private async step<T>(operation: () => T): Promise<T> {
    await Promise.resolve();
    this.lives -= 1;
    if (this.lives < 0 || (this.lives === 0 && this.diesBefore)) return new Promise(() => undefined);
    const result = operation();
    return this.lives === 0 ? new Promise(() => undefined) : result;
  }

  get read() {
    return readLedger(this.ledger).ledger;
  }
}

const events: LedgerEvent[] = [
  failed({ code: 'rate_limited', retryable: true, retry_after: 12 }),
  failed({ code: 'rate_limited', retryable: true, retry_after: 40 }, { at: T0 + 20 * S }),
  failed({}, { at: T0 + 21 * S }),
  { type: 'incident.dismissed', at: T0 + 22 * S, id: requestId(T0) },
  failed({ code: 'rate_limited', retryable: true, retry_after: 5 }, { at: T0 + 30 * S }),
  succeeded(T0 + 40 * S),
  succeeded(T0 + 41 * S, { data_freshness_warning: 'yes', whoami: { role: 'owner' } }),
  succeeded(T0 + 42 * S, { refused: 'circuit_breaker' }, { evidence: { tool: 'apply_recommendation' } }),
];

describe('a killed worker', () => {
  /** Delivers in order, each until it is answered, as pages do; a dead worker is started anew. */
  async function deliver(disk: Disk, diesBefore: boolean, lives: number): Promise<void> {
    Object.assign(disk, { diesBefore, lives });
    let store = openStore(disk.ports());
    for (const event of events) {
      const answered = store.keep(event);
      const dead = new Promise((resolve) => setTimeout(resolve, 2, 'dead'));
      if ((await Promise.race([answered, dead])) !== 'dead') continue;
      disk.lives = Number.POSITIVE_INFINITY;
      store = openStore(disk.ports());
      expect(await store.keep(event)).toMatchObject({ ok: true });
    }
  }

  it('loses nothing and moves nothing, wherever it dies', async () => {
    const expected = JSON.parse(JSON.stringify(storable(ledgerOf(...events))));
    const alive = new Disk();
    let operations = 1_000_000;
    await deliver(alive, true, operations);
    operations -= alive.lives;
    expect(operations).toBeGreaterThan(events.length);
    for (let lives = 1; lives <= operations; lives += 1) {
      for (const diesBefore of [true, false]) {
        const disk = new Disk();
        await deliver(disk, diesBefore, lives);
        expect(disk.ledger, `killed at operation ${lives}`).toEqual(expected);
      }
    }
  });

  it('answers only when the event is in storage', async () => {
    const disk = new Disk();
    await openStore(disk.ports()).keep(failed());
    expect(onlyCard(disk.read).id).toBe(requestId(T0));
  });
});

describe('writing', () => {
  it('puts events that arrive during a write into the next one, in order', async () => {
    const disk = new Disk();
    const changed = vi.fn();
    const store = openStore(disk.ports(changed));
    const answers = await Promise.all(events.map((event) => store.keep(event)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(disk.read).toEqual(ledgerOf(...events));
    expect(disk.writes).toBe(2);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('writes nothing when nothing changed', async () => {
    const disk = new Disk();
    const store = openStore(disk.ports());
    await store.keep(failed());
    await store.keep(failed());
    await store.keep();
    expect(disk.writes).toBe(1);
  });

  it('leaves out what is too old, at the start and with every write', async () => {
    const disk = new Disk();
    disk.ledger = storable(ledgerOf(failed({}, { at: T0 - 40 * 86_400 * S })));
    await openStore(disk.ports()).keep();
    expect(disk.read.incidents).toEqual([]);
  });

  it('forgets tabs when a browser session begins, and only then', async () => {
    const disk = new Disk();
    disk.ledger = storable(ledgerOf(failed()));
    disk.mark = null;
    await openStore(disk.ports()).keep(failed({}, { at: T0 + S }));
    expect(disk.read.incidents[0]).toMatchObject({ tabId: 7, count: 2 });
    expect(disk.mark).toBe('yes');
    disk.ledger = storable(ledgerOf(failed()));
    await openStore(disk.ports()).keep();
    expect(onlyCard(disk.read).tabId).toBe(7);
    disk.mark = null;
    await openStore(disk.ports()).keep();
    expect(onlyCard(disk.read).tabId).toBeNull();
  });
});

describe('trouble', () => {
  const quota = new Error('Resource::kQuotaBytes quota exceeded');
  const cards = Array.from({ length: 20 }, (_, n) => failed({}, { at: T0 + n, evidence: { tool: `t${n}` } }));
  const closed = {
    ...ledgerOf(...cards),
    incidents: ledgerOf(...cards).incidents.map((card, n) =>
      n % 2 === 1 ? { ...card, closed: { as: 'resolved' as const, at: T0 } } : card,
    ),
  };

  it('of a full storage: gives up the oldest closed cards, keeps the new one and tells', async () => {
    const disk = new Disk();
    disk.ledger = storable(closed);
    disk.failWith = (ledger) => ((ledger as Ledger).incidents.length > 18 ? quota : undefined);
    const kept = await openStore(disk.ports()).keep(failed({}, { at: T0 + S }));
    expect(kept.ok).toBe(true);
    expect(disk.trouble).toBe('full');
    const tools = disk.read.incidents.map(({ tool }) => tool);
    expect(tools).toContain('top_campaigns');
    expect(tools).not.toContain('t1');
    expect(disk.read.incidents.filter((card) => !card.closed)).toHaveLength(11);
    disk.failWith = () => undefined;
    await openStore(disk.ports()).keep(failed({}, { at: T0 + 2 * S }));
    expect(disk.trouble).toBeNull();
  });

  it('of a storage that takes nothing at all: tells, answers so, and leaves what is there', async () => {
    const disk = new Disk();
    const before = storable(closed);
    disk.ledger = before;
    disk.failWith = () => quota;
    const store = openStore(disk.ports());
    expect(await store.keep(failed({}, { at: T0 + S }))).toEqual({ ok: false, reason: 'full' });
    expect(disk.ledger).toBe(before);
    disk.failWith = () => new Error('IO error');
    expect(await store.keep(failed({}, { at: T0 + S }))).toEqual({ ok: false, reason: 'failing' });
    expect(disk.trouble).toBe('failing');
  });

  it('of a storage that cannot be read: overwrites nothing', async () => {
    const disk = new Disk();
    const ports = disk.ports();
    ports.ledger.read = () => Promise.reject(new Error('Corruption: block checksum mismatch'));
    expect(await openStore(ports).keep(failed())).toEqual({ ok: false, reason: 'failing' });
    expect([disk.writes, disk.trouble]).toEqual([0, 'failing']);
  });

  it('of a broken ledger: puts it aside in the same write, goes on and tells', async () => {
    const disk = new Disk();
    const [sound, broken] = [onlyCard(ledgerOf(failed())), { id: 'broken' }];
    disk.ledger = storable({ ...emptyLedger, incidents: [sound, broken] });
    const store = openStore(disk.ports());
    await store.keep(failed({}, { at: T0 + S, evidence: { tool: 'x' } }));
    expect(disk.read.incidents.map(({ tool }) => tool)).toEqual(['top_campaigns', 'x']);
    expect(disk.aside).toEqual([
      { at: T0 + 60 * S, value: storable({ ...emptyLedger, incidents: [broken] }) },
    ]);
    expect(disk.trouble).toBe('unreadable');
    await store.keep(failed({}, { at: T0 + 2 * S }));
    expect(disk.trouble).toBe('unreadable');
    expect(disk.writes).toBe(2);
  });

  it('loses neither the aside nor the card when killed over a broken ledger', async () => {
    for (let lives = 1; lives < 9; lives += 1) {
      const disk = new Disk();
      disk.ledger = 'broken';
      disk.lives = lives;
      void openStore(disk.ports()).keep(failed());
      await new Promise((resolve) => setTimeout(resolve, 2));
      disk.lives = Number.POSITIVE_INFINITY;
      await openStore(disk.ports()).keep(failed());
      expect(onlyCard(disk.read).id).toBe(requestId(T0));
      expect(disk.aside).toMatchObject([{ value: 'broken' }]);
      expect(disk.trouble).toBe('unreadable');
    }
  });

  it('keeps no more than three broken ledgers', async () => {
    const disk = new Disk();
    for (const broken of ['a', 'b', 'c', 'd']) {
      disk.ledger = broken;
      await openStore(disk.ports()).keep();
    }
    expect(disk.aside).toMatchObject([{ value: 'b' }, { value: 'c' }, { value: 'd' }]);
  });

  it('of a newer version: puts its ledger aside, and takes it back once it can read it', async () => {
    const disk = new Disk();
    const newer = { version: LEDGER_VERSION + 1, incidents: [] };
    disk.ledger = newer;
    await openStore(disk.ports()).keep(failed());
    expect([disk.trouble, disk.read.incidents.length]).toEqual(['newer', 1]);
    const ours = storable(ledgerOf(failed(), failed({}, { at: T0 + S, evidence: { tool: 'x' } })));
    disk.aside = [
      { at: T0, value: ours },
      { at: T0, value: newer },
    ];
    await openStore(disk.ports()).keep();
    expect(disk.read.incidents.map(({ tool }) => tool)).toEqual(['x', 'top_campaigns']);
    expect(disk.aside).toEqual([{ at: T0, value: newer }]);
  });
});

it('reduces in storage what it reduces in memory', async () => {
  const disk = new Disk();
  let memory = emptyLedger;
  for (const event of events) {
    await openStore(disk.ports()).keep(event);
    memory = reduce(memory, event);
    expect(disk.ledger).toEqual(JSON.parse(JSON.stringify(storable(memory))));
  }
});

describe('a history that is cleared', () => {
  it('leaves nothing in storage that came from pages, however broken it was', async () => {
    const disk = new Disk();
    disk.ledger = { ...storable(ledgerOf(failed())), incidents: [{ broken: true }] };
    const store = openStore(disk.ports());
    await store.keep(failed());
    expect([disk.aside, disk.trouble]).not.toContain(null);
    expect(await store.keep({ type: 'history.cleared' })).toMatchObject({ ok: true });
    expect(disk.read).toEqual(emptyLedger);
    expect(disk.aside).toBeNull();
    expect(disk.trouble).toBeNull();
    expect(disk.ledger).toBeNull();
  });

  it('keeps what comes after it', async () => {
    const disk = new Disk();
    const store = openStore(disk.ports());
    await Promise.all([
      store.keep(failed()),
      store.keep({ type: 'history.cleared' }),
      store.keep(failed({}, { at: T0 + S })),
    ]);
    expect(onlyCard(disk.read).failedAt).toBe(T0 + S);
  });
});

describe('a task that must be alone', () => {
  it('runs between writes, and what is erased in it stays erased until something happens', async () => {
    const disk = new Disk();
    disk.mark = null;
    const store = openStore(disk.ports());
    const order: string[] = [];
    const before = store.keep(failed());
    const erased = store
      .alone(async () => {
        order.push(`after ${disk.writes} write`);
        disk.ledger = null;
        disk.mark = null;
        order.push('erased');
      })
      .then(() => order.push('told'));
    await Promise.all([before, erased, store.keep()]);
    expect(order).toEqual(['after 1 write', 'erased', 'told']);
    expect([disk.ledger, disk.mark]).toEqual([null, null]);
    await store.keep(failed({}, { at: T0 + S }));
    expect(onlyCard(disk.read).failedAt).toBe(T0 + S);
    expect(disk.mark).toBe('yes');
  });

  it('that fails says so, and the store goes on', async () => {
    const store = openStore(new Disk().ports());
    await expect(store.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await store.keep(failed())).toMatchObject({ ok: true });
  });
});
