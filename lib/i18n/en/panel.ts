import { site } from './site';

/** The panel around the cards: header, sections, states. */
export const panel = {
  name: 'MCP Doctor',
  watching: 'Watching <b>{host}</b>',
  notWatching: 'No chat on this page',
  /** Names of the screens; those in the header must fit side by side into 280 px. */
  screens: {
    label: 'Screens',
    now: 'Now',
    history: 'History',
    guide: 'Guide',
    settings: 'Settings',
    about: 'About',
    welcome: 'First steps',
  },
  sections: {
    here: 'This chat',
    advice: 'Good to know',
    earlier: 'Earlier in this chat',
    elsewhere: 'Other chats',
    everywhere: 'All chats',
    muted: 'Muted',
    done: 'Done',
  },
  allMuted: 'Everything is muted until {time}: no number on the toolbar button, no notices.',
  unmute: 'Unmute',
  invite: {
    body: 'New here? See in three short steps what MCP Doctor does.',
    open: 'Show me',
    no: 'No, thanks',
  },
  calm: {
    title: 'Nothing wrong in this chat',
    body: 'When an Atribu call fails on <b>{host}</b>, what to do about it appears here by itself.',
  },
  replayed: {
    title: 'Nothing new in this chat',
    body: 'What went wrong earlier is below. It may be settled by now: ask again to find out.',
  },
  noChat: {
    title: 'This page is not an AI chat',
    body: 'Open the chat in which you use Atribu, for example on claude.ai or chatgpt.com. If a call to Atribu fails there, this panel says why and what to do.',
    reload: 'A chat that was open before MCP Doctor was installed must be reloaded once.',
  },
  trouble: {
    unreadable: 'Some of your saved errors could not be read and are missing here. New ones are still shown.',
    full: 'The browser has no room left to save errors. What you see now may be gone after a restart.',
    newer:
      'Your saved errors were written by a newer version of MCP Doctor, so they are missing here. Update the extension to see them.',
    failing: 'MCP Doctor could not save its errors. What you see now may be gone after a restart.',
  },
  newAbove: '{count, plural, one {# new error} other {# new errors}}',
  site,
  loading: 'Loading',
} as const;
