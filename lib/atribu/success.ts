import { isSampleId } from './request-id';
import type { SuccessMeta } from './sighting';
import { cleanId, cleanLine } from './text';
import { isRecord, own } from './untrusted';
import { parseWhoami } from './whoami';

const MAX_SHORT = 128;
const MAX_WARNING = 300;
/** What tells Atribu's `meta` from any other (facts, section 5, "Success shape"). */
const META_KEYS = ['request_id', 'data_as_of', 'pii_level_applied'] as const;

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
 * Reads what a successful result, `{data, meta}`, says about itself, and none of its data but three flags that may
 * stand in `data` or in `meta` (`refused` and `meta_state_inconsistent`, facts, 3.3; `data_freshness_warning`, facts,
 * section 5) and, where it has the form of a `whoami`, the few facts of that. Whose result it is can only be known
 * around it: whoever does, passes it through onlyOfWhoami(). Never throws. Refuses errors, results without any known
 * meta key, REST answers (`req_` ids) and samples ("…").
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
    const clean = cleanId(text, MAX_SHORT);
    if (clean !== '') success[key] = clean;
  }
  readFlags(meta, success);
  if (Object.keys(success).length === 0) return { ok: false, reason: 'no-known-key' };
  const id = success.request_id ?? '';
  if (id.startsWith('req_')) return { ok: false, reason: 'rest' };
  if (isSampleId(id)) return { ok: false, reason: 'sample' };
  readFlags(data, success);
  const whoami = parseWhoami(data);
  if (whoami !== undefined) success.whoami = whoami;
  return { ok: true, success };
}

function readFlags(source: object, success: SuccessMeta): void {
  const refused = own(source, 'refused');
  if (typeof refused === 'string' && refused !== '') success.refused ??= cleanId(refused, MAX_SHORT);
  const warning = own(source, 'data_freshness_warning');
  // Documented is only that it is there (facts, section 5), so a bare flag counts as well.
  const words = typeof warning === 'string' ? cleanLine(warning, MAX_WARNING) : warning === true ? 'yes' : '';
  if (words !== '') success.data_freshness_warning ??= words;
  const inconsistent = own(source, 'meta_state_inconsistent');
  if (typeof inconsistent === 'boolean') success.meta_state_inconsistent ??= inconsistent;
}
