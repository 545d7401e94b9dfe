/** Prefixes of Atribu's credentials (facts, section 2): MCP token, REST key, tracker key, admin secret. */
const SECRET = /(atb_user_|atb_live_|trk_live_|admin_secret_)[\w-]+/gi;

/**
 * Replaces the secret part of every Atribu credential in a text and keeps its prefix, which tells people what it was.
 * Doing it twice changes nothing. The documentation's placeholder "atb_user_..." is no secret and stays.
 */
export function redactSecrets(text: string): string {
  return text.replace(SECRET, '$1•••');
}
