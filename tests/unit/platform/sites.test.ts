import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowedSites, allowSite, forgetSite, registerSites, siteInFront } from '../../../lib/platform/sites';

const origin = 'https://chat.agency.example';
const pattern = `${origin}/*`;

/** A browser with one tab in front, and grants that the person gives or not. */
function browserWith({ url, says = true }: { url?: string; says?: boolean }) {
  const granted = new Set<string>();
  const scripts = new Map<string, { id: string; matches: string[]; world: string }>();
  const executed: { files: string[]; world: string }[] = [];
  const tab = { id: 7, ...(url && { url }) };
  Object.assign(fakeBrowser, {
    tabs: {
      ...fakeBrowser.tabs,
      query: vi.fn(async () => [tab]),
      sendMessage: vi.fn(() => Promise.reject(new Error('Receiving end does not exist.'))),
    },
    permissions: {
      contains: vi.fn(async ({ origins }: { origins: string[] }) =>
        origins.every((each) => granted.has(each)),
      ),
      request: vi.fn(async ({ origins }: { origins: string[] }) => {
        if (says) for (const each of origins) granted.add(each);
        return says;
      }),
      remove: vi.fn(async ({ origins }: { origins: string[] }) => {
        for (const each of origins) granted.delete(each);
      }),
    },
    scripting: {
      getRegisteredContentScripts: vi.fn(async () => [...scripts.values()]),
      unregisterContentScripts: vi.fn(async () => scripts.clear()),
      registerContentScripts: vi.fn(async (all: { id: string; matches: string[]; world: string }[]) => {
        for (const each of all) scripts.set(each.id, each);
      }),
      executeScript: vi.fn(async (injection: { files: string[]; world: string }) => {
        executed.push(injection);
      }),
    },
  });
  fakeBrowser.runtime.getManifest = () =>
    ({
      content_scripts: [{ matches: ['https://claude.ai/*'] }],
      optional_permissions: ['scripting'],
    }) as never;
  return { granted, scripts, executed, tab };
}

beforeEach(() => fakeBrowser.reset());

describe('the site in front', () => {
  it.each([
    ['https://claude.ai/chat/1', { kind: 'fixed' }],
    [`${origin}/c/1`, { kind: 'possible', origin }],
    ['chrome://settings', { kind: 'closed' }],
    ['file:///home/a.html', { kind: 'closed' }],
    ['not an address', { kind: 'closed' }],
    [undefined, { kind: 'hidden' }],
  ])('%s', async (url, expected) => {
    browserWith({ url });
    expect(await siteInFront()).toEqual(expected);
  });

  it('is allowed after the person said yes, and lost when that was taken back elsewhere', async () => {
    const { granted } = browserWith({ url: `${origin}/c/1` });
    expect(await allowSite(origin)).toEqual({ ok: true });
    expect(await siteInFront()).toEqual({ kind: 'allowed', origin });
    granted.clear();
    expect(await siteInFront()).toEqual({ kind: 'lost', origin });
    expect(await allowedSites()).toEqual([{ origin, granted: false, asked: false }]);
  });
});

describe('allowing a site', () => {
  it('asks for this host and no other, registers the scripts for good and starts them at once', async () => {
    const { scripts, executed } = browserWith({ url: `${origin}/c/1` });
    await allowSite(origin);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: [pattern],
      permissions: ['scripting'],
    });
    expect([...scripts.values()]).toMatchObject([
      { id: 'desk', matches: [pattern], world: 'ISOLATED', persistAcrossSessions: true },
      { id: 'tap', matches: [pattern], world: 'MAIN', persistAcrossSessions: true },
    ]);
    expect(executed.map(({ world }) => world)).toEqual(['ISOLATED', 'MAIN']);
  });

  it('changes nothing when the person says no', async () => {
    const { scripts } = browserWith({ url: `${origin}/c/1`, says: false });
    expect(await allowSite(origin)).toEqual({ ok: false, reason: 'declined' });
    expect(scripts.size).toBe(0);
    expect(await siteInFront()).toEqual({ kind: 'possible', origin });
  });

  it('says that it failed when the browser throws', async () => {
    browserWith({ url: `${origin}/c/1` });
    fakeBrowser.permissions.request = vi.fn(() => Promise.reject(new Error('no gesture'))) as never;
    expect(await allowSite(origin)).toEqual({ ok: false, reason: 'failed' });
  });
});

it('forgetting a site ends its scripts and its grant, and leaves the others', async () => {
  const { scripts, granted } = browserWith({ url: `${origin}/c/1` });
  await allowSite(origin);
  await allowSite('http://localhost:3000');
  await forgetSite(origin);
  expect([...scripts.values()].map(({ matches }) => matches)).toEqual([
    ['http://localhost/*'],
    ['http://localhost/*'],
  ]);
  expect([...granted]).toEqual(['http://localhost/*']);
});

it('a browser that keeps the grant all the same loses the scripts, and that is what was wanted', async () => {
  const { scripts } = browserWith({ url: `${origin}/c/1` });
  await allowSite(origin);
  expect(scripts.size).toBe(2);
  vi.mocked(fakeBrowser.permissions.remove).mockRejectedValueOnce(new Error('You cannot remove it.'));
  expect(await forgetSite(origin)).toEqual({ ok: true });
  expect(scripts.size).toBe(0);
  expect(await allowedSites()).toEqual([]);
});

it('an update of the extension, which forgets registered scripts, is made good', async () => {
  const { scripts } = browserWith({ url: `${origin}/c/1` });
  await allowSite(origin);
  scripts.clear();
  await registerSites();
  expect(scripts.size).toBe(2);
});

it('two that register at once, as the panel and the worker do, register everything once', async () => {
  const { scripts } = browserWith({ url: `${origin}/c/1` });
  await allowSite(origin);
  const { registerContentScripts } = fakeBrowser.scripting;
  fakeBrowser.scripting.registerContentScripts = vi.fn(async (all: { id: string }[]) => {
    // As a browser refuses.
    if (all.some(({ id }) => scripts.has(id))) throw new Error('Duplicate script ID');
    await registerContentScripts(all as never);
  }) as never;
  await expect(Promise.all([registerSites(), registerSites()])).resolves.toHaveLength(2);
  expect(scripts.size).toBe(2);
});

describe('sites that the organisation asks for', () => {
  it('are watched wherever the browser has access to them, without a click', async () => {
    const { scripts, granted } = browserWith({ url: `${origin}/c/1` });
    await fakeBrowser.storage.managed.set({ sites: [origin] });
    expect(await siteInFront()).toEqual({ kind: 'possible', origin, asked: true });
    await registerSites();
    expect(scripts.size).toBe(0);
    granted.add(pattern);
    await registerSites();
    expect([...scripts.values()].map(({ matches }) => matches)).toEqual([[pattern], [pattern]]);
    expect(await siteInFront()).toEqual({ kind: 'allowed', origin });
  });
});
