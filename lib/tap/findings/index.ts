import type { Evidence, Sighting } from '../../atribu/sighting';
import { onlyOfWhoami } from '../../atribu/whoami';
import { decodeText, decodeValue, mayHold } from '../../decode';
import type { Hit } from '../../decode/types';
import { conversationOf } from '../../surfaces/conversation';
import type { Surface } from '../../surfaces/types';
import type { Finding } from '../finding';
import { type Body, rememberBodies } from './bodies';
import { rememberCalls } from './calls';
import { rememberEndpoints } from './endpoints';
import { parseFinding, parseLoose } from './finding';
import { oldPart } from './history';
import { outbox } from './outbox';

/** A frame that is no result may tell of a call or a server: it names the call's id, and is as short as calls are. */
const CALL = /(?:call|use|goal)_?id|tool_use|serverInfo/i;
const LONGEST_CALL = 16 * 1024;

/**
 * The tap's other half, for the isolated world: puts frames together, decodes them and reports each error and each
 * success once. All of it runs here and not in the page's world, because nothing of the page can reach it here, and
 * because the tap's bundle has no room for it.
 *
 *     openWatchSide({ target: document, take: readFindings({ surface, pageUrl, report }), signal })
 *
 * @param surface asked at each frame, because a self-hosted app shows what it is only after a while
 * @param pageUrl the page's address at the moment, for surfaces whose responses do not name the conversation
 * @returns takes whatever came (what is no {@link Finding} is dropped) and says whether the next frame of that body
 *   matters as well, triggers or not
 */
export function readFindings({
  surface,
  pageUrl,
  report,
}: {
  surface(): Pick<Surface, 'id' | 'hosts' | 'conversation' | 'wire'>;
  pageUrl(): string;
  report(sighting: Sighting): void;
}): (finding: unknown) => boolean {
  const send = outbox(report);
  const calls = rememberCalls();
  const endpoints = rememberEndpoints();

  const tell = (hits: readonly Hit[], body: Body, replayed: boolean, told: Partial<Evidence> = {}) => {
    for (const hit of hits) {
      const call = { ...told, ...calls.of(hit.hints.callId) };
      const { tool = call.tool, connector = call.connector, server = call.server } = hit.hints;
      const { id } = surface();
      const evidence: Evidence = {
        ...hit.hints,
        route: 'wire',
        surface: id,
        conversation: body.conversation ?? conversationOf(surface(), pageUrl()),
        replayed,
        whole: hit.whole,
        tool,
        connector,
        server,
        scope: hit.hints.scope ?? call.scope,
      };
      const sighting = sightingOf(hit, evidence);
      if (sighting.kind !== 'success' || evidence.context !== 'prose') send(sighting);
    }
  };
  const bodies = rememberBodies(
    () => surface().wire,
    (body) => (found, isOld) => {
      calls.note(found);
      tell(typeof found === 'string' ? decodeText(found) : decodeValue(found), body, isOld || body.replayed);
    },
  );

  /** A frame that stands for itself. */
  const single = ({ text, url, streamed, item }: Finding, body: Body) => {
    if (!mayHold(text) && !(text.length < LONGEST_CALL && CALL.test(text))) return;
    const value = parseLoose(text);
    if (value === undefined) return tell(decodeText(text), body, body.replayed);
    calls.note(value);
    endpoints.note(value, url);
    const told = { server: endpoints.serverOf(value, url), connector: endpoints.nameOf(url) };
    const hits = decodeValue(value);
    const old = hits.length > 0 && !body.replayed ? oldPart(value, streamed) : undefined;
    // What is old is told first: of the whole, the rest is then what is new.
    if (old && old !== value) tell(decodeValue(old), body, true, told);
    tell(hits, body, body.replayed || old === value || item === true, told);
  };

  return (given) => {
    const finding = parseFinding(given);
    if (!finding) return false;
    if (finding.end) {
      bodies.drop(finding);
      return false;
    }
    const body = bodies.of(finding);
    const value = body.reader && parseLoose(finding.text);
    if (value === undefined) single(finding, body);
    else body.reader?.value(value);
    return body.reader?.busy?.() ?? false;
  };
}

function sightingOf(hit: Hit, evidence: Evidence): Sighting {
  if (hit.kind === 'error') return { kind: 'error', envelope: hit.envelope, evidence };
  if (hit.kind === 'hidden') return { kind: 'hidden', hidden: hit.hidden, evidence };
  return { kind: 'success', success: onlyOfWhoami(hit.success, evidence.tool), evidence };
}
