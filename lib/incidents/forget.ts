import { forgetEverySite } from '../platform/sites';
import { eraseEverything } from '../platform/storage';

/** Leaves the extension as it was installed: nothing in storage, and no site allowed. */
export async function forgetAll(): Promise<void> {
  await forgetEverySite();
  await eraseEverything();
}
