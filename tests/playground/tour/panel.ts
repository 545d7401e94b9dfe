import type { Locator, Page } from '@playwright/test';
import { en } from '../../../lib/i18n/en';
import { until } from './browser';

/** What a card says, read from the panel as a person reads it. */
export interface CardWords {
  title: string;
  who: string;
  action: string;
}

/** When a request id's card was first in the panel's document, epoch ms by this machine's clock. */
declare global {
  var cardsSeenAt: Record<string, number> | undefined;
}

/**
 * Notes from now on, inside the panel, when each card comes: the moment at which its article, or its newest request
 * id, is in the document. A frame later it is painted.
 */
export async function watchCards(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const seen: Record<string, number> = {};
    globalThis.cardsSeenAt = seen;
    const look = () => {
      const now = Date.now();
      for (const card of document.querySelectorAll<HTMLElement>('article[data-request-id]')) {
        seen[card.dataset.requestId ?? ''] ??= now;
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-request-id'],
    });
    look();
  });
}

/** Waits for the card of a request and tells when it came. */
export async function cardSeenAt(panel: Page, requestId: string): Promise<number> {
  let at: number | undefined;
  await until(`the card of ${requestId}`, async () => {
    at = await panel.evaluate((id) => globalThis.cardsSeenAt?.[id], requestId);
    return at !== undefined;
  });
  return at as number;
}

/** The card of a request. */
export function cardOf(panel: Page, requestId: string): Locator {
  return panel.locator(`article[data-request-id="${requestId}"]`);
}

/** Reads a card. */
export async function readCard(card: Locator): Promise<CardWords> {
  const title = await card.getByRole('heading').first().innerText();
  const who = await card.locator('p', { hasText: en.card.who.label }).first().textContent();
  return {
    title,
    who: (who ?? '').replace(en.card.who.label, '').trim(),
    action: await actionOf(card),
  };
}

async function actionOf(card: Locator): Promise<string> {
  const choices = await card.locator('button[data-scope-id]').count();
  if (choices > 0) return `choose one of ${choices}`;
  const link = card.locator('a[data-action]');
  if ((await link.count()) > 0) {
    const words = (await link.first().innerText()).replace(/\s*\(.*\)\s*$/s, '').trim();
    return `${words} → ${new URL((await link.first().getAttribute('href')) ?? '').host}`;
  }
  const buttons = card.getByRole('button').filter({ hasText: /\w/ });
  // Its second line is what a copy button says once it was pressed.
  return (await buttons.count()) > 0
    ? ((await buttons.first().innerText()).trim().split('\n')[0] ?? '')
    : '–';
}
