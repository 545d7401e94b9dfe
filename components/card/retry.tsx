import { HandOver } from './hand-over';
import type { CardParts } from './parts';
import { retryDraft } from './words';

interface Props extends Pick<CardParts, 'incident' | 'explanation'> {
  look: 'primary' | 'ghost';
  /** What the person says to have done first. */
  did?: string;
}

/** Asks the assistant to try again, with the same idempotency key where there is one. */
export function Retry({ incident, explanation, ...button }: Props) {
  return <HandOver chat={incident} draft={retryDraft(explanation)} {...button} />;
}
