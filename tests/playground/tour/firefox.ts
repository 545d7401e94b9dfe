import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { en } from '../../../lib/i18n/en';
import { ask } from '../driver';
import { EXTENSION_ID, type ExtensionPage, inChrome, openExtensionPage, startFirefox } from '../firefox';
import type { Sites } from '../sites';
import { type Machine, until } from './browser';
import type { CardWords } from './panel';
import { WHAT_TO_TRY } from './seen';
import { type Stop, stops } from './stops';
import { addressOf, type Row } from './unseen';

const start = (machine: Machine, sites: Sites) =>
  startFirefox({
    executable: machine.executable,
    extension: path.join(machine.root, '.output/e2e/firefox-mv3'),
    proxyPort: sites.proxyPort,
    headless: !machine.headed,
  });

/** The same tour in Firefox, with the panel in a tab of its own: a sidebar without a display has no picture. */
export async function walkFirefoxUnseen(machine: Machine, sites: Sites): Promise<Row[]> {
  const pictures = path.join(machine.root, '.cache/tour');
  mkdirSync(pictures, { recursive: true });
  const browser = await start(machine, sites);
  try {
    const panel = await openExtensionPage(browser, 'sidepanel.html');
    await panel.evaluate(`(${watchCards})()`);
    const chat = await browser.newPage();
    const rows: Row[] = [];
    for (const stop of stops) {
      rows.push(await visit(stop, chat, panel, sites));
      const name = `firefox-${stop.name.replaceAll(/\W+/g, '-')}.png`;
      writeFileSync(path.join(pictures, name), await panel.screenshot());
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** For somebody who looks on: the chat, the real sidebar beside it, until Ctrl-C or until Firefox is closed. */
export async function walkFirefoxSeen(machine: Machine, sites: Sites): Promise<void> {
  const browser = await start(machine, sites);
  const chat = (await browser.pages())[0] ?? (await browser.newPage());
  await chat.goto(sites.playgroundUrl);
  const sidebar = `${EXTENSION_ID.replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
  await inChrome(browser, `await SidebarController.show('${sidebar}')`);
  console.log(`The playground is at ${sites.playgroundUrl}\n${WHAT_TO_TRY}`);
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await browser.close().catch(() => undefined);
}

async function visit(stop: Stop, chat: Page, panel: ExtensionPage, sites: Sites): Promise<Row> {
  try {
    await chat.goto(addressOf(stop, sites));
    await ask(
      { evaluate: (work, argument) => chat.evaluate(work as (given: unknown) => never, argument) },
      stop.ask,
    );
    const requestId = sites.sentIds().at(-1) ?? '';
    const sentAt = sites.sentAt(requestId) ?? Number.NaN;
    let seenAt = 0;
    await until(
      `the card of ${requestId}`,
      async () => {
        seenAt = await panel.evaluate<number>(`globalThis.cardsSeenAt[${JSON.stringify(requestId)}] ?? 0`);
        return seenAt > 0;
      },
      30_000,
    );
    const given = JSON.stringify([requestId, en.card.who.label]);
    const card = JSON.parse(await panel.evaluate<string>(`(${readCard})(...${given})`)) as CardWords & {
      marks: string;
    };
    const right = `${stop.code} certain live`;
    if (card.marks !== right) throw new Error(`it is ${card.marks} instead of ${right}`);
    const { title, who, action } = card;
    return { name: stop.name, title, who, action, ms: seenAt - sentAt };
  } catch (error) {
    return { name: stop.name, missing: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs in the panel: notes when each request's card is first in the document. */
function watchCards(): void {
  const seen: Record<string, number> = {};
  globalThis.cardsSeenAt = seen;
  const look = () => {
    for (const card of document.querySelectorAll<HTMLElement>('article[data-request-id]')) {
      seen[card.dataset.requestId ?? ''] ??= Date.now();
    }
  };
  const options = { subtree: true, childList: true, attributeFilter: ['data-request-id'] };
  new MutationObserver(look).observe(document, options);
  look();
}

/** Runs in the panel: what a card says, as JSON, because the protocol spells objects in a way of its own. */
function readCard(requestId: string, label: string): string {
  const card = document.querySelector<HTMLElement>(`article[data-request-id="${requestId}"]`);
  if (!card) throw new Error('the card is gone');
  card.scrollIntoView({ block: 'start' });
  const who = [...card.querySelectorAll('p')].find((line) => line.textContent?.includes(label));
  const choices = card.querySelectorAll('button[data-scope-id]').length;
  const link = card.querySelector<HTMLAnchorElement>('a[data-action]');
  const button = [...card.querySelectorAll('button')].find((each) => /\w/.test(each.innerText));
  const words =
    (link ?? button)?.innerText
      .trim()
      .split('\n')[0]
      ?.replace(/\s*\(.*\)\s*$/, '') ?? '–';
  return JSON.stringify({
    marks: [card.dataset.code, card.dataset.certainty, card.dataset.origin].join(' '),
    title: card.querySelector<HTMLElement>('h1, h2, h3, h4')?.innerText ?? '',
    who: (who?.textContent ?? '').replace(label, '').trim(),
    action: choices > 0 ? `choose one of ${choices}` : link ? `${words} → ${link.host}` : words,
  });
}
