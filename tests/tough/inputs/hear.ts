import type { Sighting } from '../../../lib/atribu/sighting';
import { surfaces } from '../../../lib/surfaces';
import { wireFor } from '../../../lib/surfaces/wires';
import { openFeed } from '../../../lib/tap/feed';
import { type Finding, LONGEST_TEXT } from '../../../lib/tap/finding';
import { readFindings } from '../../../lib/tap/findings';
import { framingOf } from '../../../lib/tap/framing';
import type { Recording } from '../../fixtures/surfaces/types';

/** CPU time that the extension's own work took, all in all and in its longest piece, which holds the page up; ms. */
export interface Spent {
  ms: number;
  held: number;
}

interface Clock {
  wall: number;
  cpu: number;
}

/**
 * Of this thread alone where Node can tell (24). Before, the process's CPU time counts the collector's threads too and
 * the wall clock whatever else the machine does: neither is ever too low, so the lower of the two is the better.
 */
function now(): Clock {
  const usage = process.threadCpuUsage?.() ?? process.cpuUsage();
  return { wall: performance.now(), cpu: (usage.user + usage.system) / 1000 };
}

/** Adds the time of a piece of work to what was spent. */
export function measure<T>(spent: Spent, work: () => T): T {
  const from = now();
  const result = work();
  const to = now();
  const took = Math.min(to.wall - from.wall, to.cpu - from.cpu);
  spent.ms += took;
  spent.held = Math.max(spent.held, took);
  return result;
}

/** Both halves of the tap over one page, without a browser: what is heard goes in, sightings come out. */
export function openEars(surfaceId: string, host: string, report: (sighting: Sighting) => void) {
  const surface = surfaces.find(({ id }) => id === surfaceId);
  if (!surface) throw new Error(`no surface ${surfaceId}`);
  const take = readFindings({ surface: () => surface, pageUrl: () => `https://${host}/c/1`, report });
  const hostname = host.split(':')[0] ?? host;
  let bodies = 0;

  /**
   * @param cut how the body arrives
   */
  return (heard: Recording, damage: (text: string) => string, cut: (bytes: Uint8Array) => Uint8Array[]) => {
    const url = new URL(heard.url, `https://${host}`).href;
    const rule = wireFor({ hostname }).wire.find((each) => each.url.test(url));
    const isSocket = heard.by === 'websocket';
    const framing = rule && (isSocket ? 'json' : (rule.framing ?? framingOf(heard.type)));
    if (!rule || !framing) return { ms: 0, held: 0 };
    const tasks: (() => void)[] = [];
    const feed = openFeed({
      later: (work) => void tasks.push(work),
      framing,
      triggers: rule.triggers,
      isSocket,
      emitter() {
        bodies += 1;
        const about = { body: bodies, url, streamed: isSocket || framing !== 'json' };
        return (frame) =>
          take({ ...about, ...frame, text: frame.text.slice(0, LONGEST_TEXT) } satisfies Finding);
      },
    });
    const pieces = isSocket
      ? heard.messages.map(damage)
      : heard.by === 'eventsource'
        ? Array.from(damage(heard.body).matchAll(/^data: ?(.*)$/gm), ([, data = '']) => data)
        : cut(new TextEncoder().encode(damage(heard.body)));
    const spent: Spent = { ms: 0, held: 0 };
    /** And the page is free in between. */
    const task = (work: () => void) => {
      measure(spent, work);
      for (let next = tasks.shift(); next; next = tasks.shift()) measure(spent, next);
    };
    for (const piece of pieces) {
      task(() => (typeof piece === 'string' ? feed.whole(piece) : feed.chunk(piece)));
    }
    if (!isSocket) task(() => feed.end());
    return spent;
  };
}
