const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçdđlłnñrŕsštţzž'].reduce<[string, string][]>((pairs, letter, index, all) => {
    const accented = all[index + 1];
    if (index % 2 === 0 && accented) {
      pairs.push([letter, accented], [letter.toUpperCase(), accented.toUpperCase()]);
    }
    return pairs;
  }, []),
);

/**
 * An English message as no language would have it, for finding words that do not come from lib/i18n and boxes that are
 * too small: letters with accents, every word longer by two fifths, the whole between brackets, which show where
 * something is cut off. Arguments, tags and the keys of select and plural stay as they are (ICU MessageFormat), and so
 * do the names of Atribu's menus, as in every language.
 */
export function pseudo(message: string): string {
  return `[${disguised(message)}]`;
}

/** Disguises every message of a tree in place. */
export function disguise(words: object): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') Object.assign(words, { [key]: pseudo(value) });
    else disguise(value);
  }
}

function disguised(message: string): string {
  let out = '';
  for (let at = 0; at < message.length; ) {
    const end = message[at] === '{' ? closing(message, at) : message[at] === '<' ? tagEnd(message, at) : -1;
    if (end >= 0) {
      const part = message.slice(at, end + 1);
      out += part.startsWith('{') ? argument(part) : part;
      at = end + 1;
    } else {
      const text = /^[^{<]+|^./.exec(message.slice(at))?.[0] ?? '';
      out += text.replace(/\p{L}+/gu, longer);
      at += text.length;
    }
  }
  return out;
}

/** `{count, plural, one {# day} other {# days}}`: what stands in the inner braces is a message again. */
function argument(part: string): string {
  const head = /^\{\s*\w+\s*,\s*(?:select|plural|selectordinal)\s*,/.exec(part)?.[0];
  if (head === undefined) return part;
  let out = head;
  for (let at = head.length; at < part.length; ) {
    const end = part[at] === '{' ? closing(part, at) : at;
    out += end > at ? `{${disguised(part.slice(at + 1, end))}}` : part[at];
    at = end + 1;
  }
  return out;
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length - 1;
}

function tagEnd(text: string, from: number): number {
  return text.indexOf('>', text.startsWith('<trail>', from) ? text.indexOf('</trail>', from) : from);
}

function longer(word: string): string {
  const letters = [...word];
  const more = Math.ceil(letters.length * 0.4);
  return letters
    .map((letter, index) => (ACCENTED[letter] ?? letter).repeat(index > 0 && index <= more ? 2 : 1))
    .join('');
}
