/**
 * The card for a call of Atribu's whose answer the chat app hid behind an error of its own. It must not guess at the
 * reason; and the call may have reached Atribu all the same, which matters where something was to be sent or changed.
 */
export const hidden = {
  title: '{surface, select, none {The chat app did} other {{surface} did}} not show Atribu’s answer',
  cause:
    '{reason, select, tool_execution {It says only that an error occurred.} not_responding {It says that the connector’s server did not respond.} failed_dependency {It says only that something it depends on failed.} other {It shows an error of its own instead.}} So what went wrong is not known here, and it need not be Atribu’s fault.',
  steps: {
    a: 'Check whether Atribu is still connected. The assistant calls whoami for that, which costs no units.',
    b: 'It answers? Then ask again{keyed, select, yes {, with the same idempotency key: the first call may have gone through.} other {.}}',
    c: 'It fails as well? Then reconnect Atribu in the settings of {surface, select, none {the chat app} other {{surface}}}, then ask again.',
  },
  note: 'Still stuck? The support of {surface, select, none {the chat app} other {{surface}}} can look it up by this number.',
};
