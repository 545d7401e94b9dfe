/** As of when the chat apps in this folder are known: year and month of the newest look at them. */
export const SEEN_AT = '2026-11';
