import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActivePage } from '../../lib/platform/active-page';
import { surfaceName, surfaces } from '../../lib/surfaces';

/** Whether the page in front is watched, and whether it can be read. */
export function PageHealth({ page }: { page: ActivePage | null }) {
  const t = useTranslations('about.page');
  const health = healthOf(page);
  return (
    <section data-health={health}>
      <h3>{t('title')}</h3>
      <p>
        {page === null || health === 'none'
          ? t('none')
          : t.rich(health, {
              host: page.host,
              app: surfaceName(page.surface),
              b: (chunks: ReactNode) => <bdi>{chunks}</bdi>,
            })}
      </p>
    </section>
  );
}

function healthOf(page: ActivePage | null): 'none' | 'quotes' | 'blind' | 'sees' {
  if (page === null) return 'none';
  if (surfaces.find(({ id }) => id === page.surface)?.sees === 'quotes') return 'quotes';
  return page.blind ? 'blind' : 'sees';
}
