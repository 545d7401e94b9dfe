import { useMessages, useTranslations } from 'use-intl';
import { titleOfTool } from '../../lib/i18n/titles';

/** Plain titles of tools: from the words for those that are known, else the name spelled out. */
export function useToolTitle(): (name: string | undefined) => string {
  const { tools = {} } = useMessages();
  const t = useTranslations('card.meta');
  return (name) => titleOfTool(tools, name) || t('someTool');
}
