import { useQuery } from '@tanstack/react-query';
import { Globe, ScanSearch, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ActivePage } from '../../lib/platform/active-page';
import type { AllowResult, SiteState } from '../../lib/platform/sites';
import button from '../ui/button.module.css';
import type { PanelSource } from './panel-source';
import styles from './site.module.css';
import { useKept } from './use-kept';

/** What the person may decide about the site beside the panel: watch it, or no longer. Fixed sites need no decision. */
export function Site({ source, page }: { source: PanelSource; page: ActivePage | null }) {
  const t = useTranslations('panel.site');
  useKept(source.siteQuery.queryKey, source.watchSite);
  const { data: site } = useQuery(source.siteQuery);
  const [refusal, setRefusal] = useState<'declined' | 'failed' | null>(null);
  if (!site || site.kind === 'closed' || site.kind === 'fixed') return null;
  if (site.kind === 'hidden') return page ? null : <p className={styles.hint}>{t('hidden')}</p>;

  const { allowSite, forgetSite } = source.commands;
  const decide = (decision: (origin: string) => Promise<AllowResult>) => async () => {
    const result = await decision(site.origin);
    setRefusal(result.ok ? null : result.reason);
  };
  const text = { host: hostOf(site), b: (chunks: ReactNode) => <bdi>{chunks}</bdi> };
  return (
    <section className={styles.site} data-site={site.kind}>
      {site.kind === 'allowed' ? (
        <>
          <p>{t.rich('allowed.body', text)}</p>
          {!page && <p>{t('allowed.reload')}</p>}
          <Press onPress={decide(forgetSite)}>{t('allowed.forget')}</Press>
        </>
      ) : (
        <>
          <h2>
            <Globe aria-hidden /> {t(`${site.kind}.title`)}
          </h2>
          <p>{t.rich(`${site.kind}.body`, text)}</p>
          {site.kind === 'possible' && site.asked && <p data-asked>{t('possible.asked')}</p>}
          <Press onPress={decide(allowSite)} isMain>
            {t(`${site.kind}.allow`)}
          </Press>
        </>
      )}
      {refusal && <p role="alert">{t(refusal)}</p>}
    </section>
  );
}

/** Said where the chat shows calls that nothing could be read of, and a way to look once more. */
export function Look({ source, page, version }: { source: PanelSource; page: ActivePage; version: string }) {
  const t = useTranslations('panel.site');
  const [outcome, setOutcome] = useState<'looked' | 'notLooked' | null>(null);
  const look = async () => {
    const answer = await source.commands.look(page.tabId);
    setOutcome(answer.ok ? 'looked' : 'notLooked');
  };
  return (
    <section className={styles.site} data-blind={page.blind === true}>
      {page.blind && (
        <>
          <h2>
            <TriangleAlert aria-hidden /> {t('blind.title')}
          </h2>
          <p>{t('blind.body', { version, date: source.seenAt })}</p>
        </>
      )}
      <Press onPress={look}>
        <ScanSearch aria-hidden /> {t('look')}
      </Press>
      <p role="status">{outcome && t(outcome)}</p>
    </section>
  );
}

function Press({
  onPress,
  isMain = false,
  children,
}: {
  onPress: () => Promise<void>;
  isMain?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${button.button} ${isMain ? button.primary : button.quiet}`}
      onClick={() => void onPress()}
    >
      {children}
    </button>
  );
}

function hostOf(site: Extract<SiteState, { origin: string }>): string {
  return new URL(site.origin).host;
}
