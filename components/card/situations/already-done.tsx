import { HandOver } from '../hand-over';
import type { CardParts } from '../parts';
import { Receipt } from '../receipt';

/** Nothing to do: the earlier result stands. Looking at it is an offer; there is nothing to try again. */
export function AlreadyDone({ incident, explanation: { draft }, words }: CardParts) {
  return (
    <>
      <Receipt extra={incident.envelope.extra} />
      {words.steps.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
      {draft && <HandOver chat={incident} draft={draft} look="ghost" />}
    </>
  );
}
