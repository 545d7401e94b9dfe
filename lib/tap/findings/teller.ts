import type { Evidence, Sighting } from '../../atribu/sighting';
import { onlyOfWhoami } from '../../atribu/whoami';
import type { Hit } from '../../decode/types';
import { conversationOf } from '../../surfaces/conversation';
import type { Surface } from '../../surfaces/types';
import type { Body } from './bodies';
import type { Calls } from './calls';
import { outbox } from './outbox';

/** What is known of a hit besides what stands around it. */
export interface About {
  isOld?: boolean;
  /** Where nothing marks it as a result, it is somebody's words. */
  isSpoken?: boolean;
  conversation?: string;
  /** The server's, where the body's address tells. */
  server?: string;
  connector?: string;
}

export interface Page {
  surface(): Pick<Surface, 'id' | 'hosts' | 'conversation' | 'nameless' | 'sees' | 'wire'>;
  pageUrl(): string;
  report(sighting: Sighting): void;
}

/** Makes sightings of hits: each with all that its wrapping, its call, its body and the page tell. */
export function openTeller({ surface, pageUrl, report }: Page, calls: Calls) {
  const send = outbox(report);

  /** The nearest name wins; none where the page itself has none for this chat, and never will. */
  const conversationFor = (body: Body, told: string | undefined) => {
    const { nameless } = surface();
    return nameless?.test(pageUrl())
      ? null
      : (told ?? body.conversation ?? conversationOf(surface(), pageUrl()));
  };

  return (hits: readonly Hit[], body: Body, about: About = {}) => {
    for (const hit of hits) {
      const { hints } = hit;
      const call = calls.of(hints.callId);
      const isSpoken = about.isSpoken || surface().sees === 'quotes';
      const evidence: Evidence = {
        ...hints,
        route: 'wire',
        context: hints.context === 'unknown' && isSpoken ? 'prose' : hints.context,
        surface: surface().id,
        conversation: conversationFor(body, about.conversation),
        replayed: body.replayed || about.isOld === true,
        whole: hit.whole,
        tool: hints.tool ?? call?.tool,
        connector: hints.connector ?? call?.connector ?? about.connector,
        server: hints.server ?? call?.server ?? about.server,
        scope: hints.scope ?? call?.scope,
      };
      const sighting = sightingOf(hit, evidence);
      if (sighting.kind !== 'success' || evidence.context !== 'prose') send(sighting);
    }
  };
}

function sightingOf(hit: Hit, evidence: Evidence): Sighting {
  if (hit.kind === 'error') return { kind: 'error', envelope: hit.envelope, evidence };
  if (hit.kind === 'hidden') return { kind: 'hidden', hidden: hit.hidden, evidence };
  return { kind: 'success', success: onlyOfWhoami(hit.success, evidence.tool), evidence };
}
