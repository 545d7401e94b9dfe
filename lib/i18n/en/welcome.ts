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
      'You ask your AI chat about your ads, and it asks Atribu. Sometimes that fails, and the chat hides why. MCP Doctor puts a card beside the chat that says:',
    what: 'what happened, in plain words',
    who: 'who can fix it: you, an admin, Atribu, or simply a little time',
    how: 'what to do next, often with a button for it',
    promise:
      'It looks only for Atribu’s answers. It keeps the errors for 30 days at most, on this computer only, and neither your messages nor your figures; it sends nothing anywhere. It writes into your chat only when you press a button, and it never presses send.',
  },
  button: {
    title: 'Keep the button in view',
    puzzle: 'Click the puzzle piece at the browser’s upper right.',
    pin: '{browser, select, firefox {Click the gear beside MCP Doctor, then “Pin to Toolbar”.} edge {Click the eye beside MCP Doctor.} other {Click the pin beside MCP Doctor.}}',
    click:
      'From now on, click the MCP Doctor button in your AI chat: the panel with the cards opens beside it. In a chat app that it does not know yet, it offers to watch that site.',
    number:
      'When something goes wrong, a small note appears at the lower right of the chat, and a number on the button. Chats that are open already have to be reloaded once.',
  },
  practice: {
    title: 'Try a card before you need one',
    intro:
      'Say you asked for your top campaigns, and Atribu wants to know for which client. This card would appear. Choose a client on it and see what happens.',
    label: 'For practice: none of this is real',
    chat: 'The message box of your chat',
    empty: 'Message',
    send: 'You read it, change it if you like, and press send yourself. The long number tells Atribu exactly which client; what you had typed stays.',
    away: 'You put the card away.',
    back: 'Bring it back',
    done: 'That is all there is to it. When Atribu really cannot answer, you will see a note in the chat and a number on the button.',
  },
} as const;
