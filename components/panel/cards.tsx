import { useContext, useMemo } from 'react';
import { IntlProvider, useLocale, useTimeZone, useTranslations } from 'use-intl';
import { allWords } from '../../lib/i18n/cards';
import type { Advisory } from '../../lib/incidents/advisory';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import { AdvisoryCard } from '../advisory/advisory-card';
import { IncidentCard } from '../card/incident-card';
import { Announcer } from '../ui/announcer';
import { Toaster } from '../ui/toaster';
import type { Arrangement } from './arrange';
import { type PanelTools, PanelToolsContext, SceneContext } from './panel-context';
import type { PanelSource } from './panel-source';
import { Section } from './section';
import { Steady } from './steady';
import { useReachable } from './use-reachable';
import { LanguageContext } from './words-context';

export interface CardsProps {
  arrangement: Arrangement;
  /** What there is to know about the chat beside the panel. */
  advice: readonly Advisory[];
  /** Somebody is at the panel. */
  busy: boolean;
  ledger: LedgerView;
  /** The chat beside the panel. */
  page: ActivePage | null;
  source: PanelSource;
  version: string;
}

/** Every card, in sections, and all that only cards need. Loaded apart: on most days the panel has none to show. */
export function Cards(props: CardsProps) {
  const { ledger, page, source, version } = props;
  const { commands, choicesQuery } = source;
  const tools = useMemo<PanelTools>(
    () => ({ version, commands, choicesQuery }),
    [version, commands, choicesQuery],
  );
  const { incidents, facts } = ledger;
  const scene = useMemo(() => ({ page, facts, incidents }), [page, facts, incidents]);
  const words = allWords(useContext(LanguageContext));
  return (
    <IntlProvider locale={useLocale()} timeZone={useTimeZone()} messages={words}>
      <PanelToolsContext value={tools}>
        <SceneContext value={scene}>
          <Announcer>
            <Toaster>
              <Sections {...props} />
            </Toaster>
          </Announcer>
        </SceneContext>
      </PanelToolsContext>
    </IntlProvider>
  );
}

function Sections({ arrangement, advice, busy, page, source }: CardsProps) {
  const t = useTranslations('panel.sections');
  const { here, earlier, elsewhere, done } = arrangement;
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
      <Section title={t('done')} items={done}>
        {(incident) => <IncidentCard key={incident.id} incident={incident} brief withHost />}
      </Section>
    </Steady>
  );
}
