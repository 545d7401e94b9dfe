import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { checkStates } from '../../../lib/atribu/checks';
import { FRONT_DOOR } from '../../../lib/atribu/explain';
import { useScene } from '../../panel/panel-context';
import { AdminMessage } from '../admin-message';
import { ConditionList } from '../condition-list';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import type { CardParts } from '../parts';
import { Retry } from '../retry';

const DASHBOARD = { kind: 'front-door', ...FRONT_DOOR, trail: [] } as const;

/** Several things must be true at once: which are is known from `whoami`, or looked up first. */
export function Conditions(parts: CardParts) {
  const { incident, explanation, words } = parts;
  const t = useTranslations('card');
  const { facts } = useScene();
  const [went, setWent] = useState(false);
  const { checklist = [] } = explanation;
  const known = Object.values(checkStates(checklist, facts)).some((state) => state !== 'unknown');
  return (
    <>
      <ConditionList conditions={checklist} chat={incident} leads={!known} />
      <Course
        words={words}
        without={['a']}
        help={{
          b: (
            <>
              <Door
                action={doorOf(explanation.action) ?? DASHBOARD}
                label={words.link}
                look={known && !went ? 'primary' : 'ghost'}
                onOpen={() => setWent(true)}
              />
              <AdminMessage {...parts} look="offer" />
            </>
          ),
          c: (
            <Retry
              incident={incident}
              explanation={explanation}
              did={t('did.token')}
              look={went ? 'primary' : 'ghost'}
            />
          ),
        }}
      />
    </>
  );
}
