/**
 * The card for a call of Atribu's whose answer the chat app hid behind an error of its own. It must not guess at the
 * reason; and the call may have reached Atribu all the same, which matters where something was to be sent or changed.
 */
export const hidden = {
  title: '{surface, select, none {The chat app did} other {{surface} did}} not show Atribu’s answer',
  cause:
    '{reason, select, tool_execution {It says only that an error occurred.} not_responding {It says that the connector’s server did not respond.} failed_dependency {It says only that something it depends on failed.} other {It shows an error of its own instead.}} So what went wrong is not known here, and it need not be Atribu’s fault.',
  steps: {
    a: 'Ask the assistant to call whoami: it costs no units and shows whether the connection to Atribu works. The request is on this card.',
    b: 'If it does, ask again{keyed, select, yes {, with the same idempotency key: the first call may have gone through.} other {.}}',
    c: 'If whoami fails as well, reconnect Atribu in the settings of {surface, select, none {the chat app} other {{surface}}}, then ask again.',
  },
  note: 'If it stays, the people who can look it up are those behind the chat app, by the app’s own request id on this card.',
};
