/** The settings, each with what it does in plain words. */
export const settings = {
  title: 'Settings',
  saved: 'Saved',
  notSaved: 'That could not be saved. Try again.',
  locked: 'Set by your organization',
  welcome: 'Show the first steps again',
  about: 'About MCP Doctor',
  look: {
    title: 'Language and look',
    language: {
      title: 'Language',
      help: 'For this panel and its notices; the chat stays as it is. Auto takes your browser’s.',
      auto: 'Auto',
    },
    theme: {
      title: 'Theme',
      help: 'Auto does what your browser does.',
      auto: 'Auto',
      light: 'Light',
      dark: 'Dark',
    },
  },
  signs: {
    title: 'When this panel is closed',
    notice: {
      title: 'Notice in the chat',
      help: 'A small note at the page’s lower right when a call has failed and there is something you can do.',
    },
    notify: {
      title: 'Notification when the wait is over',
      help: 'Your computer tells you when you can ask Atribu again. The browser asks you once to allow it.',
      declined: 'The browser was told no, so this stays off. You can switch it on whenever you like.',
      failed: 'The browser did not ask. Open its settings for MCP Doctor to allow notifications.',
      lost: 'Notifications were switched off in the browser’s settings. Switch this on to be asked again.',
    },
  },
  mutes: {
    title: 'Muted',
    help: 'What is muted makes no number on the toolbar button, no notice and no notification. You can mute a kind of error, or a site, at the foot of its card.',
    all: 'Mute everything until {time}',
    none: 'Nothing is muted.',
    everything: 'Everything',
    of: {
      all: 'All chats',
      code: 'Kind of error',
      host: 'Site',
    },
    until: 'until {time}',
    forGood: 'for good',
    unmute: 'Unmute',
    unmuteNamed: 'Unmute: {name}',
  },
  data: {
    title: 'Time',
    hours: '{count, plural, one {# hour} other {# hours}}',
    days: '{count, plural, one {# day} other {# days}}',
    freshness: {
      title: 'Numbers count as old after',
      help: 'When Atribu answers with older numbers, the panel says how old they are, from the next answer on.',
    },
    retention: {
      title: 'Keep errors for',
      help: 'On this computer only. What is older is deleted by itself.',
      losing:
        '{count, plural, one {One error is older than that and would be deleted now, for good.} other {# errors are older than that and would be deleted now, for good.}}',
      keep: 'Leave it as it was',
      delete: 'Delete them',
    },
  },
  sites: {
    title: 'Sites',
    help: 'The chat apps that MCP Doctor knows are watched from the start. Any other one only if you allow it: open it, click the MCP Doctor button in the toolbar and choose “Watch this site”.',
    none: 'You have allowed no other site.',
    lost: 'Access was taken back in the browser’s settings.',
    asked: 'Your organization asks for it.',
    forget: 'Stop watching',
    forgetNamed: 'Stop watching {host}',
    allow: '{asked, select, yes {Watch} other {Watch again}}',
    allowNamed: '{asked, select, yes {Watch {host}} other {Watch again: {host}}}',
    declined: 'The browser was told no, so nothing changed.',
    failed: 'That did not work. Close this panel, open it again and try once more.',
  },
} as const;
