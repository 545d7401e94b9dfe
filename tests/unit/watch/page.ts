import type { PageState, Sighting } from '../../../lib/atribu/sighting';
import { decodeShown } from '../../../lib/decode';
import { surfaces } from '../../../lib/surfaces';
import type { Surface } from '../../../lib/surfaces/types';
import { startWatch, type Watch } from '../../../lib/watch';
import { sightingOf } from '../../../lib/watch/sight';

/** When the pages of these tests are opened, epoch ms. */
export const OPENED_AT = Date.UTC(2026, 10, 20, 12);

/** Timers and a clock that move only when told. */
export class Time {
  at = 0;
  private timers = new Map<number, { run: () => void; at: number; every?: number }>();
  private next = 1;

  once = (run: () => void, ms: number) => this.add({ run, at: this.at + ms });
  every = (run: () => void, ms: number) => this.add({ run, at: this.at + ms, every: ms });
  stop = (timer: unknown) => {
    this.timers.delete(timer as number);
  };

  private add(timer: { run: () => void; at: number; every?: number }) {
    this.timers.set(this.next, timer);
    return this.next++;
  }

  get pending(): number {
    return this.timers.size;
  }

  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    await flush();
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      const [id, { run, at, every }] = due;
      if (every === undefined) this.timers.delete(id);
      else this.timers.set(id, { run, at: at + every, every });
      this.at = Math.max(this.at, at);
      run();
      await flush();
    }
    this.at = end;
  }
}

/** Lets mutation observers run. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

export interface Page {
  time: Time;
  sightings: Sighting[];
  states: PageState[];
  watch: Watch;
  /** Characters of the page that were read so far. */
  read: () => number;
  go(path: string): void;
  close(): void;
}

const open = new Set<AbortController>();

/** Ends every watch that a test left. */
export function closePages(): void {
  for (const controller of open) controller.abort();
  open.clear();
  document.body.innerHTML = '';
}

export function surfaceOf(id: string): Surface {
  const surface = surfaces.find((one) => one.id === id);
  if (!surface) throw new Error(`no surface ${id}`);
  return surface;
}

/** A watched page with this body. */
export function watchPage(html = '', { surface = 'generic', url = 'https://chat.example/' } = {}): Page {
  document.body.innerHTML = html;
  const controller = new AbortController();
  open.add(controller);
  const time = new Time();
  const sightings: Sighting[] = [];
  const states: PageState[] = [];
  let address = url;
  let read = 0;
  const watch = startWatch({
    decode: decodeShown,
    sightingOf,
    surface: surfaceOf(surface),
    document,
    pageUrl: () => address,
    report: (sighting) => sightings.push(sighting),
    onConversation: (state) => states.push(state),
    openedAt: OPENED_AT,
    signal: controller.signal,
    timers: time,
    uptime: () => time.at,
    onRead: (characters) => {
      read += characters;
    },
  });
  return {
    time,
    sightings,
    states,
    watch,
    read: () => read,
    go: (path) => {
      address = new URL(path, address).href;
    },
    close: () => controller.abort(),
  };
}

/** A page that has come to rest. */
export async function settledPage(...given: Parameters<typeof watchPage>): Promise<Page> {
  const page = watchPage(...given);
  await page.time.pass(5_000);
  return page;
}

/** An element of the page, which has to be there. */
export function find(css: string): Element {
  const found = document.querySelector(css);
  if (!found) throw new Error(`nothing matches ${css}`);
  return found;
}

export function append(css: string, html: string): Element {
  const parent = find(css);
  parent.insertAdjacentHTML('beforeend', html);
  if (!parent.lastElementChild) throw new Error('no element in the markup');
  return parent.lastElementChild;
}

/** A UUIDv7 of that moment; `n` tells ids of one moment apart. */
export function requestId(at: number, n = 1): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** An id without a time, so that the page's structure has to tell. */
export function plainId(n = 1): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function errorText(id = plainId(), more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    error: {
      code: 'rate_limited',
      message: 'Too many requests.',
      retryable: true,
      retry_after: 12,
      request_id: id,
      ...more,
    },
  });
}

/** The whole MCP result, the envelope escaped inside it. */
export function resultText(id = plainId()): string {
  return JSON.stringify({ content: [{ type: 'text', text: errorText(id) }], isError: true });
}

export function successText(id = plainId()): string {
  return JSON.stringify({
    data: { campaigns: [{ name: 'Spring', spend: 12 }] },
    meta: { request_id: id, data_as_of: '2026-11-20T00:00:00Z', pii_level_applied: 'masked' },
  });
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Sighted request ids with their context, for short expectations. */
export function told({ sightings }: Page): string[] {
  return sightings.map((one) => {
    const id = (one.kind === 'error' ? one.envelope : one.kind === 'success' ? one.success : one.hidden)
      .request_id;
    return `${one.kind} ${id} ${one.evidence.context} ${one.evidence.replayed ? 'replayed' : 'live'}`;
  });
}
