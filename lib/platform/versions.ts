/** Turns data of one version into data of the next. May throw on data that is not what its version promises. */
export type Migration = (data: unknown) => unknown;

export type Upgrade =
  | { ok: true; data: unknown }
  /** 'newer': written by a later version of the extension. 'unversioned': not ours. 'failed': a step threw. */
  | { ok: false; reason: 'unversioned' | 'newer' | 'failed' };

/**
 * Brings stored data up to the current version. The version stands inside the value, so that value and version are
 * written in one go and no reader has to write: the package's own migrations keep them apart and run in every
 * context that opens the item, which a worker killed between two writes, or a panel opened beside it, would corrupt.
 * @param steps from version n to n + 1, by n
 */
export function upgrade(
  stored: unknown,
  current: number,
  steps: Readonly<Record<number, Migration>>,
): Upgrade {
  const version = versionOf(stored);
  if (version === null) return { ok: false, reason: 'unversioned' };
  if (version > current) return { ok: false, reason: 'newer' };
  let data = stored;
  for (let from = version; from < current; from += 1) {
    const step = steps[from];
    if (step === undefined) return { ok: false, reason: 'failed' };
    try {
      data = step(data);
    } catch {
      return { ok: false, reason: 'failed' };
    }
  }
  return { ok: true, data };
}

function versionOf(stored: unknown): number | null {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return null;
  const { version } = stored;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}
