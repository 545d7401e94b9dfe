/** Messages of one list that are looked at. */
const MOST_MESSAGES = 2_000;
/** tRPC: [{result: {data: {json: {messages: […]}}}}]. */
const DEEPEST = 5;

/**
 * What of a JSON value was there before: a history is a list of two messages or more, or ChatGPT's tree of them.
 * Of the one JSON value of a whole body that is all of it. Frames of a stream are live, but some repeat the whole
 * conversation (AG-UI's snapshots, LangGraph's values): there, what stands before the person's last message is old.
 * @returns undefined where there is no history
 */
export function oldPart(value: unknown, streamed: boolean): unknown {
  const messages = messagesIn(value, 0);
  if (!messages || !streamed) return messages && value;
  return messages.slice(0, messages.map(isQuestion).lastIndexOf(true) + 1);
}

function messagesIn(value: unknown, depth: number): unknown[] | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  const { mapping } = value as { mapping?: unknown };
  const isTree = typeof mapping === 'object' && mapping !== null;
  const items: unknown[] = Object.values(isTree ? mapping : value).slice(0, MOST_MESSAGES);
  if ((isTree || Array.isArray(value)) && items.filter(speakerOf).length > 1) return items;
  for (const item of items) {
    const found = messagesIn(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Who said it, by any of the names that chats have for it; undefined for what is no message. */
function speakerOf(value: unknown): unknown {
  const { role, sender, author, message } = Object(value) as Record<string, unknown>;
  return (
    role ?? sender ?? (Object(author) as { role?: unknown }).role ?? author ?? (message && speakerOf(message))
  );
}

function isQuestion(value: unknown): boolean {
  return /^(?:user|human)$/i.test(String(speakerOf(value)));
}
