import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';
import { type Box, Notice, overlap } from './support/notice';

declare const chrome: {
  storage: {
    local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
  };
};

const claude = () => `https://claude.ai/chat/${randomUUID()}`;
const composers = 'form[data-cds="ChatComposer"], .aui-composer-root';
/** Long enough for everything that could still draw one. */
const SETTLED_MS = 1_200;

async function composerOf(chat: Page): Promise<Box> {
  return chat.evaluate((css) => {
    const { left, top, right, bottom } = (document.querySelector(css) as Element).getBoundingClientRect();
    return { left, top, right, bottom };
  }, composers);
}

/** Changes a setting as the settings page does. */
async function decide(panel: { page: Page }, change: object): Promise<void> {
  await panel.page.evaluate(async (next) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...next } });
  }, change);
}

test.describe('one notice', () => {
  for (const where of ['claude.ai', 'playground'] as const) {
    test(`is drawn once on ${where}, above the composer, and takes no focus`, async ({ context, sites }) => {
      const chat = await context.newPage();
      await chat.goto(where === 'playground' ? sites.playgroundUrl : claude());
      const notice = new Notice(chat);
      await ask(chat, 'top campaigns connector_expired');
      await expect.poll(() => notice.title()).toBe('Meta Ads needs to be reconnected');
      await expect
        .poll(async () => (await notice.see())?.said)
        .toBe('MCP Doctor: Meta Ads needs to be reconnected');
      const seen = await notice.see();
      expect(seen).toMatchObject({ isVisible: true, isOpen: false, moved: true, left: '' });
      expect(await chat.locator('mcp-doctor-notice').count()).toBe(1);
      expect(overlap(seen?.box as Box, await composerOf(chat))).toBe(false);
      expect(await chat.evaluate(() => document.activeElement?.localName)).not.toBe('mcp-doctor-notice');

      // Another sighting, and another failure of the kind, are no second notice.
      await ask(chat, 'top campaigns connector_expired');
      await chat.waitForTimeout(SETTLED_MS);
      expect(await chat.locator('mcp-doctor-notice').count()).toBe(1);
    });
  }

  test('appears again after a reload, without moving and without a word', async ({ context }) => {
    const chat = await context.newPage();
    await chat.goto(claude());
    const notice = new Notice(chat);
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => notice.title()).toContain('reconnected');
    await chat.reload();
    await expect.poll(() => notice.title()).toContain('reconnected');
    await chat.waitForTimeout(500);
    expect(await notice.see()).toMatchObject({ moved: false, said: '' });
  });

  test('opens the real side panel from the click, and is no more', async ({ context, attachSidePanel }) => {
    const chat = await context.newPage();
    await chat.goto(claude());
    const notice = new Notice(chat);
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => notice.title()).toContain('reconnected');
    await notice.click('open');
    const panel = await attachSidePanel();
    await expect(panel.card('connector_expired')).toBeVisible();
    await expect.poll(() => notice.see()).toBeNull();

    // While the panel is open nothing is drawn; what was seen there is no news when it closes.
    await ask(chat, 'top campaigns profile_required');
    await expect(panel.card('profile_required')).toBeVisible();
    await chat.waitForTimeout(SETTLED_MS);
    expect(await notice.see()).toBeNull();
    await panel.page.close();
    await chat.reload();
    await chat.waitForTimeout(SETTLED_MS);
    expect(await notice.see()).toBeNull();
    await ask(chat, 'top campaigns internal_error');
    await expect.poll(() => notice.title()).toBe('Something went wrong inside Atribu');
  });

  test('goes at once when the panel is opened by the toolbar button', async ({ context, openSidePanel }) => {
    const chat = await context.newPage();
    await chat.goto(claude());
    const notice = new Notice(chat);
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => notice.title()).toContain('reconnected');
    await openSidePanel(chat);
    await expect.poll(() => notice.see()).toBeNull();
  });

  for (const how of ['click', 'Escape'] as const) {
    test(`dismissed by ${how} it is gone for good, and something new is told`, async ({ context, sites }) => {
      const chat = await context.newPage();
      const url = claude();
      await chat.goto(how === 'click' ? url : sites.playgroundUrl);
      const notice = new Notice(chat);
      await ask(chat, 'top campaigns connector_expired');
      await expect.poll(() => notice.title()).toContain('reconnected');
      if (how === 'click') await notice.click('dismiss');
      else {
        const editor = chat.locator('textarea').first();
        await editor.focus();
        await chat.keyboard.press('Tab');
        for (let i = 0; i < 8 && !(await hasFocus(chat)); i += 1) await chat.keyboard.press('Tab');
        expect(await hasFocus(chat)).toBe(true);
        await chat.keyboard.press('Escape');
      }
      await expect.poll(() => notice.see()).toBeNull();
      // Another sighting of it, another failure of its kind.
      await ask(chat, 'top campaigns connector_expired');
      await chat.waitForTimeout(SETTLED_MS);
      expect(await notice.see()).toBeNull();
      if (how === 'click') {
        await chat.reload();
        await expect(chat.locator('[data-testid="assistant-message"]')).toHaveCount(2);
        await chat.waitForTimeout(SETTLED_MS);
        expect(await notice.see()).toBeNull();
      }
      await ask(chat, 'top campaigns profile_required');
      await expect.poll(() => notice.title()).toBe('Which client do you mean?');
    });
  }

  test('goes when it is settled, and when another conversation is shown', async ({ context, panel }) => {
    const chat = await context.newPage();
    await chat.goto(claude());
    const notice = new Notice(chat);
    await ask(chat, 'top campaigns data_unavailable');
    await expect.poll(() => notice.title()).toBe('No data for this question');
    await ask(chat, 'top campaigns');
    await expect(panel.card('data_unavailable')).toHaveAttribute('data-status', 'resolved');
    await expect.poll(() => notice.see()).toBeNull();

    await ask(chat, 'top campaigns invalid_input');
    await expect.poll(() => notice.title()).toBe('The assistant needs to ask differently');
    await chat.locator('nav a', { hasText: 'New chat' }).click();
    await expect.poll(() => notice.see(), { timeout: 2_000 }).toBeNull();
    await chat.locator('#recents a').first().click();
    await expect.poll(() => notice.title()).toBe('The assistant needs to ask differently');

    // Put away in a panel elsewhere.
    await panel
      .card('invalid_input')
      .getByRole('button', { name: /dismiss/i })
      .click();
    await chat.bringToFront();
    await expect.poll(() => notice.see()).toBeNull();
  });

  test('says nothing where there is nothing to do, nor of an old chat, nor of another vendor', async ({
    context,
    panel,
  }) => {
    const chat = await context.newPage();
    const url = claude();
    await chat.goto(url);
    const notice = new Notice(chat);
    await ask(chat, 'send meta conversions idempotency_conflict');
    await expect(panel.card('idempotency_conflict')).toHaveCount(1);
    await ask(chat, 'linear rate_limited');
    await chat.waitForTimeout(SETTLED_MS);
    expect(await notice.see()).toBeNull();
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => notice.title()).toContain('reconnected');
    // As on another machine.
    await panel.forget();
    await chat.bringToFront();
    await chat.reload();
    await expect(panel.card('connector_expired')).toHaveAttribute('data-origin', 'replayed');
    await chat.waitForTimeout(SETTLED_MS);
    expect(await notice.see()).toBeNull();
  });
});

