import type { Answer } from './protocol';
import { pause, within } from './timing';

interface OutboxOptions<T> {
  send(item: T): Promise<Answer>;
  signal: AbortSignal;
  /** Called once when the extension was reloaded and nobody will ever answer. */
  gone(): void;
}

/** Waits before asking again, ms; after the last one an item is given up. */
const WAITS_MS = [200, 500, 1000, 2000, 5000, 10_000, 30_000];
/**
 * An answer comes after one storage write; a worker that takes this long died over it. Where it was only slow, it hears
 * the same thing twice, which changes nothing, while everything behind it in the queue waits so long for a dead one.
 */
const PATIENCE_MS = 3_000;
/** More than a page can honestly have to tell while the worker restarts. */
const LONGEST = 500;

/**
 * Sends items to the worker one after the other, in order, and keeps each until the worker has answered, which it
 * does after storing: so a worker killed over an item gets it again. The ledger makes the second time harmless.
 */
export function createOutbox<T>({ send, signal, gone }: OutboxOptions<T>): (item: T) => void {
  const waiting: T[] = [];
  let busy = false;

  const drain = async () => {
    busy = true;
    for (let item = waiting[0]; item !== undefined && !signal.aborted; item = waiting[0]) {
      const reason = await deliver(item);
      if (reason === 'gone') {
        waiting.length = 0;
        if (!signal.aborted) gone();
        break;
      }
      waiting.shift();
    }
    busy = false;
  };

  const deliver = async (item: T): Promise<string> => {
    let reason = '';
    for (const wait of [0, ...WAITS_MS]) {
      if (wait > 0) await pause(wait, signal);
      if (signal.aborted) return 'gone';
      const answer = await within(PATIENCE_MS, send(item));
      reason = answer === undefined ? 'unreachable' : answer.ok ? 'delivered' : answer.reason;
      if (reason !== 'unreachable') return reason;
    }
    return reason;
  };

  return (item) => {
    if (signal.aborted || waiting.length >= LONGEST) return;
    waiting.push(item);
    if (!busy) void drain();
  };
}
