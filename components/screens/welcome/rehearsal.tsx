import { Toast } from '@base-ui/react/toast';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IncidentCard } from '../../card/incident-card';
import {
  type PanelTools,
  PanelToolsContext,
  type Scene,
  SceneContext,
  usePanelTools,
} from '../../panel/panel-context';
import button from '../../ui/button.module.css';
import styles from './practice.module.css';
import { type Gone, practiceCommands } from './practice-commands';
import { chat, type Kind, practiceIncident } from './practice-incidents';

const scene: Scene = { page: chat, facts: null, mutes: [], dashboardHosts: [] };
const choicesQuery: PanelTools['choicesQuery'] = {
  queryKey: ['choices'],
  queryFn: async () => ({ workspace_id: [], profile_id: [] }),
};

interface Props {
  kind: Kind;
  /** Leads to the other card; null at the last one. */
  onMore: (() => void) | null;
}

/** A card as it comes, of an error that never was, and what would stand in the chat. */
export function Rehearsal({ kind, onMore }: Props) {
  const t = useTranslations('welcome.practice');
  const [incident] = useState(() => practiceIncident(kind));
  const [drafted, setDrafted] = useState<string | null>(null);
  const [gone, setGone] = useState<Gone | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const { version } = usePanelTools();
  const tools = useMemo<PanelTools>(
    () => ({ version, commands: practiceCommands(setDrafted, setGone), choicesQuery }),
    [version],
  );

  // In a low panel the message box is out of view, and the press would seem to have done nothing.
  useEffect(() => {
    if (drafted === null) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    outcome.current?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
  }, [drafted]);

  return (
    <div className={styles.practice}>
      <Frame label={t('label')}>
        {gone === null ? (
          // Without a place for notices: what they would say is seen right here, and they would cover it.
          <Toast.Provider>
            <PanelToolsContext value={tools}>
              <SceneContext value={scene}>
                <IncidentCard incident={incident} />
              </SceneContext>
            </PanelToolsContext>
          </Toast.Provider>
        ) : (
          <div className={styles.away}>
            <p>{t(gone)}</p>
            <button
              type="button"
              className={`${button.button} ${button.quiet}`}
              onClick={() => setGone(null)}
            >
              {t('back')}
            </button>
          </div>
        )}
      </Frame>
      <div ref={outcome} className={styles.outcome}>
        <Frame label={t('chat')}>
          <p className={styles.composer} data-empty={drafted === null} aria-live="polite">
            {drafted ?? t('empty')}
          </p>
          {drafted !== null && <p className={styles.hint}>{t(`${kind}.send`)}</p>}
        </Frame>
        {drafted !== null && (
          <div className={styles.done}>
            <p role="status">{t(`${kind}.done`)}</p>
            {onMore && (
              <button type="button" className={`${button.button} ${button.quiet}`} data-more onClick={onMore}>
                {t('more')}
              </button>
            )}
          </div>
        )}
      </div>
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
