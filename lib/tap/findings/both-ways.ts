import type { Evidence, Sighting } from '../../atribu/sighting';
import type { Surface } from '../../surfaces/types';

const MOST_REMEMBERED = 2_000;

/**
 * The same result comes both ways: over the wire, which tells whose it is, and later on the page, which seldom does.
 * What the wire said goes for what is shown as well; else another vendor's error, opened by the person, would look
 * like one of nobody in particular.
 */
export function joinWays(report: (sighting: Sighting) => void) {
  const heard = new Map<string, Evidence>();
  return {
    wire(sighting: Sighting): void {
      const id = idOf(sighting);
      if (id) {
        heard.delete(id);
        heard.set(id, sighting.evidence);
        const [oldest] = heard.keys();
        if (heard.size > MOST_REMEMBERED && oldest !== undefined) heard.delete(oldest);
      }
      report(sighting);
    },
    shown(sighting: Sighting): void {
      const wire = heard.get(idOf(sighting) ?? '');
      report(wire ? { ...sighting, evidence: complete(sighting.evidence, wire) } : sighting);
    },
  };
}

function complete(shown: Evidence, wire: Evidence): Evidence {
  return {
    ...shown,
    context: wire.context === 'prose' ? 'prose' : shown.context,
    replayed: wire.replayed,
    conversation: wire.conversation ?? shown.conversation,
    server: wire.server ?? shown.server,
    connector: wire.connector ?? shown.connector,
    tool: wire.tool ?? shown.tool,
    callId: wire.callId ?? shown.callId,
    scope: wire.scope ?? shown.scope,
  };
}

/** The request id of whatever was seen. */
export function idOf(sighting: Sighting): string | undefined {
  if (sighting.kind === 'error') return sighting.envelope.request_id;
  return sighting.kind === 'success' ? sighting.success.request_id : sighting.hidden.request_id;
}

/**
 * What a page shows, as the app's that it turned out to be: the watch began before a self-hosted one could be
 * recognised. Where no tool's result ever reaches the page, all that is shown is the model's words.
 */
export function shownBy(
  { id, sees }: Pick<Surface, 'id' | 'sees'>,
  conversation: string | null,
  sighting: Sighting,
): Sighting {
  const { evidence } = sighting;
  const context = sees === 'quotes' ? 'prose' : evidence.context;
  return { ...sighting, evidence: { ...evidence, surface: id, conversation, context } };
}
