import { type ReactNode, useMemo } from 'react';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import { Announcer } from '../ui/announcer';
import { Toaster } from '../ui/toaster';
import { AllWords } from './all-words';
import { IncidentsContext, type PanelTools, PanelToolsContext, SceneContext } from './panel-context';
import type { PanelSource } from './panel-source';
import { useMutes } from './use-mutes';
import { usePolicy } from './use-policy';

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
  const { dashboardHosts } = usePolicy(source).policy;
  const scene = useMemo(() => ({ page, facts, mutes, dashboardHosts }), [page, facts, mutes, dashboardHosts]);
  return (
    <AllWords>
      <PanelToolsContext value={tools}>
        <SceneContext value={scene}>
          <IncidentsContext value={incidents}>
            <Announcer>
              <Toaster>{children}</Toaster>
            </Announcer>
          </IncidentsContext>
        </SceneContext>
      </PanelToolsContext>
    </AllWords>
  );
}
