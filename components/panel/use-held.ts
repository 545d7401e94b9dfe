import { useState } from 'react';
import { isSameChat } from '../../lib/incidents/projections';
import type { ActivePage } from '../../lib/platform/active-page';
import { type Arrangement, hold, keepSections } from './arrange';

/**
 * The sections as they are to be shown: while somebody is at the panel, cards keep their places. Another chat beside
 * the panel is another matter, and arranged anew.
 */
export function useHeld(arrangement: Arrangement, page: ActivePage | null, busy: boolean): Arrangement {
  const [seen, setSeen] = useState({ arrangement, page, busy, shown: arrangement });
  if (seen.arrangement === arrangement && seen.page === page && seen.busy === busy) return seen.shown;
  const same = page === seen.page || (page && seen.page && isSameChat(page, seen.page));
  const shown = keepSections(seen.shown, busy && same ? hold(seen.shown, arrangement) : arrangement);
  setSeen({ arrangement, page, busy, shown });
  return shown;
}
