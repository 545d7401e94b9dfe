import { useTranslations } from 'use-intl';
import styles from './navigation.module.css';
import { routeHref, type ScreenName } from './route';
import type { Screens } from './screen-props';

/** The header's links, in this order. The other screens are reached from within these. */
const LINKS = ['now', 'history', 'guide', 'settings'] as const satisfies readonly ScreenName[];

export interface NavigationProps {
  screens: Screens;
  current: ScreenName;
  /** Errors that came to the chats screen while another was shown. */
  unseen: number;
}

/** The way between the screens; nothing while there is but one. */
export function Navigation({ screens, current, unseen }: NavigationProps) {
  const t = useTranslations('panel');
  const links = LINKS.filter((name) => name === 'now' || screens[name]);
  if (links.length < 2) return null;
  return (
    <nav aria-label={t('screens.label')} className={styles.nav}>
      {links.map((screen) => (
        <a
          key={screen}
          href={routeHref({ screen, entry: null })}
          className={styles.link}
          aria-current={screen === current ? 'page' : undefined}
        >
          {t(`screens.${screen}`)}
          {screen === 'now' && unseen > 0 && (
            <span className={styles.unseen} aria-hidden>
              {unseen}
            </span>
          )}
        </a>
      ))}
      <span role="status" className="unseen">
        {unseen > 0 && t('newAbove', { count: unseen })}
      </span>
    </nav>
  );
}
