import type { Surface, WireRule } from '../../surfaces/types';
import type { Finding } from '../finding';
import { readerFor } from './wires';
import type { Reader, Sink } from './wires/reader';

/** One response body or socket of the page, as far as this side needs to know it. */
export interface Body {
  /** Conversation id in its address. */
  conversation?: string;
  /** It shows an old conversation again. */
  replayed: boolean;
  /** Puts its frames together; none where each stands for itself. */
  reader?: Reader;
}

export interface Bodies {
  of(finding: Finding): Body;
  /** The body has ended. */
  drop(finding: Finding): void;
}

/** More are never open in one page; the one that was quiet longest goes first. */
const MOST_BODIES = 64;
const LONGEST_ID = 200;

/** Keeps the bodies of a page by their numbers. `sinkFor` makes what a body's reader puts its finds into. */
export function rememberBodies(wireOf: () => Surface['wire'], sinkFor: (body: Body) => Sink): Bodies {
  const bodies = new Map<number, Body>();

  const open = (url: string): Body => {
    const rule: WireRule | undefined = wireOf().find((each) => each.url.test(url));
    const body: Body = {
      conversation: rule?.url.exec(url)?.[1]?.slice(0, LONGEST_ID),
      replayed: rule?.replayed ?? false,
    };
    body.reader = readerFor(rule?.reader, sinkFor(body));
    return body;
  };

  return {
    of({ body: number, url }) {
      const body = bodies.get(number) ?? open(url);
      bodies.delete(number);
      bodies.set(number, body);
      const [quietest] = bodies.keys();
      if (bodies.size > MOST_BODIES && quietest !== undefined) bodies.delete(quietest);
      return body;
    },
    drop({ body }) {
      bodies.get(body)?.reader?.end?.();
      bodies.delete(body);
    },
  };
}
