import { memo, useId, useMemo, useState } from 'react';
import { explain } from '../../lib/atribu/explain';
import type { Incident } from '../../lib/incidents/incident';
import { now } from '../../lib/platform/clock';
import { surfaceName } from '../../lib/surfaces';
import { useScene } from '../panel/panel-context';
import { Body } from './body';
import { BriefCard } from './brief-card';
import styles from './card.module.css';
import { Head } from './head';
import { toneOf } from './look';
import type { Place } from './parts';
import { useInTime } from './use-in-time';
import { useKeptHeight } from './use-kept-height';
import { useSpoken } from './use-spoken';
import { useShownStatus, useStatus } from './use-status';
import { useWords } from './words';

interface Props extends Partial<Place> {
  incident: Incident;
  /** One line that opens: for what is over, was only seen again, or is another chat's. */
  brief?: boolean;
  /** Whether a brief card starts opened. */
  opened?: boolean;
}

/** Seen this long ago, a card arrives; before that, it was there when the panel came. */
const ARRIVING_MS = 3_000;

/** One incident. The data attributes are what tests and other tools hold on to. */
export const IncidentCard = memo(function IncidentCard(props: Props) {
  const { incident, brief = false, opened = false } = props;
  const { withHost = false, reachable = false, muted = false } = props;
  const { envelope, tool, surface } = incident;
  const { dashboardHosts } = useScene();
  const timed = useInTime(incident);
  const explanation = useMemo(
    () =>
      explain(envelope, {
        tool,
        surfaceName: surface === 'generic' ? undefined : surfaceName(surface),
        dashboardHosts,
      }),
    [envelope, tool, surface, dashboardHosts],
  );
  const status = useStatus(timed);
  const shown = useShownStatus(timed, status);
  const words = useWords(explanation);
  const titleId = useId();
  const [arrives] = useState(() => now() - incident.lastSeenAt < ARRIVING_MS);
  const kept = useKeptHeight(incident.closed !== undefined && !brief);
  useSpoken(timed, status, words.title, muted);
  const place = { withHost, reachable, muted };
  const shared = { incident, timed, explanation, status: shown, words, titleId, place };

  return (
    <article
      ref={kept.ref}
      style={kept.style}
      className={styles.card}
      aria-labelledby={titleId}
      data-incident={incident.id}
      data-code={envelope.code}
      data-status={status}
      data-request-id={envelope.request_id ?? ''}
      data-certainty={incident.certainty}
      data-origin={incident.origin}
      data-surface={surface}
      data-tone={toneOf(explanation, shown)}
      data-brief={brief}
      data-arrives={arrives}
      data-muted={muted}
    >
      {brief ? (
        <BriefCard {...shared} opened={opened} />
      ) : (
        <>
          <Head {...shared} />
          <Body {...shared} />
        </>
      )}
    </article>
  );
});
