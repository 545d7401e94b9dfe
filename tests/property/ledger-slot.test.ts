import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, createLedgerSlot } from '../../lib/platform/ledger-slot';

/**
 * Keeps copies, with their keys in order, as Chrome's storage gives them back, and tells of what has changed when it is
 * told to. Can be told to fail.
 */
function createArea() {
  const stored = new Map<string, string>();
  const state = { fails: false, written: [] as string[], asked: [] as string[] };
  const untold: Record<string, unknown>[] = [];
  const listeners = new Set<(values: Record<string, unknown>) => void>();
  const copyOf = (key: string) => JSON.parse(stored.get(key) ?? 'null', sorted);
  const put = (entries: (readonly [string, unknown])[]) => {
    const changed = entries.filter(([key, value]) => JSON.stringify(value) !== stored.get(key));
    for (const [key, value] of entries)
      if (value === undefined) stored.delete(key);
      else stored.set(key, JSON.stringify(value));
    untold.push(
      Object.fromEntries(changed.map(([key, value]) => [key, value === undefined ? value : copyOf(key)])),
    );
  };
  const tell = () => {
    for (const values of untold.splice(0)) for (const listener of listeners) listener(values);
  };
  const area: Area = {
    async read(keys) {
      state.asked.push(...keys);
      return keys.map(copyOf);
    },
    async write(items) {
      if (state.fails) throw new Error('quota');
      state.written = Object.keys(items);
      put(Object.entries(items));
    },
    async remove(keys) {
      put(keys.map((key) => [key, undefined]));
    },
    watch(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return { area, state, tell };
}

const sorted = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

interface Item {
  id: string;
  count: number;
}
const itemsOf = (ledger: unknown) => (ledger as { incidents: Item[] } | null)?.incidents ?? [];

const act = fc.oneof(
  fc.record({ does: fc.constantFrom('add' as const, 'raise' as const, 'drop' as const), at: fc.nat(80) }),
  fc.record({ does: fc.constantFrom('look' as const, 'fail' as const, 'die' as const, 'tell' as const) }),
  fc.record({ does: fc.constant('clear' as const) }),
);

describe('one that writes and one that reads', () => {
  it('agree on every ledger, whatever happens in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { area, state, tell } = createArea();
        let writer = createLedgerSlot(area);
        const reader = createLedgerSlot(area);
        const watcher = createLedgerSlot(area);
        watcher.watch(() => undefined);
        let expected: Item[] = [];
        let next = 0;
        for (const it of acts) {
          if (it.does === 'die') writer = createLedgerSlot(area);
          else if (it.does === 'look') expect(itemsOf(await reader.read())).toEqual(expected);
          else if (it.does === 'tell') {
            tell();
            expect(itemsOf(await watcher.read())).toEqual(expected);
          } else if (it.does === 'clear') {
            await writer.clear();
            expected = [];
          } else {
            const items = itemsOf(await writer.read());
            expect(items).toEqual(expected);
            const index = 'at' in it && items.length > 0 ? it.at % items.length : 0;
            const was = items[index];
            const changed =
              it.does === 'raise' && was
                ? items.with(index, { ...was, count: was.count + 1 })
                : it.does === 'drop'
                  ? items.toSpliced(index, 1)
                  : [{ id: `incident ${next++}`, count: 1 }, ...items];
            state.fails = it.does === 'fail';
            const wrote = await writer.write({ incidents: changed }).then(
              () => true,
              () => false,
            );
            expect(wrote).toBe(it.does !== 'fail');
            if (wrote) expected = changed;
          }
        }
        tell();
        expect(itemsOf(await watcher.read())).toEqual(expected);
        expect(itemsOf(await reader.read())).toEqual(expected);
        expect(itemsOf(await createLedgerSlot(area).read())).toEqual(expected);
      }),
    );
  });
});

describe('with 500 incidents', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ id: `incident ${index}`, zeal: 1, count: 1 }));

  it('a change is written, and read elsewhere, in the part it is in alone; the rest are the same objects', async () => {
    const { area, state } = createArea();
    await createLedgerSlot(area).write({ incidents: many });
    // A worker that has just started.
    const writer = createLedgerSlot(area);
    const reader = createLedgerSlot(area);
    const [first, ...others] = itemsOf(await writer.read());
    const before = itemsOf(await reader.read());
    await writer.write({ incidents: [{ ...first, id: 'incident 0', count: 2 }, ...others] });
    expect(state.written).toHaveLength(2);
    state.asked = [];
    const after = itemsOf(await reader.read());
    expect(new Set(state.asked).size).toBe(2);
    expect(after[0]).toMatchObject({ id: 'incident 0', count: 2 });
    expect(after.filter((item, index) => item === before[index]).length).toBeGreaterThan(450);
    state.asked = [];
    expect(itemsOf(await writer.read())[0]?.count).toBe(2);
    expect(state.asked).toEqual(['ledger']);
  });

  it('who watches need not ask for what came with the change', async () => {
    const { area, state, tell } = createArea();
    const writer = createLedgerSlot(area);
    await writer.write({ incidents: many });
    tell();
    const panel = createLedgerSlot(area);
    let heard = 0;
    const stop = panel.watch(() => {
      heard += 1;
    });
    await panel.read();
    const [first, ...others] = itemsOf(await writer.read());
    state.asked = [];
    await writer.write({ incidents: [{ ...first, id: 'incident 0', count: 2 }, ...others] });
    tell();
    expect(itemsOf(await panel.read())[0]?.count).toBe(2);
    expect([heard, state.asked]).toEqual([1, []]);
    stop();
  });
});
