import type { Cards } from '../incidents/incident';
import type { Chat } from '../incidents/kinds';
import { readLedger } from '../incidents/ledger-schema';
import {
  chooseNotice,
  type NoticeMemory,
  noteOver,
  noteShown,
  parseMemory,
  pruneMemory,
  putAway,
  worthTelling,
} from '../incidents/notice';
import { drawNotice } from '../platform/notice';
import { isPanelOpen, opensFromPage } from '../platform/panel-port';
import { readPolicy } from '../platform/policy-slot';
import type { Answer } from '../platform/protocol';
import type { Sender } from '../platform/senders';
import type { Settings } from '../platform/settings';
import { panelShortcut } from '../platform/shortcut';
import { ledgerSlot, noticesSlot } from '../platform/storage';
import { viewOf } from './notice-view';
import { wordsFor } from './words';

export interface Front {
  tabId: number;
  windowId: number;
  chat: Chat;
}

/** Brings the notice in a page in front in line with the ledger, the settings and the panel (`at` is epoch ms). */
export async function refreshNotice(
  { tabId, windowId, chat }: Front,
  { incidents }: Cards,
  settings: Settings,
  at: number,
): Promise<void> {
  const memory = parseMemory(await noticesSlot.read());
  const scene = { incidents, chat, settings, memory, at };
  const chosen = settings.notice ? chooseNotice(scene) : null;
  if (!chosen || (await isPanelOpen(windowId))) {
    await drawNotice(tabId, null);
    if (chosen) await remember((known) => pruneMemory(noteOver(known, worthTelling(scene)), { incidents }));
    return;
  }
  const { incident, again } = chosen;
  const view = viewOf(incident, {
    words: wordsFor(settings),
    theme: settings.theme,
    dashboardHosts: (await readPolicy()).policy.dashboardHosts,
    again,
    opens: opensFromPage(),
    shortcut: await panelShortcut(),
  });
  const drawn = await drawNotice(tabId, view);
  if (drawn.ok && !again) await remember((known) => pruneMemory(noteShown(known, incident), { incidents }));
}

/** The person put a notice away: for good, and with it what else is open in that chat. */
export async function dismissNotice(data: unknown, from: Sender): Promise<Answer> {
  if (from.kind !== 'page') return { ok: false, reason: 'sender' };
  const { id } = Object(data) as { id?: unknown };
  if (typeof id !== 'string') return { ok: false, reason: 'malformed' };
  const { ledger } = readLedger(await ledgerSlot.read());
  // A page has a say in its own site's notices only.
  const over = putAway(ledger, id).filter(({ host }) => host === from.host);
  await remember((known) => noteOver(known, over));
  return { ok: true };
}

let last: Promise<void> = Promise.resolve();

/** One change after the other, for two at once would undo each other. Nothing is written where nothing changes. */
function remember(change: (memory: NoticeMemory) => NoticeMemory): Promise<void> {
  const written = last.then(async () => {
    const stored = await noticesSlot.read();
    const memory = parseMemory(stored);
    const next = change(memory);
    if (next !== memory) await noticesSlot.write(next);
  });
  // A storage that is full costs no more than a notice twice.
  last = written.catch(() => undefined);
  return last;
}
