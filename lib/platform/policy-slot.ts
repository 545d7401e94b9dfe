import { browser } from 'wxt/browser';
import { noPolicy, type PolicyReading, parsePolicy } from './policy';

/**
 * Reads what the organisation decided. Chrome and Edge hand over what fits managed-schema.json by its type; Firefox
 * hands over everything, and refuses to answer where nobody decided anything.
 */
export async function readPolicy(): Promise<PolicyReading> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return { policy: noPolicy, problems: [] };
  }
}

/** Calls back after a change, until the returned function is called. Firefox takes one up at its next start only. */
export function onPolicyChange(changed: () => void): () => void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
