import type { Envelope } from '../../lib/atribu/envelope';
import { redactSecrets } from '../../lib/atribu/secrets';
import { cleanLine } from '../../lib/atribu/text';
import type { Incident } from '../../lib/incidents/incident';

/** Names of the lines of a support text, in the person's language. */
export interface SupportLabels {
  heading: string;
  code: string;
  requestId: string;
  noRequestId: string;
  earlier: string;
  tries: string;
  time: string;
  tool: string;
  connector: string;
  chat: string;
  version: string;
  message: string;
}

/** An id of the server's, not a stand-in that the ledger made up for one that was cut off. */
const REQUEST_ID = /^[\w-]{4,128}$/;
/** Earlier ids that are worth a look; the newest says most. */
const MOST_EARLIER = 5;

/**
 * What support needs to look a failure up, as plain lines. Holds nothing of the chat and no secret. The time is UTC,
 * so that it matches the server's log wherever the person is.
 */
export function supportText(
  incident: Incident,
  { chat, version }: { chat: string; version: string },
  labels: SupportLabels,
): string {
  const { envelope, tool, connector, failedAt, count, seenIds } = incident;
  const earlier = seenIds
    .filter((id) => REQUEST_ID.test(id) && id !== envelope.request_id)
    .slice(-MOST_EARLIER);
  const lines: [string, string | undefined][] = [
    [labels.code, envelope.code],
    [labels.requestId, envelope.request_id ?? labels.noRequestId],
    [labels.earlier, earlier.length > 0 ? earlier.join(', ') : undefined],
    [labels.time, new Date(failedAt).toISOString()],
    [labels.tries, count > 1 ? String(count) : undefined],
    [labels.tool, tool],
    [labels.connector, connector],
    [labels.chat, chat],
    [labels.version, version],
    [labels.message, envelope.message],
  ];
  return redactSecrets(
    [
      labels.heading,
      ...lines.flatMap(([label, value]) =>
        value === undefined ? [] : [`${label}: ${cleanLine(value, 500)}`],
      ),
    ].join('\n'),
  );
}

/** The error as JSON, in the shape in which the server sent it. */
export function rawError({ extra, partial: _, hidden: __, ...fields }: Envelope): string {
  return JSON.stringify({ error: { ...fields, ...extra } }, null, 2);
}
