import { type ReactNode, useContext, useId, useMemo } from 'react';
import { IntlProvider, useLocale, useTimeZone, useTranslations } from 'use-intl';
import { allWords } from '../../lib/i18n/cards';
import type { Incident } from '../../lib/incidents/incident';
import { IncidentCard } from '../card/incident-card';
import { Announcer } from '../ui/announcer';
import { Toaster } from '../ui/toaster';
import type { Arrangement } from './arrange';
import styles from './cards.module.css';
import { type PanelTools, PanelToolsContext } from './panel-context';
import { LanguageContext } from './words-context';

interface Props extends PanelTools {
  arrangement: Arrangement;
  /** There is a chat beside the panel. */
  hasChat: boolean;
}

/** Every card, in sections, and all that only cards need. Loaded apart: on most days the panel has none to show. */
export function Cards({ arrangement, hasChat, version, commands }: Props) {
  const tools = useMemo(() => ({ version, commands }), [version, commands]);
  const words = allWords(useContext(LanguageContext));
  return (
    <IntlProvider locale={useLocale()} timeZone={useTimeZone()} messages={words}>
      <PanelToolsContext value={tools}>
        <Announcer>
          <Toaster>
            <Sections arrangement={arrangement} hasChat={hasChat} />
          </Toaster>
        </Announcer>
      </PanelToolsContext>
    </IntlProvider>
  );
}

function Sections({ arrangement, hasChat }: Pick<Props, 'arrangement' | 'hasChat'>) {
  const t = useTranslations('panel.sections');
  const { here, earlier, elsewhere, done } = arrangement;
  return (
    <>
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
      <Section title={t(hasChat ? 'elsewhere' : 'everywhere')} incidents={elsewhere}>
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
