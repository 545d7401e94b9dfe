/** What is said in the page and by the system, while the panel is closed. Card titles come from the catalogue. */
export const notice = {
  /** The notice as a whole, for a screen reader. */
  label: 'MCP Doctor',
  open: 'Show what to do',
  close: 'Close',
  ready: 'Ready to try again',
} as const;
