/** The first steps of a person who has just installed the extension. {browser} is chrome, edge or firefox. */
export const welcome = {
  progress: 'Step {step, number} of {steps, number}',
  next: 'Next',
  back: 'Back',
  skip: 'Skip the first steps',
  finish: 'Got it',
  what: {
    title: 'When Atribu cannot answer, you will know why',
    intro:
      'You ask your AI chat about your ads, and the chat asks Atribu. The link between the two is called MCP; Claude calls it a connector, ChatGPT an app.',
    card: 'Sometimes it fails, and the chat hides why. Then MCP Doctor puts a card beside the chat that says:',
    what: '<b>What happened</b>, in plain words',
    who: '<b>Who can fix it</b>: you, an admin, Atribu, or simply a little time',
    how: '<b>What to do next</b>, often with a button for it',
    promise: {
      looks: 'MCP Doctor looks only for Atribu’s answers.',
      keeps:
        'It keeps the errors, for 30 days at most and on this computer only; never your messages or your figures. It sends nothing anywhere.',
      writes: 'It writes into your chat only when you press a button, and it never presses send.',
    },
  },
  button: {
    title: 'Keep the button in view',
    puzzle: 'Click the puzzle piece at the browser’s upper right.',
    pin: '{browser, select, firefox {Click the gear beside MCP Doctor, then “Pin to Toolbar”.} edge {Click the eye beside MCP Doctor.} other {Click the pin beside MCP Doctor.}}',
    /** In the picture, an item of Firefox’s menu. */
    pinItem: 'Pin to Toolbar',
    click:
      'The MCP Doctor button now stays in view. Click it in your AI chat: the panel with the cards opens beside it.',
    number:
      'When something goes wrong, a small note appears at the lower right of the chat, and a number on the button.',
  },
  practice: {
    title: 'Try a card before you need one',
    label: 'For practice: none of this is real',
    chat: 'The message box of your chat',
    empty: 'Message',
    choose: {
      intro:
        'Say you asked for your top campaigns, and Atribu wants to know for which client. This card would appear. Choose a client on it and see what happens.',
      send: 'You read it, change it if you like, and press send yourself. The long number tells Atribu exactly which client; what you had typed stays.',
      done: 'That is all there is to it. When Atribu really cannot answer, you will see a note in the chat and a number on the button.',
    },
    wait: {
      intro:
        'Other cards ask for nothing but a little time. This one counts the seconds. When they are over, press its button and see what happens.',
      send: 'Here too, nothing is sent until you send it.',
      done: 'Now you know both kinds: those where you do something, and those where you wait.',
    },
    more: 'Try one that counts down',
    dismissed: 'You put the card away.',
    muted: 'You muted this kind of card. It would make no more signs outside this panel.',
    back: 'Bring it back',
  },
  ready: {
    title: 'You’re ready',
    body: 'Open the chat in which you use Atribu, and ask as always. If something goes wrong, MCP Doctor shows a note; until then it stays out of your way.',
    open: 'Open {name}',
    reload: 'A chat that is open already has to be reloaded once, so that MCP Doctor sees it.',
    other:
      'Do you use another chat app? Open it and click the MCP Doctor button. If the app is new to MCP Doctor, it offers to watch that site.',
    leave: 'Go to the panel',
  },
} as const;
