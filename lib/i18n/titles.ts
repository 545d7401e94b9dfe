/** Of every kind of card its title alone. */
export function titlesOf<K extends string>(
  catalogue: Record<K, { readonly title: string }>,
): Record<K, string> {
  const titles = Object.entries<{ title: string }>(catalogue).map(([variant, { title }]) => [variant, title]);
  return Object.fromEntries(titles);
}

/**
 * A tool's plain title: from the words where it is known, else its own name spelled out ("get_ad_spend" is "Get ad
 * spend"). Any text may come in; it is kept to one short line. Empty where there is nothing to spell.
 */
export function titleOfTool(tools: Readonly<Record<string, string>>, name = ''): string {
  return (Object.hasOwn(tools, name) ? tools[name] : undefined) ?? humanise(name);
}

function humanise(name: string): string {
  const words = name
    .slice(0, 60)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s_.:/-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
