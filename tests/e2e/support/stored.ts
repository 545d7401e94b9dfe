import type { Worker } from '@playwright/test';
import type { Incident } from '../../../lib/incidents/incident';
import { storable } from '../../../lib/incidents/ledger-schema';
import { createLedgerSlot } from '../../../lib/platform/ledger-slot';
import { envelopes, incident } from '../../components/incidents';

declare const chrome: {
  storage: {
    local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    session: { get(): Promise<Record<string, unknown>> };
  };
};

const DAY_MS = 24 * 60 * 60 * 1000;
const CHATS = [
  { surface: 'claude', host: 'claude.ai' },
  { surface: 'chatgpt', host: 'chatgpt.com' },
  { surface: 'perplexity', host: 'www.perplexity.ai' },
];

/** So many errors of every kind, in a few chats, over the four weeks before a moment (epoch ms); newest first. */
export function manyIncidents(count: number, before: number): Incident[] {
  const kinds = Object.values(envelopes);
  return Array.from({ length: count }, (_, index) => {
    const envelope = kinds[index % kinds.length] ?? envelopes.internal_error;
    const chat = CHATS[index % CHATS.length];
    return incident(
      { ...envelope, request_id: `01968a3b-0000-7000-8000-${String(index).padStart(12, '0')}` },
      before - 60_000 - Math.floor((index * 27 * DAY_MS) / count),
      { ...chat, conversation: `chat-${index % 20}`, tabId: null, documentId: null, readyAt: null },
    );
  });
}

/** Puts incidents in the ledger's place as the extension stores them, and whatever else beside it. */
export async function store(worker: Worker, incidents: readonly Incident[], beside: object = {}) {
  const ledger = storable({ incidents: incidents.toReversed(), advisories: [], facts: null });
  const slot = createLedgerSlot({
    read: async (keys) => keys.map(() => null),
    write: (items) => worker.evaluate((all) => chrome.storage.local.set(all), { ...beside, ...items }),
    remove: async () => undefined,
    watch: () => () => undefined,
  });
  await slot.write(ledger);
}

/** All that the extension keeps, by the browser's word. */
export async function readStorage(worker: Worker) {
  return worker.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
  }));
}
