import { type Finding, LONGEST_TEXT, LONGEST_URL } from '../finding';
import { parseFlight } from './flight';

/** Page data of unknown shape as a finding, bounded; undefined where it is none. */
export function parseFinding(given: unknown): Finding | undefined {
  const { body, url, text, streamed, item, end } = Object(given) as Record<string, unknown>;
  if (typeof body !== 'number' || typeof url !== 'string' || typeof text !== 'string') return undefined;
  if (url.length > LONGEST_URL || text.length > LONGEST_TEXT) return undefined;
  return {
    body,
    url,
    text,
    streamed: streamed === true,
    ...(item === true && { item }),
    ...(end === true && { end }),
  };
}

/** JSON, or JSON behind a short prefix: `15:` of a data stream, `42` of socket.io, a row's number. */
export function parseLoose(text: string): unknown {
  const start = text.slice(0, 32).search(/[[{"]/);
  if (start < 0) return undefined;
  try {
    return JSON.parse(start ? text.slice(start) : text);
  } catch {
    return parseFlight(text);
  }
}
