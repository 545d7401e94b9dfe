import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Incident } from '../../../lib/incidents/incident';
import type { ActivePage } from '../../../lib/platform/active-page';
import { now } from '../../../lib/platform/clock';
import { IncidentCard } from '../../card/incident-card';
import {
  type PanelTools,
  PanelToolsContext,
  type Scene,
  SceneContext,
  usePanelTools,
} from '../../panel/panel-context';
import type { PanelSource } from '../../panel/panel-source';
import button from '../../ui/button.module.css';
import styles from './practice.module.css';

const chat: ActivePage = { surface: 'claude', conversation: 'practice', host: 'claude.ai', tabId: -1 };
const scene: Scene = { page: chat, facts: null, mutes: [], dashboardHosts: [] };
const CLIENTS = ['Café Río', 'Northwind Bikes', 'Harbour Hotels'];
const choicesQuery: PanelTools['choicesQuery'] = {
  queryKey: ['choices'],
  queryFn: async () => ({ workspace_id: [], profile_id: [] }),
};

function practiceIncident(): Incident {
  const at = now();
  return {
    ...chat,
    id: 'practice',
    certainty: 'certain',
    origin: 'live',
    documentId: null,
    envelope: {
      code: 'profile_required',
      retryable: false,
      profiles: CLIENTS.map((name, index) => ({ id: `00000000-0000-4000-8000-00000000000${index}`, name })),
    },
    tool: 'top_campaigns',
    tools: ['top_campaigns'],
    failedAt: at,
    firstSeenAt: at,
    lastSeenAt: at,
    count: 1,
    seenIds: ['practice'],
    readyAt: null,
    readyAtIsEstimate: false,
  };
}

/** A card as it comes, of an error that never was, and what would stand in the chat. Nothing of it goes anywhere. */
export function Practice({ onDraft }: { onDraft: () => void }) {
  const t = useTranslations('welcome.practice');
  const [incident] = useState(practiceIncident);
  const [drafted, setDrafted] = useState<string | null>(null);
  const [away, setAway] = useState(false);
  const { version } = usePanelTools();

  const tools = useMemo<PanelTools>(() => {
    const put = (text: string) => {
      setDrafted(text);
      onDraft();
    };
    return { version, commands: practiceCommands(put, setAway), choicesQuery };
  }, [version, onDraft]);

  return (
    <div className={styles.practice}>
      <Frame label={t('label')}>
        {away ? (
          <div className={styles.away}>
            <p>{t('away')}</p>
            <button
              type="button"
              className={`${button.button} ${button.quiet}`}
              onClick={() => setAway(false)}
            >
              {t('back')}
            </button>
          </div>
        ) : (
          <PanelToolsContext value={tools}>
            <SceneContext value={scene}>
              <IncidentCard incident={incident} />
            </SceneContext>
          </PanelToolsContext>
        )}
      </Frame>
      <Frame label={t('chat')}>
        <p className={styles.composer} data-empty={drafted === null} aria-live="polite">
          {drafted ?? t('empty')}
        </p>
        <p className={styles.hint}>{t('send')}</p>
      </Frame>
    </div>
  );
}

function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}

/** What a card can ask for, without any effect outside the practice. */
function practiceCommands(
  put: (text: string) => void,
  setAway: (away: boolean) => void,
): PanelSource['commands'] {
  const done = async () => ({ ok: true as const });
  const yes = async () => true;
  return {
    draft: async (text) => {
      put(text);
      return { ok: true };
    },
    dismiss: async () => {
      setAway(true);
      return { ok: true };
    },
    restore: async () => {
      setAway(false);
      return { ok: true };
    },
    dismissAdvisory: done,
    goTo: done,
    look: done,
    clearHistory: done,
    eraseEverything: done,
    allowSite: done,
    forgetSite: done,
    askForNotifications: done,
    mayNotify: yes,
    changeSettings: yes,
    addMute: yes,
    endMute: yes,
    rememberChoice: async () => undefined,
  };
}
