/** Sites beside the fixed ones, and chats that cannot be read. */
export const site = {
  possible: {
    title: 'Do you use Atribu in a chat on this page?',
    body: 'MCP Doctor does not look at <b>{host}</b> unless you say so. It would read only failed and successful Atribu calls, and nothing leaves your browser.',
    allow: 'Watch this site',
    asked: 'Your organization asks you to.',
  },
  hidden:
    'Do you use Atribu in a chat on another site? Click the MCP Doctor button in the toolbar while you are there, and it offers to watch that site.',
  allowed: {
    body: 'MCP Doctor watches <b>{host}</b> because you allowed it.',
    reload: 'Reload the page once, so that it can begin.',
    forget: 'Stop watching this site',
  },
  lost: {
    title: 'MCP Doctor may no longer watch this site',
    body: 'Access to <b>{host}</b> was taken back in the browser’s settings.',
    allow: 'Watch it again',
  },
  declined: 'The browser was told no, so nothing changed.',
  failed: 'That did not work. Reload the page and try again.',
  blind: {
    title: 'MCP Doctor may be out of date for this chat',
    body: 'The page shows calls to tools, but none of their results could be read. The app may have been redesigned since version {version} of MCP Doctor, which knows it as of {date}. Errors may be missing here.',
  },
  look: 'Missed something? Check this chat again',
  looked: 'Looked at everything this chat shows.',
  notLooked: 'The page did not answer. Reload it and try again.',
} as const;
