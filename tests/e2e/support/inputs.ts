/** Tools of the playground that answer without an error. */
export const SUCCEEDING_TOOLS = [
  'whoami',
  'list_workspaces',
  'top_campaigns',
  'compare_periods',
  'get_performance_summary',
];

/** What an error may name as its address and no card may link to. */
export const UNSAFE_URLS = [
  'javascript:alert(1)',
  'http://www.atribu.app',
  'https://atribu.app.evil.example',
  'https://user@www.atribu.app',
  'https://www.atribu.app:8443',
];
