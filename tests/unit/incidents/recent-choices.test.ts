import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readChoices, rememberChoice } from '../../../lib/incidents/recent-choices';

beforeEach(() => {
  fakeBrowser.reset();
});

const stored = async () => (await fakeBrowser.storage.local.get('choices')).choices;

describe('what was chosen lately', () => {
  it('is remembered by parameter, the newest first and each once', async () => {
    for (const id of ['a', 'b', 'a']) await rememberChoice('workspace_id', id);
    await rememberChoice('profile_id', 'p');
    expect(await readChoices()).toEqual({ workspace_id: ['a', 'b'], profile_id: ['p'] });
  });

  it('does not pile up', async () => {
    for (let i = 0; i < 30; i += 1) await rememberChoice('profile_id', `p${i}`);
    const { profile_id } = await readChoices();
    expect(profile_id).toHaveLength(10);
    expect(profile_id[0]).toBe('p29');
  });

  it.each([
    undefined,
    null,
    'x',
    7,
    [],
    { workspace_id: 'a' },
    { workspace_id: [1, null, '', 'x'.repeat(200)] },
  ])('is nothing where %j is stored, and can be stored again', async (junk) => {
    await fakeBrowser.storage.local.set({ choices: junk });
    expect(await readChoices()).toEqual({ workspace_id: [], profile_id: [] });
    await rememberChoice('workspace_id', 'a');
    expect(await readChoices()).toEqual({ workspace_id: ['a'], profile_id: [] });
  });

  it('is no trouble where nothing can be stored or read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await rememberChoice('workspace_id', 'a');
    expect(await stored()).toBeUndefined();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('Corruption'));
    expect(await readChoices()).toEqual({ workspace_id: [], profile_id: [] });
  });
});
