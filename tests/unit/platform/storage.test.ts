import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ledgerSlot, sessionMark, troubleSlot } from '../../../lib/platform/storage';

beforeEach(() => {
  fakeBrowser.reset();
});

const ledgerOf = (...ids: string[]) => ({ version: 1, incidents: ids.map((id) => ({ id, count: 1 })) });

describe('the ledger’s place', () => {
  it('gives back what was written, in its order, with what is put aside written in one step', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await ledgerSlot.write(ledgerOf('b', 'a', 'c'), ['x']);
    expect(set).toHaveBeenCalledTimes(1);
    expect(await ledgerSlot.read()).toEqual(ledgerOf('b', 'a', 'c'));
    expect(await ledgerSlot.readAside()).toEqual(['x']);
  });

  it('writes no more than the part that has changed', async () => {
    const many = ledgerOf(...Array.from({ length: 500 }, (_, index) => `incident ${index}`));
    await ledgerSlot.write(many);
    await ledgerSlot.read();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const [first, ...others] = many.incidents;
    await ledgerSlot.write({ ...many, incidents: [{ id: String(first?.id), count: 2 }, ...others] });
    const written = set.mock.lastCall?.[0] as Record<string, unknown[]>;
    expect(Object.keys(written)).toHaveLength(2);
    expect(Object.entries(written).find(([key]) => key !== 'ledger')?.[1].length).toBeLessThan(50);
    expect(await ledgerSlot.read()).toMatchObject({ incidents: { 0: { count: 2 }, length: 500 } });
  });

  it('reads what was stored in one piece, and leaves nothing of it', async () => {
    await fakeBrowser.storage.local.set({ ledger: ledgerOf('a', 'b') });
    expect(await ledgerSlot.read()).toEqual(ledgerOf('a', 'b'));
    await ledgerSlot.write(ledgerOf('b'));
    expect(await ledgerSlot.read()).toEqual(ledgerOf('b'));
    expect((await fakeBrowser.storage.local.get('ledger')).ledger).not.toHaveProperty('incidents');
  });

  it('leaves alone what lies aside unless told, and clears it with null', async () => {
    await ledgerSlot.write(ledgerOf(), ['x']);
    await ledgerSlot.write(ledgerOf('a'));
    expect(await ledgerSlot.readAside()).toEqual(['x']);
    await ledgerSlot.write(ledgerOf('a'), null);
    expect(await ledgerSlot.readAside()).toBeNull();
  });

  it('is empty once it was cleared', async () => {
    await ledgerSlot.write(ledgerOf('a', 'b', 'c'), ['x']);
    await ledgerSlot.clear();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    await ledgerSlot.write(ledgerOf('a'));
    expect(await ledgerSlot.read()).toEqual(ledgerOf('a'));
  });

  it('tells of every change until told to stop, also where the order stays as it was', async () => {
    const changed = vi.fn();
    const stop = ledgerSlot.watch(changed);
    await ledgerSlot.write(ledgerOf('a'));
    expect(changed).toHaveBeenCalledTimes(1);
    await ledgerSlot.write({ version: 1, incidents: [{ id: 'a', count: 2 }] } as never);
    expect(changed).toHaveBeenCalledTimes(2);
    await troubleSlot.write('full');
    stop();
    await ledgerSlot.write(ledgerOf('b'));
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

it('facts of the session stay out of the local storage', async () => {
  await sessionMark.write('yes');
  await troubleSlot.write('full');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect([await sessionMark.read(), await troubleSlot.read()]).toEqual(['yes', 'full']);
  await troubleSlot.write(null);
  expect(await troubleSlot.read()).toBeNull();
});
