import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AdminMessage } from '../admin-message';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import { useMayAdminister } from '../use-may-administer';

/** An integration has to be connected, by who may; then the call can be tried again. */
export function Reconnect(parts: CardParts) {
  const t = useTranslations('card.did');
  const { incident, explanation, words } = parts;
  const [went, setWent] = useState(false);
  const mayNot = useMayAdminister() === 'no';
  const door = doorOf(explanation.action);
  const did = explanation.variant === 'connector_required' ? 'connect' : 'reconnect';
  return (
    <Course
      words={words}
      help={{
        a: (
          <>
            {mayNot && <AdminMessage {...parts} look={went ? 'ghost' : 'primary'} />}
            {door && (
              <Door
                action={door}
                label={words.link}
                look={went || mayNot ? 'ghost' : 'primary'}
                onOpen={() => setWent(true)}
              />
            )}
            {!mayNot && <AdminMessage {...parts} look="offer" />}
          </>
        ),
        b: (
          <Retry
            incident={incident}
            explanation={explanation}
            did={t(mayNot ? 'admin' : did)}
            look={went ? 'primary' : 'ghost'}
          />
        ),
      }}
    />
  );
}
