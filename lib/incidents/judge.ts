import { isExclusiveCode } from '../atribu/catalogue';
import { isAtribuHost, judgeLink } from '../atribu/links';
import { isSampleId } from '../atribu/request-id';
import type { Evidence, Sighting } from '../atribu/sighting';
import { isAtribuTool, isDistinctiveTool } from '../atribu/tools';
import type { Certainty } from './incident';

/** 'quoted': somebody's words about an error. 'foreign': another vendor's. Neither becomes an incident. */
export type Judgement = Certainty | 'quoted' | 'foreign';

/**
 * Whose result a sighting shows (design, "Identity"; facts, 3.4). The envelope is the signal and the client's own
 * failure flag is not asked, because half of the clients drop it (surfaces.md, sections 3 and 6).
 */
export function judge(sighting: Sighting): Judgement {
  const { evidence } = sighting;
  if (isForeign(sighting)) return 'foreign';
  if (!evidence.whole || evidence.context === 'prose' || isSample(sighting)) return 'quoted';
  if (evidence.context === 'unknown') return hasSign(sighting, isDistinctiveTool) ? 'likely' : 'quoted';
  if (!hasSign(sighting, isAtribuTool)) return isComplete(sighting) ? 'likely' : 'quoted';
  return isComplete(sighting) && !hasOtherName(evidence) ? 'certain' : 'likely';
}

/**
 * A server that is known decides alone: it is what was really called, while a connector's name is whatever the person
 * typed. A local server (a proxy, a test) says nothing either way.
 */
function isForeign(sighting: Sighting): boolean {
  const { server, tool = '' } = sighting.evidence;
  if (ownerOf(server) === 'foreign') return true;
  return hasOtherName(sighting.evidence) && !hasSafeLink(sighting) && !isDistinctiveTool(tool);
}

/** The connector is called something else. Without the server's address, that leaves a doubt. */
function hasOtherName({ connector, server }: Evidence): boolean {
  return connector !== undefined && !isCalledAtribu(connector) && ownerOf(server) !== 'atribu';
}

function hasSign(sighting: Sighting, isOurs: (tool: string) => boolean): boolean {
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

function hasSafeLink(sighting: Sighting): boolean {
  return sighting.kind === 'error' && judgeLink(sighting.envelope.action_url).ok;
}

function isComplete(sighting: Sighting): boolean {
  return sighting.kind === 'success' || !sighting.envelope.partial;
}

function isSample(sighting: Sighting): boolean {
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
