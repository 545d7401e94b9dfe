import type * as queries from '../../lib/incidents/queries';

/** Where the panel gets what it shows, and where its decisions go. Tests bring their own. */
export type PanelSource = Pick<
  typeof queries,
  | 'ledgerQuery'
  | 'watchLedger'
  | 'pageQuery'
  | 'watchPage'
  | 'choicesQuery'
  | 'findOpen'
  | 'watchOpen'
  | 'siteQuery'
  | 'watchSite'
  | 'policyQuery'
  | 'watchPolicy'
  | 'sitesQuery'
  | 'watchSites'
  | 'settingsQuery'
  | 'watchSettings'
  | 'storedQuery'
  | 'commands'
> & {
  /** As of when the chat apps are known, in words. */
  seenAt: string;
  /** Whose buttons and menus the person has. */
  browser: 'chrome' | 'edge' | 'firefox';
  /** Whether it is shown in a tab of its own, so that no page is beside it. */
  isInTab: () => Promise<boolean>;
};
