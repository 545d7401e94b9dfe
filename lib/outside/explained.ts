import { explain } from '../atribu/explain';
import type { Explanation } from '../atribu/explanation';
import type { Incident } from '../incidents/incident';
import { surfaceName } from '../surfaces';

/**
 * An incident as its card explains it.
 * @param dashboardHosts that may be linked beside Atribu's own, by the organisation's word
 */
export function explained(
  { envelope, tool, surface }: Incident,
  dashboardHosts: readonly string[],
): Explanation {
  const named = surface === 'generic' ? undefined : surfaceName(surface);
  return explain(envelope, { tool, surfaceName: named, dashboardHosts });
}
