import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from '../driver';
import type { Sites } from '../sites';
import { type Machine, startBrowser } from './browser';
import { type CardWords, cardOf, cardSeenAt, readCard, watchCards } from './panel';
import { type Stop, stops } from './stops';

/** A stop as it went; `ms` from the last byte of the error to its card, or why there was none. */
export type Row = { name: string } & ((CardWords & { ms: number }) | { missing: string });

/**
 * The tour without a display: every code through the real chat page, server, extension and side panel.
 *
 * The milliseconds count from the moment at which the server handed the error's last byte to its socket to the moment
 * at which the card stood in the open panel's document, both by this machine's clock. They hold the page's own
 * reading, the tap, the messages between page, worker and panel, the ledger's write, and React.
 */
export async function walkUnseen(machine: Machine, sites: Sites): Promise<Row[]> {
  const pictures = path.join(machine.root, '.cache/tour');
  mkdirSync(pictures, { recursive: true });
  const browser = await startBrowser(machine, sites);
  try {
    const chat = browser.context.pages()[0] ?? (await browser.context.newPage());
    await chat.goto(sites.playgroundUrl);
    const panel = await browser.openPanel(chat);
    await watchCards(panel);
    const rows: Row[] = [];
    for (const stop of stops) {
      const picture = path.join(pictures, `${stop.name.replaceAll(/\W+/g, '-')}.png`);
      rows.push(await visit(stop, chat, panel, sites, picture));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

export function addressOf({ where }: Stop, sites: Sites): string {
  if (where === 'claude') return 'https://claude.ai/new';
  return where === 'in-page' ? sites.playgroundInPageUrl : sites.playgroundUrl;
}

async function visit(stop: Stop, chat: Page, panel: Page, sites: Sites, picture: string): Promise<Row> {
  try {
    // Each stop in a chat of its own, so that the panel shows its card alone on top.
    await chat.goto(addressOf(stop, sites));
    await ask(chat, stop.ask);
    const requestId = sites.sentIds().at(-1) ?? '';
    const sentAt = sites.sentAt(requestId) ?? Number.NaN;
    const seenAt = await cardSeenAt(panel, requestId);
    const card = cardOf(panel, requestId);
    for (const [name, value] of [
      ['data-code', stop.code],
      ['data-certainty', 'certain'],
      ['data-origin', 'live'],
    ] as const) {
      const found = await card.getAttribute(name);
      if (found !== value) throw new Error(`its ${name} is ${found} instead of ${value}`);
    }
    const words = await readCard(card);
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await panel.screenshot({ path: picture });
    return { name: stop.name, ...words, ms: seenAt - sentAt };
  } catch (error) {
    await panel.screenshot({ path: picture }).catch(() => undefined);
    return {
      name: stop.name,
      missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}
