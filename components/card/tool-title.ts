import { useMessages, useTranslations } from 'use-intl';

/**
 * Spells a tool's own name out: "get_ad_spend" is "Get ad spend". Any text may come in; it is kept to one short line.
 */
export function humanise(name: string): string {
  const words = name
    .slice(0, 60)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s_.:/-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Plain titles of tools: from the words for those that are known, else the name spelled out. */
export function useToolTitle(): (name: string | undefined) => string {
  const { tools = {} } = useMessages();
  const t = useTranslations('card.meta');
  return (name = '') => {
    const known = Object.hasOwn(tools, name) ? tools[name as keyof typeof tools] : undefined;
    return known ?? (humanise(name) || t('someTool'));
  };
}
