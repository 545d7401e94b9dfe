/** The guide: every error there is. Its causes and steps are those of the catalogue, nothing is said twice. */
export const guide = {
  title: 'Error guide',
  intro:
    'Every error that Atribu’s tools can answer with, and what to do. It is part of the extension and works offline.',
  search: 'Search the errors',
  found: '{count, plural, =0 {No error matches} one {# error} other {# errors}}',
  none: 'Nothing matches. Try fewer words, or the code as it stands in the chat, such as rate_limited.',
  all: 'All errors',
  groups: {
    authentication: 'Signing in',
    scope: 'Workspaces, clients and permissions',
    'rate-limit': 'Limits',
    connector: 'Integrations',
    'write-back': 'Sending and changing',
    input: 'What was asked',
    server: 'Atribu’s server',
    other: 'When Atribu’s answer is missing or new',
  },
  code: 'Code',
  retry: {
    title: 'Ask again?',
    after_fix: 'Not yet. Ask again when it is fixed; until then the same error comes back.',
    after_wait: 'Yes, once the time is up.',
    once: 'Yes, once.',
    with_change: 'Yes, with what was missing.',
    never: 'No. It is done already.',
  },
  retryable: {
    yes: 'Atribu says that asking again can help.',
    no: 'Atribu says that asking again alone does not help.',
    none: 'Atribu says nothing about asking again.',
  },
  noAdmin: 'Not an admin? Ask an admin of your workspace. The card has a message for that, ready to copy.',
  askAdmin: 'The card has a message to an admin, ready to copy.',
  also: 'In some cases',
  cardHint: '“This card” is the one that appears under Now when the error happens.',
  /** Stands for a code that is not known. */
  someCode: 'in question',
  about: 'About MCP Doctor',
  more: 'More about this error',
} as const;
