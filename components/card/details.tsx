import { type ReactNode, useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { entryFor } from '../guide/entries';
import { routeHref } from '../panel/route';
import { CopyButton } from '../ui/copy-button';
import { Disclosure } from '../ui/disclosure';
import { Foreign } from '../ui/foreign';
import styles from './details.module.css';
import { MuteMenu } from './mute-menu';
import type { CardParts } from './parts';
import { rawError } from './support-text';
import { chatName, useSupportText } from './texts';

type Props = Pick<CardParts, 'incident' | 'explanation'>;

/** What support asks for, and the error as it came; out of the way until wanted. */
export function Details(parts: CardParts) {
  const t = useTranslations('card.details');
  const { incident, words, place } = parts;
  const isOpen = incident.closed === undefined && !place.muted;
  return (
    <Disclosure title={t('title')} beside={isOpen && <MuteMenu incident={incident} title={words.title} />}>
      <Facts {...parts} />
    </Disclosure>
  );
}

function Facts({ incident, explanation }: Props) {
  const t = useTranslations('card');
  const guide = useTranslations('guide');
  const format = useFormatter();
  const rawId = useId();
  const supportText = useSupportText(incident);
  const { envelope, tool, connector, failedAt } = incident;
  const failed = format.dateTime(failedAt, { dateStyle: 'medium', timeStyle: 'medium' });

  return (
    <>
      <dl className={styles.facts}>
        {envelope.message && <Fact name={t('details.message')}>{envelope.message}</Fact>}
        {envelope.support_hint && <Fact name={t('details.hint')}>{envelope.support_hint}</Fact>}
        <Fact name={t('details.code')} mono>
          {envelope.code}
        </Fact>
        <Fact
          name={t('details.requestId')}
          mono
          beside={
            envelope.request_id && (
              <CopyButton look="quiet" text={envelope.request_id} notice={t('copy.done')}>
                {t('details.copyId')}
              </CopyButton>
            )
          }
        >
          {envelope.request_id ?? t('details.noRequestId')}
        </Fact>
        <Fact name={t('details.failedAt')}>{failed}</Fact>
        {tool && (
          <Fact name={t('details.tool')} mono>
            {tool}
          </Fact>
        )}
        {connector && <Fact name={t('details.connector')}>{connector}</Fact>}
        <Fact name={t('details.chat')}>{chatName(incident)}</Fact>
      </dl>
      <div className={styles.raw}>
        <p id={rawId}>{t('details.raw')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
        <figure tabIndex={0} aria-labelledby={rawId}>
          <pre dir="ltr">{rawError(envelope)}</pre>
        </figure>
      </div>
      <div className={styles.foot}>
        <CopyButton look="quiet" text={supportText} notice={t('copy.pasteSupport')}>
          {t('action.copySupport')}
        </CopyButton>
        <a href={routeHref({ screen: 'guide', entry: entryFor(explanation.variant, envelope.code) })}>
          {guide('more')}
        </a>
        <a href={explanation.docs} target="_blank" rel="noopener noreferrer">
          {t('details.docs')}
          <span className="unseen"> ({t('action.newTab')})</span>
        </a>
      </div>
    </>
  );
}

interface FactProps {
  name: string;
  children: string;
  mono?: boolean;
  beside?: ReactNode;
}

function Fact({ name, children, mono = false, beside }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-mono={mono} dir="auto">
        <Foreign>{children}</Foreign>
      </dd>
      {beside && <dd className={styles.beside}>{beside}</dd>}
    </div>
  );
}
