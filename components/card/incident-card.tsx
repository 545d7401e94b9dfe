import { memo, useId, useMemo } from 'react';
import { explain } from '../../lib/atribu/explain';
import type { Incident } from '../../lib/incidents/incident';
import { surfaceName } from '../../lib/surfaces';
import { Body } from './body';
import { BriefCard } from './brief-card';
import styles from './card.module.css';
import { Head } from './head';
import { toneOf } from './look';
import { useSpoken } from './use-spoken';
import { useShownStatus, useStatus } from './use-status';
import { useWords } from './words';

interface Props {
  incident: Incident;
  /** One line that opens, for what is over or was only seen again. */
  brief: boolean;
  /** Whether a brief card starts opened. */
  opened?: boolean;
  /** Names the chat, where it is not the one beside the panel. */
  withHost: boolean;
}

/** One incident. The data attributes are what tests and other tools hold on to. */
export const IncidentCard = memo(function IncidentCard({ incident, brief, opened = false, withHost }: Props) {
  const { envelope, tool, surface } = incident;
  const explanation = useMemo(
    () => explain(envelope, { tool, surfaceName: surfaceName(surface) }),
    [envelope, tool, surface],
  );
  const status = useStatus(incident);
  const shown = useShownStatus(incident, status);
  const words = useWords(explanation);
  const titleId = useId();
  useSpoken(incident, status, words.title);
  const shared = { incident, explanation, status: shown, words, titleId, withHost };

  return (
    <article
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
