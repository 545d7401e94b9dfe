import { useEffect, useState } from 'react';
import type { Cards } from './cards';

/** Begun with the panel itself and beside the reading of the ledger, so that the first card need not wait. */
const loading = import('./cards');

/**
 * The cards' code, null until it is there. Not React's `lazy`: a fallback that was shown once holds back what comes
 * after it for 300 ms.
 */
export function useCards(): typeof Cards | null {
  const [module, setModule] = useState<Awaited<typeof loading> | null>(null);
  useEffect(() => {
    void loading.then(setModule);
  }, []);
  return module?.Cards ?? null;
}
