import { useTranslations } from 'use-intl';
import type { Advisory } from '../../lib/incidents/advisory';
import { AdvisoryCard } from '../advisory/advisory-card';
import { IncidentCard } from '../card/incident-card';
import type { Arrangement } from './arrange';
import { Furnished, type FurnishedProps } from './furnished';
import { Section } from './section';
import { Steady } from './steady';
import { useReachable } from './use-reachable';

export interface CardsProps extends FurnishedProps {
  arrangement: Arrangement;
  /** What there is to know about the chat beside the panel. */
  advice: readonly Advisory[];
  /** Somebody is at the panel. */
  busy: boolean;
}

/** Every card, in sections, and all that only cards need. Loaded apart: on most days the panel has none to show. */
export function Cards(props: CardsProps) {
  const { ledger, page, source, version } = props;
  return (
    <Furnished ledger={ledger} page={page} source={source} version={version}>
      <Sections {...props} />
    </Furnished>
  );
}

function Sections({ arrangement, advice, busy, page, source }: CardsProps) {
  const t = useTranslations('panel.sections');
  const { here, earlier, elsewhere, muted, done } = arrangement;
  const reachable = useReachable(elsewhere, source);
  return (
    <Steady busy={busy}>
      <Section title={t('here')} items={here}>
        {(incident) => <IncidentCard key={incident.id} incident={incident} />}
      </Section>
      <Section title={t('advice')} items={advice}>
        {(advisory) => <AdvisoryCard key={advisory.id} advisory={advisory} />}
      </Section>
      <Section title={t('earlier')} items={earlier}>
        {(incident, index) => (
          <IncidentCard
            key={incident.id}
            incident={incident}
            brief
            opened={index === 0 && here.length === 0}
          />
        )}
      </Section>
      <Section title={t(page ? 'elsewhere' : 'everywhere')} items={elsewhere}>
        {(incident) => (
          <IncidentCard
            key={incident.id}
            incident={incident}
            brief={page !== null || incident.origin === 'replayed'}
            withHost
            reachable={reachable.has(incident.id)}
          />
        )}
      </Section>
      <Section title={t('muted')} items={muted}>
        {(incident) => <IncidentCard key={incident.id} incident={incident} brief muted withHost />}
      </Section>
      <Section title={t('done')} items={done}>
        {(incident) => <IncidentCard key={incident.id} incident={incident} brief withHost />}
      </Section>
    </Steady>
  );
}
