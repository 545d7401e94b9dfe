import { Choices } from '../choices';
import { Course } from '../course';
import { Door, doorOf } from '../door';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import { SupportBundle } from '../support-bundle';

/** A code that nobody here knows: whatever the error itself offers, and support after that. */
export function Unknown({ incident, explanation, status, words }: CardParts) {
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
          retries && <Retry incident={incident} explanation={explanation} look={now ? 'primary' : 'ghost'} />
        ),
        c: <SupportBundle incident={incident} look="ghost" />,
      }}
    />
  );
}
