import { useFormatter, useTranslations } from 'use-intl';
import type { PanelSource } from '../panel/panel-source';
import { usePolicy } from '../panel/use-policy';
import styles from './policy.module.css';

/**
 * What the organisation decided, and every value of its policy that counts for nothing, with the reason. Nothing where
 * nobody decided anything. Stands in the screen about the extension.
 */
export function PolicyNote({ source }: { source: PanelSource }) {
  const t = useTranslations('policy');
  const format = useFormatter();
  const { policy, problems } = usePolicy(source);
  const { sites, dashboardHosts } = policy;
  const { notice, notify, language, retentionDays } = policy.settings;
  const list = (hosts: readonly string[]) => format.list(hosts);
  const decided = [
    notice !== undefined && t('decided.notice', { on: notice ? 'yes' : 'no' }),
    notify !== undefined && t('decided.notify', { on: notify ? 'yes' : 'no' }),
    language !== undefined && t('decided.language', { language }),
    retentionDays !== undefined && t('decided.retentionDays', { days: retentionDays }),
    sites.length > 0 && t('decided.sites', { list: list(sites.map((site) => new URL(site).host)) }),
    dashboardHosts.length > 0 && t('decided.dashboardHosts', { list: list(dashboardHosts) }),
  ].filter((each) => each !== false);
  if (decided.length + problems.length === 0) return null;

  return (
    <section className={styles.policy} data-policy={problems.length > 0 ? 'problems' : 'fine'}>
      <h3>{t('title')}</h3>
      {decided.length > 0 && (
        <>
          <p>{t('intro')}</p>
          <ul>
            {decided.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <div className={styles.problems}>
          <h4>{t('problems.title', { count: problems.length })}</h4>
          <p>{t('problems.intro')}</p>
          <dl>
            {problems.map(({ key, value, reason }) => (
              <div key={`${key}\n${value}`} data-reason={reason}>
                <dt>
                  <code>
                    <bdi>{key}</bdi>: <bdi>{value}</bdi>
                  </code>
                </dt>
                <dd>{t(`reasons.${reason}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}
