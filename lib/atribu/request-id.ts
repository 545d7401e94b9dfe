const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Clocks differ; the server's may be a little ahead of this one. */
const MAX_AHEAD_MS = 2 * 60 * 1000;
const MAX_AGE_MS = 400 * 24 * 60 * 60 * 1000;

/**
 * The server's own time in a request id: epoch ms from the first 48 bits of a UUIDv7 (RFC 9562, 5.7). Null for
 * anything but a whole UUIDv7; the id is documented only by its example "01968a3b-..." (seed; facts, 3.1).
 */
export function requestTime(id: string): number | null {
  const match = UUID_V7.exec(id);
  return match ? Number.parseInt(`${match[1]}${match[2]}`, 16) : null;
}

/**
 * The failure's time by the server's clock, where it can be squared with the local one: at most two minutes ahead of
 * `now` and at most `maxAgeMs` behind it (400 days unless told; a caller who knows that the failure is fresh asks for
 * less, because a local clock that runs fast makes every failure look old). Epoch ms, null where it cannot.
 */
export function trustedFailureTime(id: string, now: number, maxAgeMs = MAX_AGE_MS): number | null {
  const at = requestTime(id);
  return at !== null && at <= now + MAX_AHEAD_MS && at >= now - maxAgeMs ? at : null;
}

/** True for an id out of documentation, such as "01968a3b-...": no server sent it. */
export function isSampleId(id: string): boolean {
  return id.includes('...') || id.includes('…');
}
