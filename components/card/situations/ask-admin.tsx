import { useTranslations } from 'use-intl';
import { AdminMessage } from '../admin-message';
import { ConditionList } from '../condition-list';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import { HandOver } from '../hand-over';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import { useMayAdminister } from '../use-may-administer';
import styles from './ask-admin.module.css';

const WHOAMI = { key: 'whoami', values: {} } as const;

/** Somebody else has to do it: a message to them; or, where the person is one of them, the way there. */
export function AskAdmin(parts: CardParts) {
  const { incident, explanation, words } = parts;
  const t = useTranslations('card');
  const may = useMayAdminister();
  const door = doorOf(explanation.action);
  const isSwitch = explanation.variant === 'writeback_disabled';
  // A role that is too small for this was no admin's, whatever an older whoami said.
  const self = may === 'yes' && isSwitch;
  const way = door && (
    <Door
      action={door}
      label={isSwitch || door.kind === 'link' ? words.link : t('action.whoIsAdmin')}
      look={self ? 'primary' : 'ghost'}
      withTrail={!isSwitch}
    />
  );
  return (
    <>
      {isSwitch && may !== 'unknown' && (
        <ConditionList
          conditions={['writeback_on', 'role_admin']}
          denied={{ key: 'writeback_on', at: incident.failedAt }}
          chat={incident}
        />
      )}
      <Course
        words={words}
        help={{
          a: self ? (
            way
          ) : (
            <>
              <AdminMessage {...parts} look="primary" />
              {way}
              {isSwitch && may === 'unknown' && (
                <div className={styles.unsure}>
                  <p>{t('checks.notSure')}</p>
                  <HandOver chat={incident} draft={WHOAMI} look="link" />
                </div>
              )}
            </>
          ),
          b: (
            <Retry
              incident={incident}
              explanation={explanation}
              did={t(self ? 'did.token' : isSwitch ? 'did.switched' : 'did.role')}
              look="ghost"
            />
          ),
        }}
      />
    </>
  );
}
