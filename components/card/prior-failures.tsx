import { useContext, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { isKnownCode } from '../../lib/atribu/codes';
import { explain } from '../../lib/atribu/explain';
import { failuresBefore, type PriorFailure } from '../../lib/incidents/breaker';
import type { Incident } from '../../lib/incidents/incident';
import { IncidentsContext } from '../panel/panel-context';
import { Foreign } from '../ui/foreign';
import styles from './prior-failures.module.css';
import { useToolTitle } from './tool-title';

/** The failures that led to a pause, the likely root first. */
export function PriorFailures({ incident }: { incident: Incident }) {
  const t = useTranslations('card.breaker');
  const incidents = useContext(IncidentsContext);
  const { failures, rootIsLikely } = useMemo(
    () => failuresBefore(incident, incidents),
    [incident, incidents],
  );
  return (
    <section className={styles.box} aria-label={t('title')}>
      <p className={styles.title}>{t('title')}</p>
      {failures.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <ol className={styles.list}>
          {failures.map((failure, index) => (
            <li key={failure.incident?.id ?? `told ${index}`} data-root={index === 0 && rootIsLikely}>
              <Failure failure={failure} isRoot={index === 0 && rootIsLikely} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Failure({ failure, isRoot }: { failure: PriorFailure; isRoot: boolean }) {
  const t = useTranslations('card.breaker');
  const format = useFormatter();
  const toolTitle = useToolTitle();
  const { tool, failedAt, incident } = failure;
  const facts = [
    failedAt === undefined ? undefined : format.dateTime(failedAt, { timeStyle: 'short' }),
    tool === undefined ? undefined : toolTitle(tool),
    incident && incident.count > 1 ? t('times', { count: incident.count }) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <p className={styles.what}>
        <What failure={failure} />
      </p>
      {facts.length > 0 && (
        <p className={styles.when}>
          <Foreign>{facts.join(' · ')}</Foreign>
        </p>
      )}
      {isRoot && <p className={styles.root}>{t('root')}</p>}
    </>
  );
}

/** Our own title where the code is known, else the server's words. */
function What({ failure: { incident, code, message } }: { failure: PriorFailure }) {
  const t = useTranslations('catalogue');
  const unknown = useTranslations('card.breaker')('unknown');
  if (code !== undefined && isKnownCode(code)) {
    const { variant, values } = explain(incident?.envelope ?? { code, message }, { tool: incident?.tool });
    return t(`${variant}.title`, values);
  }
  return <Foreign>{message ?? code ?? unknown}</Foreign>;
}