test.describe('never over the composer', () => {
  for (const where of ['claude.ai', 'playground'] as const) {
    test(`on ${where}: at any width, and while it grows`, async ({ context, sites }) => {
      const chat = await context.newPage();
      await chat.goto(where === 'playground' ? sites.playgroundUrl : claude());
      const notice = new Notice(chat);
      await ask(chat, 'top campaigns connector_expired');
      await expect.poll(() => notice.title()).toContain('reconnected');
      const editor = chat.locator('[data-testid="chat-input"], .aui-composer-input');
      const clear = async (what: string) => {
        await expect
          .poll(async () => overlap((await notice.see())?.box as Box, await composerOf(chat)), {
            message: what,
          })
          .toBe(false);
        const box = (await notice.see())?.box as Box;
        const { width, height } = chat.viewportSize() ?? { width: 0, height: 0 };
        expect([box.left >= 0, box.right <= width, box.top >= 0, box.bottom <= height], what).toEqual(
          Array(4).fill(true),
        );
      };
      // The replay's own list of chats leaves no room for a composer in a narrower window.
      for (const width of where === 'playground' ? [1280, 1000, 700, 420, 320] : [1280, 1000, 700, 520]) {
        await chat.setViewportSize({ width, height: 700 });
        await clear(`${width} px`);
        await editor.fill('one\ntwo\nthree\nfour\nfive\nsix');
        await clear(`${width} px, grown`);
        const grown = (await notice.see())?.box as Box;
        await editor.fill('');
        await clear(`${width} px, empty again`);
        // Back where it was, and not left hanging above.
        await expect.poll(async () => (await notice.see())?.box.bottom).toBeGreaterThanOrEqual(grown.bottom);
      }
    });
  }

  test('stands in the corner where there is room beside it, and above a bar of the page’s own', async ({
    context,
    sites,
  }) => {
    const chat = await context.newPage();
    await chat.setViewportSize({ width: 1900, height: 900 });
    await chat.goto(sites.playgroundUrl);
    const notice = new Notice(chat);
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(async () => (await notice.see())?.box.bottom).toBe(884);
    expect((await notice.see())?.box.right).toBe(1884);
    await chat.evaluate(() => {
      const bar = document.body.appendChild(document.createElement('div'));
      bar.style.cssText =
        'position: fixed; inset: auto 0 0 auto; width: 200px; height: 60px; background: teal';
    });
    await chat.setViewportSize({ width: 1890, height: 900 });
    await expect.poll(async () => (await notice.see())?.box.bottom).toBe(900 - 60 - 8);
  });
});

