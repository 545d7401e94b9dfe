import { isSampleId } from './request-id';
import type { SuccessMeta } from './sighting';
import { cleanId, cleanLine } from './text';
import { isRecord, own } from './untrusted';

const MAX_SHORT = 128;
const MAX_WARNING = 300;
/** What tells Atribu's `meta` from any other (facts, section 5, "Success shape"). */
const META_KEYS = ['request_id', 'data_as_of', 'pii_level_applied', 'data_freshness_warning'] as const;

export type SuccessRefusal =
  | 'not-object'
  | 'error'
  | 'no-data'
  | 'no-meta'
  | 'no-known-key'
  | 'rest'
  | 'sample'
  | 'unreadable';

/**
 * Reads what a successful result, `{data, meta}`, says about itself, and none of its data but two flags of a
 * write-back result: `refused` and `meta_state_inconsistent` (facts, 3.3), which may stand in `data` or in `meta`.
 * Never throws. Refuses errors, results without any known meta key, REST answers (`req_` ids) and samples ("…").
 */
export function parseSuccess(
  value: unknown,
): { ok: true; success: SuccessMeta } | { ok: false; reason: SuccessRefusal } {
  try {
    return read(value);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

function read(value: unknown): ReturnType<typeof parseSuccess> {
  if (!isRecord(value)) return { ok: false, reason: 'not-object' };
  if (own(value, 'error') !== undefined) return { ok: false, reason: 'error' };
  const data = own(value, 'data');
  if (typeof data !== 'object' || data === null) return { ok: false, reason: 'no-data' };
  const meta = own(value, 'meta');
  if (!isRecord(meta)) return { ok: false, reason: 'no-meta' };

  const success: SuccessMeta = {};
  for (const key of META_KEYS) {
    const text = own(meta, key);
    if (typeof text !== 'string') continue;
    const clean = key === 'data_freshness_warning' ? cleanLine(text, MAX_WARNING) : cleanId(text, MAX_SHORT);
    if (clean !== '') success[key] = clean;
  }
  readFlags(meta, success);
  if (Object.keys(success).length === 0) return { ok: false, reason: 'no-known-key' };
  const id = success.request_id ?? '';
  if (id.startsWith('req_')) return { ok: false, reason: 'rest' };
  if (isSampleId(id)) return { ok: false, reason: 'sample' };
  readFlags(data, success);
  return { ok: true, success };
}

function readFlags(source: object, success: SuccessMeta): void {
  const refused = own(source, 'refused');
  if (typeof refused === 'string' && refused !== '') success.refused ??= cleanId(refused, MAX_SHORT);
  const inconsistent = own(source, 'meta_state_inconsistent');
  if (typeof inconsistent === 'boolean') success.meta_state_inconsistent ??= inconsistent;
}
