import type { Envelope } from '../../lib/atribu/envelope';
import { cleanLine } from '../../lib/atribu/text';
import type { Incident } from '../../lib/incidents/incident';

/** Names of the lines of a support text, in the person's language. */
export interface SupportLabels {
  heading: string;
  code: string;
  requestId: string;
  noRequestId: string;
  time: string;
  tool: string;
  connector: string;
  chat: string;
  version: string;
  message: string;
}

/**
 * What support needs to look a failure up, as plain lines. Holds nothing of the chat. The time is UTC, so that it
 * matches the server's log wherever the person is.
 */
export function supportText(
  incident: Incident,
  { chat, version }: { chat: string; version: string },
  labels: SupportLabels,
): string {
  const { envelope, tool, connector, failedAt } = incident;
  const lines: [string, string | undefined][] = [
    [labels.code, envelope.code],
    [labels.requestId, envelope.request_id ?? labels.noRequestId],
    [labels.time, new Date(failedAt).toISOString()],
    [labels.tool, tool],
    [labels.connector, connector],
    [labels.chat, chat],
    [labels.version, version],
    [labels.message, envelope.message],
  ];
  return [
    labels.heading,
    ...lines.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${cleanLine(value, 500)}`])),
  ].join('\n');
}

/** The error as JSON, in the shape in which the server sent it. */
export function rawError({ extra, partial: _, ...fields }: Envelope): string {
  return JSON.stringify({ error: { ...fields, ...extra } }, null, 2);
}
