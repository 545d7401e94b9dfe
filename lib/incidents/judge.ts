import { isExclusiveCode } from '../atribu/catalogue';
import { isAtribuHost, judgeLink } from '../atribu/links';
import { isSampleId } from '../atribu/request-id';
import type { Evidence, Sighting } from '../atribu/sighting';
import { isAtribuTool, isDistinctiveTool } from '../atribu/tools';
import type { Certainty } from './incident';

/** 'quoted': somebody's words about an error. 'foreign': another vendor's. Neither becomes an incident. */
export type Judgement = Certainty | 'quoted' | 'foreign';

/** What the server itself said. */
type Answer = Exclude<Sighting, { kind: 'hidden' }>;

/**
 * Whose result a sighting shows (design, "Identity"; facts, 3.4). The envelope is the signal and the client's own
 * failure flag is not asked, because half of the clients drop it (surfaces.md, sections 3 and 6).
 */
export function judge(sighting: Sighting): Judgement {
  const { evidence } = sighting;
  if (sighting.kind === 'hidden') return judgeHidden(evidence);
  if (isForeign(sighting)) return 'foreign';
  if (!evidence.whole || evidence.context === 'prose' || isSample(sighting)) return 'quoted';
  if (evidence.context === 'unknown') return hasSign(sighting, isDistinctiveTool) ? 'likely' : 'quoted';
  if (!hasSign(sighting, isAtribuTool)) {
    // A tool that is named and is none of Atribu's contradicts, however well the shape fits.
    return isComplete(sighting) && evidence.tool === undefined ? 'likely' : 'quoted';
  }
  return isComplete(sighting) && !hasOtherName(evidence) ? 'certain' : 'likely';
}

/**
 * Whose call it was that the chat app hid behind an error of its own. That error says nothing about the server, so the
 * call itself has to be known: by its server, by its connector, or, less surely, by a tool that nobody else has.
 */
function judgeHidden({ context, whole, server, connector, tool = '' }: Evidence): Judgement {
  if (!whole || context !== 'tool-result') return 'quoted';
  const owner = ownerOf(server);
  if (owner !== null) return owner === 'atribu' ? 'certain' : 'foreign';
  if (connector !== undefined) return isCalledAtribu(connector) ? 'certain' : 'foreign';
  return isDistinctiveTool(tool) ? 'likely' : 'quoted';
}

/**
 * A server that is known decides alone: it is what was really called, while a connector's name is whatever the person
 * typed. A local server (a proxy, a test) says nothing either way.
 */
function isForeign(sighting: Answer): boolean {
  const { server, tool = '' } = sighting.evidence;
  if (ownerOf(server) === 'foreign') return true;
  return hasOtherName(sighting.evidence) && !hasSafeLink(sighting) && !isDistinctiveTool(tool);
}

/** The connector is called something else. Without the server's address, that leaves a doubt. */
function hasOtherName({ connector, server }: Evidence): boolean {
  return connector !== undefined && !isCalledAtribu(connector) && ownerOf(server) !== 'atribu';
}

function hasSign(sighting: Answer, isOurs: (tool: string) => boolean): boolean {
  const { server, connector = '', tool = '' } = sighting.evidence;
  return (
    ownerOf(server) === 'atribu' ||
    isCalledAtribu(connector) ||
    isOurs(tool) ||
    hasSafeLink(sighting) ||
    (sighting.kind === 'error' && isExclusiveCode(sighting.envelope.code))
  );
}

function isCalledAtribu(connector: string): boolean {
  return /atribu/i.test(connector);
}

function hasSafeLink(sighting: Answer): boolean {
  return sighting.kind === 'error' && judgeLink(sighting.envelope.action_url).ok;
}

function isComplete(sighting: Answer): boolean {
  return sighting.kind === 'success' || !sighting.envelope.partial;
}

function isSample(sighting: Answer): boolean {
  const id = sighting.kind === 'error' ? sighting.envelope.request_id : sighting.success.request_id;
  return id !== undefined && isSampleId(id);
}

function ownerOf(server: string | undefined): 'atribu' | 'foreign' | null {
  if (server === undefined || server === '') return null;
  const url = parseServer(server);
  // A name instead of an address ("atribu", "my server") is a connector's business.
  if (url === null) return null;
  if (isLoopback(url.hostname)) return null;
  return isAtribuHost(url.hostname) ? 'atribu' : 'foreign';
}

function parseServer(server: string): URL | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(server)) return URL.canParse(server) ? new URL(server) : null;
  const spelled = `https://${server}`;
  return /^[^/\s]+\.[^/\s]+/.test(server) && URL.canParse(spelled) ? new URL(spelled) : null;
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
