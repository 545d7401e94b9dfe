import { AdminMessage } from '../admin-message';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import type { CardParts } from '../parts';
import { PriorFailures } from '../prior-failures';
import { Retry } from '../retry';

/** Sending is paused: what failed before is the thing to look at, because the pause ends by itself. */
export function Breaker(parts: CardParts) {
  const { incident, explanation, status, words } = parts;
  const door = doorOf(explanation.action);
  const ready = status === 'ready';
  return (
    <>
      <PriorFailures incident={incident} />
      <Course
        words={words}
        done={ready ? ['a'] : []}
        help={{
          b: (
            <>
              {door && <Door action={door} label={words.link} look={ready ? 'ghost' : 'primary'} />}
              <AdminMessage {...parts} look="offer" />
            </>
          ),
          c: <Retry incident={incident} explanation={explanation} look={ready ? 'primary' : 'ghost'} />,
        }}
      />
    </>
  );
}
