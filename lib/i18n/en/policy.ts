/** What an organisation decided for its people, on the screen about the extension. Keys of `reasons` are policy.ts's. */
export const policy = {
  title: 'Set by your organization',
  intro: 'Whoever looks after this browser decided this for you. You cannot change it here.',
  decided: {
    notice: 'Note in the page: {on, select, yes {always shown} other {never shown}}',
    notify: 'Notifications: {on, select, yes {on, where the browser permits them} other {off}}',
    language: 'Language: {language, select, en {English} es {Spanish} other {that of the browser}}',
    retentionDays: 'Errors are kept for {days, plural, one {# day} other {# days}}',
    sites:
      'Sites it asks you to watch: {list}. Each needs your click once, unless the browser gives access by itself.',
    dashboardHosts: 'Links may also lead to: {list}',
  },
  problems: {
    title: '{count, plural, one {One value does not count} other {# values do not count}}',
    intro: 'The rest of the policy holds. Send this to the person who looks after it.',
  },
  reasons: {
    'unknown-key': 'MCP Doctor knows no setting of this name.',
    'not-true-or-false': 'It must be true or false, without quotation marks.',
    'not-a-language': 'It must be "en", "es" or "auto".',
    'not-days': 'It must be a whole number from 1 to 30.',
    'not-a-list': 'It must be a list, in square brackets.',
    'too-many': 'The list is too long. 200 entries are the most.',
    'not-an-address': 'It must be a web address, such as "https://chat.example.com", without a wildcard.',
    'not-only-a-site': 'It must end after the name of the site: no path, no password, nothing else.',
    'not-a-host':
      'It must be the whole name of a host, such as "reports.example.com": no "https://", no port, no wildcard.',
    'atribu-already': 'Links to atribu.app are always allowed.',
  },
} as const;
