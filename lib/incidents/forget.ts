import { forgetEverySite } from '../platform/sites';
import { choicesSlot, eraseEverything } from '../platform/storage';

/** Forgets what came from pages and is kept beside the ledger. */
export async function forgetTraces(): Promise<void> {
  await choicesSlot.clear();
}

/** Leaves the extension as it was installed: nothing in storage, and no site allowed. */
export async function forgetAll(): Promise<void> {
  await forgetEverySite();
  await eraseEverything();
}
