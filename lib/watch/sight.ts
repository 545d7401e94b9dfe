import type { Context, Evidence, Sighting } from '../atribu/sighting';
import { onlyOfWhoami } from '../atribu/whoami';
import type { Find } from './finds';
import type { Look } from './look';
import { bodyOf } from './once';
import { bridgedConnector, isInFlow, isInText, type Place, placeOf } from './place';

/**
 * A find with everything its surroundings tell; null for what is never reported: the person's own words, a success
 * that is old or quoted, and an error of the chat app's own that belongs to no call one could name.
 */
export function sightingOf(
  { hit, el }: Find,
  look: Look,
  known: Pick<Evidence, 'surface' | 'conversation'>,
  isReplayed: (el: Element, requestId: string | undefined) => boolean,
): Sighting | null {
  const place = placeOf(el, look);
  const bridged = bridgedConnector(el.closest('pre') ?? el);
  const context = bridged === null ? contextOf({ hit, el }, place) : 'tool-result';
  if (context === null) return null;
  const { hints, whole } = hit;
  const around = context === 'tool-result' ? place : undefined;
  const evidence: Evidence = {
    route: 'dom',
    ...known,
    replayed: isReplayed(el, bodyOf(hit).request_id),
    context,
    whole,
    isError: hints.isError ?? around?.isError ?? null,
    server: hints.server,
    connector: hints.connector || bridged || around?.connector,
    tool: hints.tool ?? around?.tool,
    callId: hints.callId ?? around?.callId,
    scope: hints.scope,
  };
  if (hit.kind === 'error') return { kind: 'error', envelope: hit.envelope, evidence };
  if (hit.kind === 'hidden') {
    const isNamed = context === 'tool-result' && (evidence.connector ?? evidence.tool) !== undefined;
    return isNamed ? { kind: 'hidden', hidden: hit.hidden, evidence } : null;
  }
  const isNews = context === 'tool-result' && !evidence.replayed;
  return isNews ? { kind: 'success', success: onlyOfWhoami(hit.success, evidence.tool), evidence } : null;
}

function contextOf({ hit, el }: Find, place: Place): Context | null {
  if (place.byUser) return null;
  // An unknown app that shows a result in a block of its own, and not between the paragraphs of a text.
  const block = place.context === 'unknown' && hit.whole && el.closest('pre');
  if (!block) return place.context;
  // A box that names the tool is a tool's; else it may be a text's own, around its code.
  const isQuoted = place.tool === undefined ? isInText(block) : isInFlow(block);
  return isQuoted ? place.context : 'tool-result';
}
