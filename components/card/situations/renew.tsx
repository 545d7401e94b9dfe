import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AdminMessage } from '../admin-message';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import { Scopes } from '../scopes';

/** The AI app has to be let in again: by its own button, or by a new token made in Atribu. */
export function Renew(parts: CardParts) {
  const t = useTranslations('card.did');
  const { incident, explanation, words } = parts;
  const [went, setWent] = useState(false);
  const door = doorOf(explanation.action);
  return (
    <>
      {explanation.variant === 'insufficient_scope' && <Scopes incident={incident} />}
      <Course
        words={words}
        help={{
          a: <AdminMessage {...parts} look="offer" />,
          b: door && (
            <Door
              action={door}
              label={words.link}
              look={went ? 'ghost' : 'primary'}
              onOpen={() => setWent(true)}
            />
          ),
          c: (
            <Retry
              incident={incident}
              explanation={explanation}
              did={t('token')}
              look={went || !door ? 'primary' : 'ghost'}
            />
          ),
        }}
      />
    </>
  );
}
