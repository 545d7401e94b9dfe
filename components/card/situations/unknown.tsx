import { AdminMessage } from '../admin-message';
import { Choices } from '../choices';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import { SupportBundle } from '../support-bundle';

/** A code that nobody here knows: whatever the error itself offers, and support after that. */
export function Unknown(parts: CardParts) {
  const { incident, explanation, status, words } = parts;
  const { action, choices, draft, retry } = explanation;
  const door = doorOf(action);
  const now = status === 'ready' || (retry === 'once' && !door);
  const retries = draft?.key === 'retry';
  return (
    <Course
      words={words}
      help={{
        a: door && <Door action={door} label={words.link} look={now ? 'ghost' : 'primary'} />,
        b: choices ? (
          <Choices {...choices} incident={incident} />
        ) : (
          <>
            {retries && (
              <Retry incident={incident} explanation={explanation} look={now ? 'primary' : 'ghost'} />
            )}
            {retry === 'after-fix' && <AdminMessage {...parts} look="offer" />}
          </>
        ),
        c: <SupportBundle incident={incident} look="ghost" />,
      }}
    />
  );
}
