import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import styles from './body.module.css';
import { Details } from './details';
import { ClaimedDone, Doubts, RefusedLink, Said, Warning } from './notes';
import type { CardParts } from './parts';
import { type Situation, situationOf } from './situation';
import { AlreadyDone } from './situations/already-done';
import { AskAdmin } from './situations/ask-admin';
import { Breaker } from './situations/breaker';
import { Cap } from './situations/cap';
import { Choose } from './situations/choose';
import { Conditions } from './situations/conditions';
import { FixRequest } from './situations/fix-request';
import { Hidden } from './situations/hidden';
import { Reconnect } from './situations/reconnect';
import { Renew } from './situations/renew';
import { TryOnce } from './situations/try-once';
import { Unknown } from './situations/unknown';
import { Wait } from './situations/wait';
import { Who } from './who';

const BODIES: Record<Situation, ComponentType<CardParts>> = {
  renew: Renew,
  reconnect: Reconnect,
  choose: Choose,
  conditions: Conditions,
  'ask-admin': AskAdmin,
  wait: Wait,
  cap: Cap,
  breaker: Breaker,
  'already-done': AlreadyDone,
  'fix-request': FixRequest,
  'try-once': TryOnce,
  hidden: Hidden,
  unknown: Unknown,
};

/** What a card says below its head, in the order in which a person needs it. */
export function Body(parts: CardParts) {
  const t = useTranslations('card');
  const { explanation, status, words } = parts;
  const { refusedUrl } = explanation;
  const ForSituation = BODIES[situationOf(explanation)];
  return (
    <div className={styles.body}>
      <Who {...parts} />
      <Doubts {...parts} />
      <p>{words.cause}</p>
      <Said {...parts} />
      {status === 'resolved' ? (
        <p>{t('resolved')}</p>
      ) : (
        <>
          <Warning {...parts} />
          {refusedUrl && <RefusedLink url={refusedUrl} />}
          <ForSituation {...parts} />
          <ClaimedDone {...parts} />
        </>
      )}
      <Details {...parts} />
    </div>
  );
}
