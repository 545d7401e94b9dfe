import type { Envelope } from './envelope-shape';

/**
 * Integrations that Atribu's public pages name (facts, section 8), as people write them. `ids` are spellings of a
 * field's value without case and separators; `words` finds the name in a sentence. "Meta" counts only with a capital,
 * because `meta` is also a field of every answer, and "Google" alone could be either of two.
 */
const PROVIDERS: readonly { name: string; ids: readonly string[]; words: RegExp }[] = [
  {
    name: 'Meta Ads',
    ids: ['meta', 'metaads', 'facebook', 'facebookads', 'fb'],
    words: /\b(?:Meta|Facebook)\b|\b(?:meta|facebook)[ _-]ads\b/,
  },
  { name: 'Google Ads', ids: ['googleads', 'adwords'], words: /\bgoogle[ _-]?ads\b/i },
  { name: 'Google Calendar', ids: ['googlecalendar', 'gcal'], words: /\bgoogle[ _-]?calendar\b/i },
  {
    name: 'GoHighLevel',
    ids: ['gohighlevel', 'highlevel', 'ghl'],
    words: /\b(?:go[ _-]?highlevel|go high[ -]level|highlevel|GHL)\b/i,
  },
  { name: 'Shopify', ids: ['shopify'], words: /\bshopify\b/i },
  { name: 'Stripe', ids: ['stripe'], words: /\bstripe\b/i },
  { name: 'MercadoPago', ids: ['mercadopago'], words: /\bmercado[ _-]?pago\b/i },
  { name: 'WhatsApp', ids: ['whatsapp', 'whatsappbusiness'], words: /\bwhats[ _-]?app\b/i },
  { name: 'Instagram', ids: ['instagram'], words: /\binstagram\b/i },
];
const FIELDS = ['provider', 'connector', 'integration', 'platform'];

/**
 * The integration that an error is about, nicely written. A field that names it decides, known or not; without one,
 * the message and the hint do, if they name exactly one. Undefined in any doubt.
 */
export function providerOf({ extra, message = '', support_hint = '' }: Envelope): string | undefined {
  for (const field of FIELDS) {
    const value = extra?.[field];
    if (typeof value !== 'string') continue;
    const id = value.toLowerCase().replace(/[^a-z]/g, '');
    return PROVIDERS.find(({ ids }) => ids.includes(id))?.name;
  }
  return providerNamedIn(`${message}\n${support_hint}`);
}

/** The one integration that a text names, nicely written; undefined where it names none or several. */
export function providerNamedIn(text: string): string | undefined {
  const named = PROVIDERS.filter(({ words }) => words.test(text));
  return named.length === 1 ? named[0]?.name : undefined;
}
