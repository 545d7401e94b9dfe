import * as all from './all';
import { generic } from './generic';
import type { Surface } from './types';

export { conversationOf } from './conversation';
export { fixedMatches } from './hosts';
export { generic };

/** Every surface, the generic one, which is the last resort, last. */
export const surfaces: readonly Surface[] = [...Object.values(all), generic];

/**
 * The surface of a page: by its host, else by an element that only one app has, else the generic one.
 * @param page asked for markers where the host is not known; a self-hosted app has none before it is drawn
 */
export function surfaceFor(
  { hostname }: { hostname: string },
  page?: { querySelector(css: string): unknown },
): Surface {
  const byHost = surfaces.find(({ hosts }) => hosts.includes(hostname));
  const byMarker = () =>
    surfaces.find(
      ({ hosts, markers = [] }) => !hosts.length && markers.some(({ css }) => page?.querySelector(css)),
    );
  return byHost ?? byMarker() ?? generic;
}

/** The name people use for a surface id, as stored with an incident; the generic one's for an id not known. */
export function surfaceName(id: string): string {
  return (surfaces.find((surface) => surface.id === id) ?? generic).name;
}
