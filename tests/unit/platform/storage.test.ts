import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ledgerSlot, sessionMark, troubleSlot } from '../../../lib/platform/storage';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the ledger’s place', () => {
  it('is one key of the local storage, written with what is put aside in one step', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await ledgerSlot.write({ version: 1 }, ['x']);
    expect(set).toHaveBeenCalledTimes(1);
    expect(await fakeBrowser.storage.local.get()).toEqual({ ledger: { version: 1 }, 'ledger.aside': ['x'] });
    expect(await ledgerSlot.read()).toEqual({ version: 1 });
    expect(await ledgerSlot.readAside()).toEqual(['x']);
  });

  it('leaves alone what lies aside unless told, and clears it with null', async () => {
    await ledgerSlot.write({ version: 1 }, ['x']);
    await ledgerSlot.write({ version: 1, incidents: [] });
    expect(await ledgerSlot.readAside()).toEqual(['x']);
    await ledgerSlot.write({ version: 1 }, null);
    expect(await ledgerSlot.readAside()).toBeNull();
  });

  it('tells of changes until told to stop', async () => {
    const changed = vi.fn();
    const stop = ledgerSlot.watch(changed);
    await ledgerSlot.write({ version: 1 });
    expect(changed).toHaveBeenCalledTimes(1);
    await troubleSlot.write('full');
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await ledgerSlot.write({ version: 2 });
    expect(changed).toHaveBeenCalledTimes(1);
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
