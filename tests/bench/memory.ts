import { type Bench, pause, type Tab } from './browser';
import { evaluate } from './cdp';
import type { Tell } from './line';
import { withExtension, without } from './pages';
import type { Site } from './server';
import { figureOf } from './stats';

const STREAMED = 100 * 1024 * 1024;

/** What stays behind. */
export async function measureMemory(browser: Bench, site: Site, tell: Tell): Promise<void> {
  const tabs = [await withExtension(browser), await without(browser)];
  site.serve({ frames: STREAMED / 1024, bytes: STREAMED, calls: 100 });
  const grown: number[] = [];
  for (const tab of tabs) {
    await evaluate(tab.cdp, () => bench.stream('warm', 'reader'));
    const before = await heap(tab);
    await evaluate(tab.cdp, () => bench.stream('stream', 'reader'));
    grown.push((await heap(tab)) - before);
  }
  const [ours = Number.NaN, alone = Number.NaN] = grown;
  tell({
    id: 'memory.stream',
    part: 'memory',
    what: 'kept in the page after 100 MiB with 100 tool calls were streamed, both worlds, over the page alone',
    unit: 'KiB',
    figure: figureOf([Math.max(0, ours - alone) / 1024]),
    limit: 256,
    note: `with: ${(ours / 1024).toFixed(0)} KiB, without: ${(alone / 1024).toFixed(0)} KiB`,
  });

  const detached: number[] = [];
  for (const tab of tabs) {
    await evaluate(tab.cdp, () => bench.mount(500));
    await pause(3_000);
    await heap(tab);
    detached.push(await detachedNodes(tab));
  }
  tell({
    id: 'memory.detached',
    part: 'memory',
    what: 'nodes kept alive after 500 rows were mounted and taken away, over the page alone',
    unit: 'nodes',
    figure: figureOf([Math.max(0, (detached[0] ?? 0) - (detached[1] ?? 0))]),
    limit: 0,
  });
  await Promise.all(tabs.map((tab) => tab.close()));
}

/** Bytes in use by the page's main thread, all worlds, after a full collection. */
async function heap({ cdp }: Tab): Promise<number> {
  for (let n = 0; n < 3; n++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Nodes that stand in no document and that some script still holds. */
async function detachedNodes({ cdp }: Tab): Promise<number> {
  await cdp.send('DOM.enable');
  await cdp.send('DOM.getDocument');
  const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
  await cdp.send('DOM.disable');
  return detachedNodes.length;
}
