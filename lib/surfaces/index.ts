import * as all from './all';
import { genericFace, genericWire } from './generic';
import type { Face, SeenSelector, Surface } from './types';

export { conversationOf } from './conversation';
export { fixedMatches, scriptMatches } from './hosts';

type Dom = Face['dom'];

const listed: readonly Surface[] = Object.values(all);
const isSelfHosted = ({ hosts }: Surface) => !hosts.length;

/** The last resort. It has the selectors of every self-hosted app, so that a lost marker costs the name only. */
export const generic: Surface = {
  ...genericWire,
  ...genericFace,
  dom: together([...listed.filter(isSelfHosted).map(({ dom }) => dom), genericFace.dom]),
};

/** Every surface, the generic one last. A self-hosted one has the generic selectors after its own. */
export const surfaces: readonly Surface[] = [
  ...listed.map((each) => (isSelfHosted(each) ? { ...each, dom: together([each.dom, generic.dom]) } : each)),
  generic,
];

/**
 * The surface of a page: by its host, else by its address or an element that only one app has, else the generic one.
 * @param page asked for markers where the host is not known; a self-hosted app has none before it is drawn
 */
export function surfaceFor(
  { hostname, host = hostname, pathname = '/' }: { hostname: string; host?: string; pathname?: string },
  page?: { querySelector(css: string): unknown },
): Surface {
  const hosted = surfaces.find(({ hosts }) => hosts.includes(hostname));
  if (hosted) return hosted;
  const found =
    surfaces.find(({ address = [] }) => address.some((each) => each.test(host + pathname))) ??
    surfaces.find(({ markers = [] }) => markers.some(({ css }) => page?.querySelector(css)));
  return found ?? generic;
}

/** The name people use for a surface id, as stored with an incident; the generic one's for an id not known. */
export function surfaceName(id: string): string {
  return (surfaces.find((surface) => surface.id === id) ?? generic).name;
}

/** Each kind's selectors one after the other, each once. */
function together(doms: readonly Dom[]): Dom {
  const kinds = [...new Set(doms.flatMap(Object.keys))] as (keyof Dom)[];
  const list = (kind: keyof Dom) =>
    new Map(doms.flatMap((dom) => dom[kind] ?? []).map((each): [string, SeenSelector] => [each.css, each]));
  return Object.fromEntries(kinds.map((kind) => [kind, [...list(kind).values()]])) as unknown as Dom;
}
