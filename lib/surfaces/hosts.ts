/**
 * The hosts that the manifest asks for by itself: every host of every hosted surface, and a test compares. It is a list
 * of its own because another host here is another permission, and because every content script carries it.
 */
const HOSTED = [
  'claude.ai',
  'chatgpt.com',
  'chat.openai.com',
  'gemini.google.com',
  'copilot.microsoft.com',
  'm365.cloud.microsoft',
  'www.perplexity.ai',
  'perplexity.ai',
  'chat.mistral.ai',
  'grok.com',
];

/** Match patterns of the hosted surfaces, for the manifest. */
export function fixedMatches(): string[] {
  return HOSTED.map((host) => `https://${host}/*`);
}
