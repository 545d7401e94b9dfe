import { cleanLine } from './text';

export const MAX_LINK = 2048;
const MAX_SHOWN = 200;

export type LinkRefusal =
  | 'not-text'
  | 'too-long'
  | 'characters'
  | 'not-a-url'
  | 'not-https'
  | 'credentials'
  | 'port'
  | 'host';

export type LinkVerdict =
  | { ok: true; href: string; host: string }
  | { ok: false; reason: LinkRefusal; shown: string };

/**
 * Decides whether a link from an error may be opened (design: "A link is opened only if"; facts, section 1): https,
 * on atribu.app or a subdomain, default port, no credentials. A URL is printable ASCII (RFC 3986), so white space,
 * control and bidi characters and letters that only look Latin are refused before the URL parser has its say, and
 * punycode labels after it. Further hosts, by their whole names, are an organisation's own to allow. `href` is the
 * parser's own spelling; `shown` is fit to show as text, never to open.
 */
export function judgeLink(url: unknown, moreHosts: readonly string[] = []): LinkVerdict {
  if (typeof url !== 'string') return { ok: false, reason: 'not-text', shown: '' };
  const refuse = (reason: LinkRefusal): LinkVerdict => ({
    ok: false,
    reason,
    shown: cleanLine(url, MAX_SHOWN),
  });
  if (url.length > MAX_LINK) return refuse('too-long');
  if (!/^[!-~]+$/.test(url) || url.includes('\\')) return refuse('characters');
  const parsed = parseUrl(url);
  if (!parsed) return refuse('not-a-url');
  if (parsed.protocol !== 'https:') return refuse('not-https');
  if (parsed.username !== '' || parsed.password !== '') return refuse('credentials');
  if (parsed.port !== '') return refuse('port');
  if (!isAtribuHost(parsed.hostname) && !moreHosts.includes(parsed.hostname)) return refuse('host');
  return { ok: true, href: parsed.href, host: parsed.hostname };
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** True for atribu.app and its subdomains, in the spelling of the URL parser. A dot too many makes it another host. */
export function isAtribuHost(hostname: string): boolean {
  if (hostname.split('.').some((label) => label === '' || label.startsWith('xn--'))) return false;
  return hostname === 'atribu.app' || hostname.endsWith('.atribu.app');
}
