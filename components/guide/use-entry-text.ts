import { useMessages, useTranslations } from 'use-intl';
import type { Explanation } from '../../lib/atribu/explanation';
import type { GuideEntry } from './entries';

const tags = { trail: (chunks: string) => chunks };

/** All that an entry says, as plain text: what is searched. */
export function useEntryText(): (entry: GuideEntry) => string {
  const t = useTranslations('catalogue');
  const { catalogue } = useMessages();
  const textOf = ({ variant, values }: Explanation) => {
    const { steps = {}, note } = catalogue?.[variant] ?? {};
    const keys = [
      'title',
      'cause',
      ...Object.keys(steps).map((key) => `steps.${key}`),
      ...(note ? ['note'] : []),
    ];
    return keys.map((key) =>
      t.markup(`${variant}.${key}` as Parameters<typeof t.has>[0], { ...values, ...tags }),
    );
  };
  return ({ code, main, also }) => [code, ...[main, ...also].flatMap(textOf)].join('\n');
}
