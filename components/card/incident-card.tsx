import { memo, useState } from 'react';
import type { Incident } from '../../lib/incidents/incident';
import { now } from '../../lib/platform/clock';
import { Body } from './body';
import { BriefCard } from './brief-card';
import styles from './card.module.css';
import { Head } from './head';
import { toneOf } from './look';
import type { Place } from './parts';
import { useKeptHeight } from './use-kept-height';
import { useParts } from './use-parts';
import { useSpoken } from './use-spoken';

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
  const { envelope, surface } = incident;
  const { real, ...shared } = useParts(incident, { withHost, reachable, muted });
  const { timed, explanation, status, words, titleId } = shared;
  const [arrives, setArrives] = useState(() => now() - incident.lastSeenAt < ARRIVING_MS);
  const kept = useKeptHeight(brief ? null : incident.closed ? 'settled' : 'open');
  useSpoken(timed, real, words.title, muted);

  return (
    <article
      ref={kept.ref}
      style={kept.style}
      className={styles.card}
      aria-labelledby={titleId}
      data-incident={incident.id}
      data-code={envelope.code}
      data-status={real}
      data-request-id={envelope.request_id ?? ''}
      data-certainty={incident.certainty}
      data-origin={incident.origin}
      data-surface={surface}
      data-tone={toneOf(explanation, status)}
      data-brief={brief}
      data-arrives={arrives}
      data-muted={muted}
      // Once: an element that is moved in its list plays its animations again.
      onAnimationEnd={({ target, currentTarget }) => target === currentTarget && setArrives(false)}
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
