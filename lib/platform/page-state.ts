import { redactSecrets } from '../atribu/secrets';
import type { PageState } from '../atribu/sighting';

const LONGEST = { surface: 40, conversation: 300, host: 260 };

/** Checks what a page says of itself: bounded strings without credentials and nothing else, or null. */
export function parsePageState(value: unknown): PageState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { surface, conversation, host, blind } = value as Record<string, unknown>;
  if (!isText(surface, LONGEST.surface) || !isText(host, LONGEST.host)) return null;
  if (conversation !== null && !isText(conversation, LONGEST.conversation)) return null;
  return {
    surface: redactSecrets(surface),
    conversation: conversation && redactSecrets(conversation),
    host,
    ...(blind === true && { blind }),
  };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}
