/**
 * The hosts that the manifest asks for by itself: every host of every hosted surface, and a test compares. It is a list
 * of its own because another host here is another permission.
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

/**
 * The same for the content scripts, which are asked for theirs when the manifest is made. What every page loads does not
 * carry the list: a bundle knows the name of its entrypoint, the making of the manifest does not.
 */
export function scriptMatches(): string[] {
  return import.meta.env.ENTRYPOINT ? [] : fixedMatches();
}
