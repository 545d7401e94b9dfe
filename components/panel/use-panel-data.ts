import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import { keepSame } from './keep-same';
import type { PanelSource } from './panel-source';
import { useKept } from './use-kept';

/** An ordinary page says at once that nobody answers; a frozen one must not keep the cards from being seen. */
const PATIENCE_MS = 250;

/** One and the same each time, so that what follows from it is worked out once. */
const UNREADABLE: LedgerView = { incidents: [], advisories: [], facts: null, trouble: 'unreadable' };

const sharing = (before: unknown, after: unknown) =>
  keepSame(before as LedgerView | undefined, after as LedgerView);

interface PanelData {
  /** Undefined until it has been read. */
  ledger: LedgerView | undefined;
  page: ActivePage | null | undefined;
  /** True once the panel can be drawn without having to be rearranged at once. */
  settled: boolean;
}

/** The ledger and the chat beside the panel: read once, then kept up to date by what their owners say. */
export function usePanelData(source: PanelSource): PanelData {
  useKept(source.ledgerQuery.queryKey, source.watchLedger);
  useKept(source.pageQuery.queryKey, source.watchPage);
  const ledger = useQuery({ ...source.ledgerQuery, structuralSharing: sharing });
  const page = useQuery(source.pageQuery);
  // Read beforehand, so that a card that needs it is right from its first moment.
  useQuery(source.choicesQuery);
  const late = useLate();
  // A page that cannot be asked is no chat that anybody watches.
  const known = page.isError && page.data === undefined ? null : page.data;
  return {
    ledger: ledger.data ?? (ledger.isError ? UNREADABLE : undefined),
    page: known,
    settled: (ledger.data !== undefined || ledger.isError) && (known !== undefined || late),
  };
}

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
