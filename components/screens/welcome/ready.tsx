import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chatgpt } from '../../../lib/surfaces/chatgpt';
import { claude } from '../../../lib/surfaces/claude';
import button from '../../ui/button.module.css';
import styles from './ready.module.css';

/** The chats that most people come from; which one is theirs, nobody knows yet. */
const CHATS = [claude, chatgpt].map(({ name, hosts }) => ({ name, href: `https://${hosts[0]}/` }));

/** The end of the first steps: on to the chat. */
export function Ready() {
  const t = useTranslations('welcome.ready');
  const newTab = useTranslations('card.action')('newTab');
  return (
    <>
      <p>{t('body')}</p>
      <div className={styles.chats}>
        {CHATS.map(({ name, href }) => (
          <a
            key={href}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            className={`${button.button} ${button.primary}`}
          >
            {t('open', { name })}
            <ArrowUpRight size={16} aria-hidden />
            <span className="unseen">({newTab})</span>
          </a>
        ))}
      </div>
      <ul className={styles.notes}>
        <li>{t('reload')}</li>
        <li>{t('other')}</li>
      </ul>
    </>
  );
}
