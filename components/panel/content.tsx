import { useMemo } from 'react';
import { isSameChat } from '../../lib/incidents/projections';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import { AllMuted } from './all-muted';
import { arrange } from './arrange';
import type { CardsProps } from './cards';
import { Invite } from './invite';
import { Look, Site } from './site';
import { Calm, NoChat, NothingNew } from './states';
import { useAdvice } from './use-advice';
import { useBusy } from './use-busy';
import { useCards } from './use-cards';
import { useHeld } from './use-held';
import { useMutes } from './use-mutes';

interface Props extends Pick<CardsProps, 'source' | 'version'> {
  ledger: LedgerView;
  /** Undefined while the page in front has not answered. */
  page: ActivePage | null | undefined;
}

/** The cards, and what is said where the chat beside the panel has none. */
export function Content({ ledger, page, source, version }: Props) {
  const { incidents, advisories } = ledger;
  const Cards = useCards();
  const beside = page ?? null;
  const busy = useBusy();
  const mutes = useMutes(source);
  const arrangement = useHeld(
    useMemo(() => arrange(incidents, beside, mutes), [incidents, beside, mutes]),
    beside,
    busy,
  );
  const advice = useAdvice(advisories, beside);
  const { here, earlier, elsewhere, muted } = arrangement;
  const isMore = earlier.length + elsewhere.length + muted.length + advice.length > 0;
  const isQuiet = page != null && muted.some((incident) => isSameChat(incident, page));

  return (
    <>
      {incidents.length === 0 && <Invite source={source} />}
      <AllMuted mutes={mutes} commands={source.commands} />
      {here.length > 0 || isQuiet || page === undefined ? null : page === null ? (
        <NoChat small={isMore} />
      ) : earlier.length > 0 ? (
        <NothingNew />
      ) : (
        isComplete(ledger) && !page.blind && <Calm host={page.host} small={isMore} />
      )}
      {Cards && incidents.length + advisories.length > 0 && (
        <Cards
          arrangement={arrangement}
          advice={advice}
          busy={busy}
          ledger={ledger}
          page={beside}
          source={source}
          version={version}
        />
      )}
      {page !== undefined && <Site source={source} page={beside} />}
      {page && <Look source={source} page={page} version={version} />}
    </>
  );
}

/** False where errors are missing, so that nobody may say that there are none; nor may they of a page that cannot be read. */
function isComplete({ trouble }: LedgerView): boolean {
  return trouble !== 'unreadable' && trouble !== 'newer';
}
