import { type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider, useLocale, useTimeZone } from 'use-intl';
import { allWords } from '../../lib/i18n/cards';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import { Announcer } from '../ui/announcer';
import { Toaster } from '../ui/toaster';
import { type PanelTools, PanelToolsContext, SceneContext } from './panel-context';
import type { PanelSource } from './panel-source';
import { useMutes } from './use-mutes';
import { LanguageContext } from './words-context';

export interface FurnishedProps {
  ledger: LedgerView;
  /** The chat beside the panel. */
  page: ActivePage | null;
  source: PanelSource;
  version: string;
}

/** All words, and what cards and screens lean on. Loaded apart: on most days the panel has no card to show. */
export function Furnished(props: FurnishedProps & { children: ReactNode }) {
  const { ledger, page, source, version, children } = props;
  const { commands, choicesQuery } = source;
  const tools = useMemo<PanelTools>(
    () => ({ version, commands, choicesQuery }),
    [version, commands, choicesQuery],
  );
  const { incidents, facts } = ledger;
  const mutes = useMutes(source);
  const scene = useMemo(() => ({ page, facts, incidents, mutes }), [page, facts, incidents, mutes]);
  const words = allWords(useContext(LanguageContext));
  return (
    <IntlProvider locale={useLocale()} timeZone={useTimeZone()} messages={words}>
      <PanelToolsContext value={tools}>
        <SceneContext value={scene}>
          <Announcer>
            <Toaster>{children}</Toaster>
          </Announcer>
        </SceneContext>
      </PanelToolsContext>
    </IntlProvider>
  );
}