test.describe('switched off', () => {
  test('nothing at all is put into the page', async ({ context, panel }) => {
    await decide(panel, { notice: false });
    const chat = await context.newPage();
    // Every element and every listener that anything puts there.
    await chat.addInitScript(() => {
      const added: string[] = [];
      Object.assign(window, { added });
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.parentNode === document.documentElement && node instanceof Element)
              added.push(node.nodeName);
      }).observe(document, { childList: true, subtree: true });
    });
    await chat.goto(claude());
    const frame = () =>
      chat.evaluate(() => [
        ...[...document.documentElement.childNodes].map(({ nodeName }) => nodeName),
        ...document.documentElement.attributes,
        ...[...document.body.children].map(({ localName }) => localName),
      ]);
    const before = await frame();
    await ask(chat, 'top campaigns connector_expired');
    await expect(panel.card('connector_expired')).toHaveCount(1);
    await chat.waitForTimeout(SETTLED_MS);
    expect(await frame()).toEqual(before);
    expect(await chat.evaluate(() => (window as unknown as { added: string[] }).added)).toEqual([
      'HEAD',
      'BODY',
    ]);

    await decide(panel, { notice: true });
    await chat.bringToFront();
    await expect.poll(() => new Notice(chat).title()).toContain('reconnected');
    await decide(panel, { notice: false });
    await expect.poll(() => new Notice(chat).see()).toBeNull();
    expect(await frame()).toEqual(before);
  });

  test('a muted code or site makes none, until the mute ends', async ({ context, panel }) => {
    await decide(panel, { mutes: [{ of: 'code', name: 'connector_expired', until: null }] });
    const chat = await context.newPage();
    await chat.goto(claude());
    const notice = new Notice(chat);
    await ask(chat, 'top campaigns connector_expired');
    await expect(panel.card('connector_expired')).toHaveCount(1);
    await chat.waitForTimeout(SETTLED_MS);
    expect(await notice.see()).toBeNull();
    await ask(chat, 'top campaigns profile_required');
    await expect.poll(() => notice.title()).toBe('Which client do you mean?');
    await decide(panel, { mutes: [{ of: 'host', name: 'claude.ai', until: null }] });
    await expect.poll(() => notice.see()).toBeNull();
    await decide(panel, { mutes: [] });
    await expect.poll(() => notice.title()).toBe('Which client do you mean?');
  });
});

test('in Spanish, for who reads Spanish', async ({ context, panel }) => {
  await decide(panel, { language: 'es' });
  const chat = await context.newPage();
  await chat.goto(claude());
  const notice = new Notice(chat);
  await ask(chat, 'top campaigns connector_expired');
  await expect
    .poll(async () => (await notice.see())?.text)
    .toMatch(/Hay que reconectar Meta Ads[\s\S]*Ver qué hacer/);
});

test('the page’s own styles do not reach it, and a page that empties itself does not lose it', async ({
  context,
  sites,
}) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await chat.addStyleTag({
    content:
      '* { display: none !important; color: red !important; transform: rotate(9deg) !important } :root, body { display: block !important } mcp-doctor-notice { all: unset !important; opacity: 0 !important }',
  });
  const notice = new Notice(chat);
  // A composer that nobody sees, so the words go by the page's own ways.
  await ask(chat, 'top campaigns connector_expired');
  await expect.poll(() => notice.title()).toContain('reconnected');
  await chat.evaluate(() => document.body.replaceChildren());
  await chat.waitForTimeout(300);
  const seen = await notice.see();
  const { left, right } = seen?.box ?? { left: 0, right: 0 };
  expect(seen).toMatchObject({ isVisible: true });
  expect(right - left).toBeGreaterThan(150);
});

/** The notice has the keyboard. */
function hasFocus(chat: Page): Promise<boolean> {
  return chat.evaluate(() => document.activeElement?.localName === 'mcp-doctor-notice');
}
