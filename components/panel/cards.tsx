import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Advisory } from '../../lib/incidents/advisory';
import type { Incident } from '../../lib/incidents/incident';
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
  const isAlone = here.length === 0;
  const isBeside = page !== null;
  const reachable = useReachable(elsewhere, source);
  const drawEarlier = useCallback(
    (incident: Incident, index: number) => (
      <IncidentCard key={incident.id} incident={incident} brief opened={index === 0 && isAlone} />
    ),
    [isAlone],
  );
  const drawElsewhere = useCallback(
    (incident: Incident) => (
      <IncidentCard
        key={incident.id}
        incident={incident}
        brief={isBeside || incident.origin === 'replayed'}
        withHost
        reachable={reachable.has(incident.id)}
      />
    ),
    [isBeside, reachable],
  );
  return (
    <Steady busy={busy}>
      <Section title={t('here')} items={here}>
        {drawHere}
      </Section>
      <Section title={t('advice')} items={advice}>
        {drawAdvice}
      </Section>
      <Section title={t('earlier')} items={earlier}>
        {drawEarlier}
      </Section>
      <Section title={t(isBeside ? 'elsewhere' : 'everywhere')} items={elsewhere}>
        {drawElsewhere}
      </Section>
      <Section title={t('muted')} items={muted}>
        {drawMuted}
      </Section>
      <Section title={t('done')} items={done}>
        {drawDone}
      </Section>
    </Steady>
  );
}

const drawHere = (incident: Incident) => <IncidentCard key={incident.id} incident={incident} />;
const drawAdvice = (advisory: Advisory) => <AdvisoryCard key={advisory.id} advisory={advisory} />;
const drawMuted = (incident: Incident) => (
  <IncidentCard key={incident.id} incident={incident} brief muted withHost />
);
const drawDone = (incident: Incident) => (
  <IncidentCard key={incident.id} incident={incident} brief withHost />
);
