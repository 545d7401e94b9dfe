import { useTranslations } from 'use-intl';
import type { Allowance } from '../../lib/atribu/explanation';
import { PLANS } from '../../lib/atribu/plans';
import { useScene } from '../panel/panel-context';
import styles from './plans.module.css';

/** How much of the allowance is used, and what the plans hold; the person's own is marked where it is known. */
export function Plans({ allowance }: { allowance: Allowance | undefined }) {
  const t = useTranslations('card.cap');
  const { facts } = useScene();
  const used = allowance?.used ?? facts?.used;
  const cap = allowance?.cap ?? facts?.cap;
  const told = used !== undefined && cap !== undefined && cap > 0 ? { used, cap } : null;
  return (
    <div className={styles.box}>
      {told && (
        <div className={styles.used}>
          <p>
            <span>{t('used')}</span> <strong>{t('of', told)}</strong>
          </p>
          <div className={styles.bar} aria-hidden="true">
            <div style={{ inlineSize: `${Math.min(100, (100 * told.used) / told.cap)}%` }} />
          </div>
        </div>
      )}
      <table className={styles.plans}>
        <caption>{t('plans')}</caption>
        <tbody>
          {PLANS.map(({ name, units, days }) => {
            const mine = units === cap;
            return (
              <tr key={name} data-mine={mine}>
                <th scope="row">
                  {t('plan', { name })}
                  {mine && <em>{t('yours')}</em>}
                </th>
                <td>{days === undefined ? t('perMonth', { units }) : t('perDays', { units, days })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.source}>{t('source')}</p>
    </div>
  );
}
