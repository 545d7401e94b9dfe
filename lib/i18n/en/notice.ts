import { card } from './card';

/** What is said in the page and by the system, while the panel is closed. Card titles come from the catalogue. */
export const notice = {
  label: 'MCP Doctor',
  open: 'Show what to do',
  dismiss: 'Dismiss: no more notice of this here',
  ready: 'Ready to try again',
  readyAt: card.wait.readyAt,
  readyBy: card.wait.readyBy,
  resets: card.wait.resets,
  /** What a notification of the system's says below “Ready to try again”. */
  readyWhere: '{title}. Your chat on {host} can go on.',
  reconnect: card.action.reconnect,
  connect: card.action.connect,
  upgrade: card.action.upgrade,
  linked: card.action.linked,
  frontDoor: card.action.frontDoor,
  opens: card.action.opens,
  /** {way} is a trail of menus. */
  opensThen: 'Opens {host}, then {way}',
  /** How to come to the panel where a click in the page cannot open it. */
  hint: '{shortcut, select, none {All the steps are in the sidebar. Click the MCP Doctor button in the toolbar.} other {All the steps are in the sidebar. Press {shortcut}, or click the MCP Doctor button in the toolbar.}}',
} as const;
