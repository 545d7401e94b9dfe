import type { Evidence, Sighting } from '../../atribu/sighting';
import { decodeText, decodeValue } from '../../decode';
import type { Hit } from '../../decode/types';
import { conversationOf } from '../../surfaces/conversation';
import type { Surface } from '../../surfaces/types';
import { type Finding, LONGEST_TEXT } from '../finding';
import { rememberCalls } from './calls';
import { oldPart } from './history';
import { outbox } from './outbox';

const LONGEST_ID = 200;

/**
 * The tap's other half, for the isolated world: decodes what comes over the bridge and reports each error and each
 * success once. The decoder runs here and not in the page's world, because nothing of the page can reach it here, and
 * because the tap's bundle has no room for it.
 *
 *     openWatchSide({ target: document, take: readFindings({ surface, pageUrl, report }), signal })
 *
 * @param pageUrl the page's address at the moment, for surfaces whose responses do not name the conversation
 * @returns takes whatever came; what is no {@link Finding} is dropped
 */
export function readFindings({
  surface,
  pageUrl,
  report,
}: {
  surface: Pick<Surface, 'id' | 'hosts' | 'conversation'>;
  pageUrl(): string;
  report(sighting: Sighting): void;
}): (finding: unknown) => void {
  const send = outbox(report);
  const calls = rememberCalls();

  return (given) => {
    const finding = parseFinding(given);
    if (!finding) return;
    const { text, streamed, replayed } = finding;
    const conversation = finding.conversation ?? conversationOf(surface, pageUrl());
    const tell = (hits: readonly Hit[], old: boolean) => {
      for (const hit of hits) {
        const known = calls.of(hit.hints.callId);
        const { tool = known?.tool, connector = known?.connector, server = known?.server } = hit.hints;
        const evidence: Evidence = {
          ...hit.hints,
          route: 'wire',
          surface: surface.id,
          conversation,
          replayed: old,
          whole: hit.whole,
          tool,
          connector,
          server,
          scope: hit.hints.scope ?? known?.scope,
        };
        if (hit.kind === 'error') send({ kind: 'error', envelope: hit.envelope, evidence });
        else if (evidence.context !== 'prose') send({ kind: 'success', success: hit.success, evidence });
      }
    };

    const value = parseLoose(text);
    if (value === undefined) return tell(decodeText(text), replayed);
    calls.note(value);
    const hits = decodeValue(value);
    const old = hits.length > 0 && !replayed ? oldPart(value, streamed) : undefined;
    // What is old is told first: of the whole, the rest is then what is new.
    if (old && old !== value) tell(decodeValue(old), true);
    tell(hits, replayed || old === value);
  };
}

/** Page data of unknown shape as a finding, bounded; undefined where it is none. */
function parseFinding(given: unknown): Finding | undefined {
  const { text, conversation, replayed, streamed } = Object(given) as Record<string, unknown>;
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return undefined;
  const hasId = typeof conversation === 'string' && conversation !== '';
  return {
    text,
    ...(hasId && { conversation: conversation.slice(0, LONGEST_ID) }),
    replayed: replayed === true,
    streamed: streamed === true,
  };
}

/** JSON, or JSON behind a short prefix: `15:` of a data stream, `42` of socket.io, a row's number. */
function parseLoose(text: string): unknown {
  const start = text.slice(0, 32).search(/[[{"]/);
  if (start < 0) return undefined;
  try {
    return JSON.parse(start ? text.slice(start) : text);
  } catch {
    return undefined;
  }
}
