import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeNewcomers } from '../../../lib/platform/first-run';

const create = vi.fn(async (_tab: object) => ({}));
const installed = async (reason: string, installType = 'normal') => {
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  await new Promise((resolve) => setTimeout(resolve, 1));
};

beforeEach(() => {
  fakeBrowser.reset();
  create.mockClear();
  create.mockResolvedValue({});
  fakeBrowser.tabs.create = create as never;
  welcomeNewcomers();
});

describe('the first steps', () => {
  it('are shown once the extension was installed', async () => {
    await installed('install');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: '/sidepanel.html#welcome', active: true });
  });

  it('wait in the background for who loads it from a folder', async () => {
    await installed('install', 'development');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: '/sidepanel.html#welcome', active: false });
  });

  it('are not shown after an update, of the extension or of the browser', async () => {
    await installed('update');
    await installed('chrome_update');
    expect(create).not.toHaveBeenCalled();
  });

  it('are no error in a browser without a window', async () => {
    create.mockRejectedValueOnce(new Error('No current window'));
    await expect(installed('install')).resolves.toBeUndefined();
  });
});
