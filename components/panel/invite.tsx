import { useTranslations } from 'use-intl';
import button from '../ui/button.module.css';
import styles from './invite.module.css';
import type { PanelSource } from './panel-source';
import { routeHref } from './route';
import { useSettings } from './use-settings';

/** Offers the first steps to who has neither taken nor skipped them. */
export function Invite({ source }: { source: PanelSource }) {
  const t = useTranslations('panel.invite');
  const view = useSettings(source);
  if (!view || view.settings.welcomed) return null;
  return (
    <section className={styles.invite}>
      <p>{t('body')}</p>
      <div className={styles.answers}>
        <a href={routeHref({ screen: 'welcome' })} className={`${button.button} ${button.quiet}`}>
          {t('open')}
        </a>
        <button
          type="button"
          className={`${button.button} ${button.link}`}
          onClick={() => void source.commands.changeSettings({ welcomed: true })}
        >
          {t('no')}
        </button>
      </div>
    </section>
  );
}
