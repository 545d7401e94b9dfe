import { useFormatter, useTranslations } from 'use-intl';
import { generic, surfaces } from '../../lib/surfaces';

/** Which chat apps are known, and as of when. */
export function Apps({ seenAt }: { seenAt: string }) {
  const t = useTranslations('about.apps');
  const format = useFormatter();
  const hosted = surfaces.filter(({ hosts }) => hosts.length > 0);
  const others = surfaces.filter(({ id, hosts, sees }) => hosts.length === 0 && !sees && id !== generic.id);
  const date = format.dateTime(Date.parse(`${seenAt}-15`), {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  });
  return (
    <section>
      <h3>{t('title')}</h3>
      <ul>
        {hosted.map(({ id, name, hosts, sees }) => {
          const full = `${name} (${format.list(hosts)})`;
          return <li key={id}>{sees ? t('quotes', { name: full }) : full}</li>;
        })}
        <li>{t('selfHosted', { names: format.list(others.map(({ name }) => name)) })}</li>
      </ul>
      <p>{t('asOf', { date })}</p>
    </section>
  );
}
