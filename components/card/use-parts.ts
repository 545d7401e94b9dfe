import { useId, useMemo } from 'react';
import { explain } from '../../lib/atribu/explain';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident, Status } from '../../lib/incidents/incident';
import { surfaceName } from '../../lib/surfaces';
import { useScene } from '../panel/panel-context';
import type { CardParts, Place } from './parts';
import { useInTime } from './use-in-time';
import { useShownStatus, useStatus } from './use-status';
import { useWords } from './words';

/** What an incident means, by the catalogue and its own envelope. */
export function useExplanation({ envelope, tool, surface }: Incident): Explanation {
  const { dashboardHosts } = useScene();
  return useMemo(
    () =>
      explain(envelope, {
        tool,
        surfaceName: surface === 'generic' ? undefined : surfaceName(surface),
        dashboardHosts,
      }),
    [envelope, tool, surface, dashboardHosts],
  );
}

/** Everything that the parts of a card share; `real` is the status by the clock, where another one is shown. */
export function useParts(incident: Incident, place: Place): CardParts & { real: Status } {
  const timed = useInTime(incident);
  const explanation = useExplanation(incident);
  const real = useStatus(timed);
  const status = useShownStatus(timed, real);
  const words = useWords(explanation);
  return { incident, timed, explanation, status, real, words, titleId: useId(), place };
}
