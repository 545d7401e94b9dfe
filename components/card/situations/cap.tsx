import { AdminMessage } from '../admin-message';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import { HandOver } from '../hand-over';
import type { CardParts } from '../parts';
import { Plans } from '../plans';
import { Retry } from '../retry';

/** The plan's units are used up: what it holds, when it is full again, and the way to a larger one. */
export function Cap(parts: CardParts) {
  const { incident, explanation, status, words } = parts;
  const { action, draft, allowance } = explanation;
  const door = doorOf(action);
  const ready = status === 'ready';
  return (
    <>
      <Plans allowance={allowance} />
      <Course
        words={words}
        either
        help={{
          a: (
            <>
              {door && <Door action={door} label={words.link} look={ready ? 'ghost' : 'primary'} />}
              <AdminMessage {...parts} look="offer" />
            </>
          ),
          b: ready ? (
            <Retry incident={incident} explanation={explanation} look="primary" />
          ) : (
            draft && <HandOver chat={incident} draft={draft} look="ghost" />
          ),
        }}
      />
    </>
  );
}
