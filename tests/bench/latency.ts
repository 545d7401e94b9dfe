import { type Bench, pause, type Tab, until } from './browser';
import { evaluate, type Session } from './cdp';
import { error, KINDS } from './frames';
import type { Tell } from './line';
import { withExtension } from './pages';
import type { Site } from './server';
import { figureOf, quantile } from './stats';

declare global {
  /** In the panel: when each error was first on screen, and first in the ledger, epoch ms. */
  var seen: Map<string, number>;
  var stored: Map<string, number>;
  var chrome: {
    storage: {
      onChanged: { addListener(heard: (changes: object) => void): void };
      local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    };
  };
}

/** From the last byte of an error to its card on screen, the panel open. */
export async function measureLatency(browser: Bench, site: Site, errors: number, tell: Tell): Promise<void> {
  const panel = await openPanel(browser);
  const sent = new Map<string, number>();

  const chat = await withExtension(browser);
  site.serve('open');
  await evaluate(chat.cdp, () => void bench.stream('live', 'reader'));
  await pause(500);
  for (let n = 0; n < errors; n++) {
    const { id, body } = error(n);
    sent.set(id, await site.say(n, body));
    await pause(120 + ((n * 37) % 100));
  }
  report('wire', 'by the wire', await latencies(panel, sent), [40, 100]);
  await chat.close();

  const other = await withExtension(browser);
  void evaluate(
    other.cdp,
    (n) => bench.write('prose', { kind: 'prose', mutations: n, bytes: n * 256 }),
    errors * 100,
  );
  sent.clear();
  for (let n = 0; n < errors; n++) {
    const { id, body } = error(n + errors);
    sent.set(id, await evaluate(other.cdp, show, body));
    await pause(150 + ((n * 37) % 160));
  }
  report('dom', 'by the DOM alone, while the page writes on', await latencies(panel, sent), [undefined, 400]);
  await other.close();
  await panel.close();

  function report(id: string, what: string, values: number[], [half, most]: (number | undefined)[]) {
    const shared = { part: 'latency', unit: 'ms' } as const;
    const whole = `from the last byte to the card on screen, ${what}, ${errors} errors`;
    tell({
      ...shared,
      id: `latency.${id}.p50`,
      what: `${whole}: p50`,
      figure: figureOf(values),
      limit: half,
    });
    const p95 = { ...figureOf(values), median: quantile(values, 0.95) };
    tell({ ...shared, id: `latency.${id}.p95`, what: `${whole}: p95`, figure: p95, limit: most });
  }
}

/** Runs in the page. Returns when the error stood there, epoch ms. */
function show(body: string): number {
  bench.show(body);
  return performance.timeOrigin + performance.now();
}

/**
 * How long each took, ms. Two failures of one kind share a card, so one that a later one of its kind overtook was on
 * screen when that was; one that never came counts as a minute.
 */
async function latencies(panel: Tab, sent: Map<string, number>): Promise<number[]> {
  const ids = [...sent.keys()];
  const read = async () => new Map(await evaluate(panel.cdp, () => [...globalThis.seen]));
  await until(async () => {
    const seen = await read();
    return ids.slice(-KINDS).every((id) => seen.has(id));
  }).catch(() => {});
  const seen = await read();
  return ids.map((id, n) => {
    const own = ids.filter((_, m) => m >= n && (m - n) % KINDS === 0).map((later) => seen.get(later));
    const times = own.filter((time) => time !== undefined);
    return times.length ? Math.min(...times) - (sent.get(id) ?? 0) : 60_000;
  });
}

/** The panel, as a page; notes for each request id when its card was first painted. */
export async function openPanel(browser: Bench): Promise<Tab> {
  const panel = await browser.openTab(`chrome-extension://${browser.extensionId}/sidepanel.html`);
  await noteCards(panel.cdp);
  await pause(1_000);
  return panel;
}

function noteCards(cdp: Session): Promise<void> {
  return evaluate(cdp, () => {
    globalThis.seen = new Map();
    globalThis.stored = new Map();
    chrome.storage.onChanged.addListener((changes) => {
      const now = performance.timeOrigin + performance.now();
      for (const [id] of JSON.stringify(changes).matchAll(/[\da-f]{8}-[\da-f]{4}-7000-8000-[\da-f]{12}/g)) {
        if (!globalThis.stored.has(id)) globalThis.stored.set(id, now);
      }
    });
    const look = () => {
      const fresh = [...document.querySelectorAll<HTMLElement>('article[data-incident]')]
        .map(({ dataset }) => dataset.requestId ?? '')
        .filter((id) => !globalThis.seen.has(id));
      if (!fresh.length) return;
      // After the next frame has been drawn.
      requestAnimationFrame(() => {
        setTimeout(() => {
          const now = performance.timeOrigin + performance.now();
          for (const id of fresh) if (!globalThis.seen.has(id)) globalThis.seen.set(id, now);
        });
      });
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-request-id'],
    });
  });
}
