import { Toast } from '@base-ui/react/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import styles from '../about/about.module.css';
import { Apps } from '../about/apps';
import { PageHealth } from '../about/page-health';
import { StoredNow } from '../about/stored-now';
import type { ScreenProps } from '../panel/screen-props';
import { useSettings } from '../panel/use-settings';
import { Confirm } from '../ui/confirm';
import { PolicyNote } from './policy';
import { Screen } from './screen';

/** What the extension is, what it keeps and sees, what the organisation decided, and the way to erase it all. */
export function About({ ledger, page, source, version }: ScreenProps) {
  const t = useTranslations('about');
  const cardWords = useTranslations('card');
  const { add } = Toast.useToastManager();
  const client = useQueryClient();
  const days = useSettings(source)?.settings.retentionDays ?? 30;
  const erase = async () => {
    const answer = await source.commands.eraseEverything();
    await client.invalidateQueries();
    add({ title: answer.ok ? t('erase.done') : cardWords('failed') });
  };
  return (
    <Screen title={t('title')} back={{ to: { screen: 'settings' }, label: t('back') }}>
      <div className={styles.about}>
        <p className={styles.version}>{t('version', { version })}</p>
        <p>{t('intro')}</p>
        <section>
          <h3>{t('privacy.title')}</h3>
          <ul>
            {(['a', 'b', 'c', 'd', 'e'] as const).map((key) => (
              <li key={key}>{t(`privacy.${key}`, { days })}</li>
            ))}
          </ul>
        </section>
        <StoredNow source={source} ledger={ledger} />
        <PageHealth page={page} />
        <Apps seenAt={source.seenAt} />
        <PolicyNote source={source} />
        <section>
          <h3>{t('erase.title')}</h3>
          <p>{t('erase.body')}</p>
          <Confirm
            open={t('erase.open')}
            question={t('erase.ask')}
            yes={t('erase.yes')}
            no={t('erase.no')}
            onYes={erase}
          />
        </section>
      </div>
    </Screen>
  );
}
