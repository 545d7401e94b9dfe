import { Course } from '../course';
import { HandOver } from '../hand-over';
import type { CardParts } from '../parts';

/** The assistant has to ask differently: what it should change, ready for the chat. */
export function FixRequest({ incident, explanation: { draft }, words }: CardParts) {
  return (
    <Course
      words={words}
      help={{ a: draft && <HandOver chat={incident} draft={draft} look="primary" withText /> }}
    />
  );
}
