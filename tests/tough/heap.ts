import type { CDPSession } from '@playwright/test';

/** What a page's heap, MB, holds after garbage was collected twice. */
export async function heapMb(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** The same of the worker, in a moment: one that is watched for longer does not fall asleep. */
export async function heapOfWorker(browser: CDPSession, targetId: string): Promise<number> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let id = 0;
  const tell = (method: string) =>
    new Promise<{ usedSize?: number }>((done) => {
      id += 1;
      const own = id;
      const hear = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== own) return;
        browser.off('Target.receivedMessageFromTarget', hear);
        done(answer.result ?? {});
      };
      browser.on('Target.receivedMessageFromTarget', hear);
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await tell('HeapProfiler.collectGarbage');
  await tell('HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await tell('Runtime.getHeapUsage');
  await browser.send('Target.detachFromTarget', { sessionId });
  return usedSize / 1e6;
}
