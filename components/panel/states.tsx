import { CircleCheck, History, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './states.module.css';

/** Nothing wrong: the panel says which chat it watches, and rests. */
export function Calm({ host, small }: { host: string; small: boolean }) {
  const t = useTranslations('panel.calm');
  return (
    <Rest icon={<CircleCheck aria-hidden />} tone="done" title={t('title')} small={small}>
      <p>{t.rich('body', { host, b: (chunks) => <bdi>{chunks}</bdi> })}</p>
    </Rest>
  );
}

/** Only errors from before, shown again by reopening the chat. */
export function NothingNew() {
  const t = useTranslations('panel.replayed');
  return (
    <Rest icon={<History aria-hidden />} tone="info" title={t('title')} small>
      <p>{t('body')}</p>
    </Rest>
  );
}

/** The page beside the panel is no chat: what to do instead. */
export function NoChat({ small }: { small: boolean }) {
  const t = useTranslations('panel.noChat');
  return (
    <Rest icon={<MessagesSquare aria-hidden />} tone="info" title={t('title')} small={small}>
      <p>{t('body')}</p>
      {!small && <p>{t('reload')}</p>}
    </Rest>
  );
}

interface RestProps {
  icon: ReactNode;
  tone: 'done' | 'info';
  title: string;
  /** One quiet line at the top, because there is more below. */
  small: boolean;
  children: ReactNode;
}

function Rest({ icon, tone, title, small, children }: RestProps) {
  return (
    <section className={styles.rest} data-small={small} data-tone={tone}>
      <div className={styles.icon}>{icon}</div>
      <div className={styles.words}>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
