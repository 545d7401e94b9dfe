import { useMemo } from 'react';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import { arrange } from './arrange';
import type { PanelTools } from './panel-context';
import { Calm, NoChat, NothingNew } from './states';
import { useCards } from './use-cards';

interface Props extends PanelTools {
  ledger: LedgerView;
  /** Undefined while the page in front has not answered. */
  page: ActivePage | null | undefined;
}

/** The cards, and what is said where the chat beside the panel has none. */
export function Content({ ledger, page, version, commands }: Props) {
  const { incidents } = ledger;
  const Cards = useCards();
  const arrangement = useMemo(() => arrange(incidents, page ?? null), [incidents, page]);
  const { here, earlier, elsewhere } = arrangement;
  const busy = earlier.length + elsewhere.length > 0;

  return (
    <>
      {here.length > 0 || page === undefined ? null : page === null ? (
        <NoChat small={busy} />
      ) : earlier.length > 0 ? (
        <NothingNew />
      ) : (
        isComplete(ledger) && <Calm host={page.host} small={busy} />
      )}
      {Cards && incidents.length > 0 && (
        <Cards arrangement={arrangement} hasChat={Boolean(page)} version={version} commands={commands} />
      )}
    </>
  );
}

/** False where errors are missing, so that nobody may say that there are none. */
function isComplete({ trouble }: LedgerView): boolean {
  return trouble !== 'unreadable' && trouble !== 'newer';
}
