import { type ReactNode, useId, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Incident } from '../../lib/incidents/incident';
import type { ActivePage } from '../../lib/platform/active-page';
import { IncidentCard } from '../card/incident-card';
import { arrange } from './arrange';
import styles from './sections.module.css';
import { Calm, NoChat, NothingNew } from './states';

interface Props {
  incidents: readonly Incident[];
  /** Undefined while the page in front has not answered. */
  page: ActivePage | null | undefined;
  /** False where errors are missing, so that "nothing wrong" must not be said. */
  complete: boolean;
}

/** Everything known, the chat beside the panel first. */
export function Sections({ incidents, page, complete }: Props) {
  const t = useTranslations('panel.sections');
  const { here, earlier, elsewhere, done } = useMemo(
    () => arrange(incidents, page ?? null),
    [incidents, page],
  );
  const quiet = here.length === 0 && page !== undefined && (complete || page === null || earlier.length > 0);
  const busy = here.length + earlier.length + elsewhere.length > 0;

  return (
    <>
      {quiet && <State page={page} earlier={earlier.length > 0} small={busy} />}
      <Section title={t('here')} incidents={here}>
        {(incident) => <IncidentCard key={incident.id} incident={incident} brief={false} withHost={false} />}
      </Section>
      <Section title={t('earlier')} incidents={earlier}>
        {(incident, index) => (
          <IncidentCard
            key={incident.id}
            incident={incident}
            brief
            opened={index === 0 && here.length === 0}
            withHost={false}
          />
        )}
      </Section>
      <Section title={t(page ? 'elsewhere' : 'everywhere')} incidents={elsewhere}>
        {(incident) => (
          <IncidentCard
            key={incident.id}
            incident={incident}
            brief={incident.origin === 'replayed'}
            withHost
          />
        )}
      </Section>
      <Section title={t('done')} incidents={done}>
        {(incident) => <IncidentCard key={incident.id} incident={incident} brief withHost />}
      </Section>
    </>
  );
}

function State({ page, earlier, small }: { page: ActivePage | null; earlier: boolean; small: boolean }) {
  if (page === null) return <NoChat small={small} />;
  return earlier ? <NothingNew /> : <Calm host={page.host} small={small} />;
}

interface SectionProps {
  title: string;
  incidents: readonly Incident[];
  children: (incident: Incident, index: number) => ReactNode;
}

function Section({ title, incidents, children }: SectionProps) {
  const id = useId();
  if (incidents.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {incidents.map(children)}
    </section>
  );
}
