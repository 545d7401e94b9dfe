/** About the extension: what it is, what it keeps, what it sees. */
export const about = {
  version: 'Version {version}',
  intro: 'Says what went wrong when an Atribu call fails in an AI chat, who can fix it and how.',
  privacy: {
    title: 'Privacy, in five sentences',
    a: 'MCP Doctor looks for answers of Atribu’s tools only in the chat apps named below and on sites that you allowed.',
    b: 'It keeps the errors as Atribu wrote them, with names of workspaces and clients in them, a few facts about your access, your choices and your settings, but neither your messages nor your figures.',
    c: 'All of it stays in this browser, errors for {days, number} days at most, and access tokens are struck out before anything is kept.',
    d: 'It sends nothing anywhere: no account, no telemetry, no request of its own.',
    e: 'You can look at it, save it and erase it here at any time.',
  },
  stored: {
    title: 'What is stored now',
    size: 'Size',
    bytes: '{size} in this browser',
    incidents: 'Errors',
    advisories: 'Notes about your data',
    facts: 'Facts about your access',
    choices: 'Workspaces and clients you chose',
    sites: 'Sites you allowed',
    settings: 'Settings',
    aside: 'Pieces that could not be read',
    unreadable: 'The browser does not let MCP Doctor look into its storage at the moment.',
  },
  page: {
    title: 'The page in front',
    none: 'It is no chat that MCP Doctor watches.',
    sees: 'MCP Doctor watches <b>{host}</b> as {app}, and can read it.',
    blind:
      'MCP Doctor watches <b>{host}</b> as {app}, but could not read the results of the tools there. The app may have been redesigned.',
  },
  apps: {
    title: 'Chat apps it knows',
    asOf: 'As of {date}.',
    selfHosted: 'On sites that you allow: {names}.',
  },
  erase: {
    title: 'Erase everything',
    body: 'Deletes errors, settings and everything else MCP Doctor keeps, and gives back the sites you allowed.',
    open: 'Erase everything',
    ask: 'Erase everything? MCP Doctor will be as it was when it was installed.',
    yes: 'Erase',
    no: 'Keep it',
    done: 'Everything is erased.',
  },
  back: 'Settings',
} as const;
