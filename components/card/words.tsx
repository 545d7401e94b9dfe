import type { ReactNode } from 'react';
import { useMessages, useTranslations } from 'use-intl';
import type { Draft, Explanation } from '../../lib/atribu/explanation';
import { linkLabel } from '../../lib/atribu/labels';
import { Trail } from './trail';

/** A card's own words, from the catalogue. */
export interface Words {
  title: string;
  cause: ReactNode;
  steps: { key: string; text: ReactNode }[];
  /** A warning or a comfort beside the steps. */
  note: ReactNode;
  /** What the link says, where there is one. */
  link: string;
}

const tags = { trail: (chunks: ReactNode) => <Trail>{chunks}</Trail> };

export function useWords({ variant, values, action }: Explanation): Words {
  const t = useTranslations('catalogue');
  const actions = useTranslations('card.action');
  const { catalogue } = useMessages();
  const { steps = {}, note } = catalogue?.[variant] ?? {};
  // Optional, so not among the keys that are known to exist.
  const noteKey = `${variant}.note` as Parameters<typeof t.has>[0];
  const all = { ...values, ...tags };
  return {
    title: t(`${variant}.title`, values),
    cause: t.rich(`${variant}.cause`, all),
    steps: Object.keys(steps).map((key) => ({ key, text: t.rich(`${variant}.steps.${key}`, all) })),
    note: note === undefined ? null : t.rich(noteKey, all),
    link: actions(linkLabel({ action, variant }), { provider: values.provider }),
  };
}

/** The request to try again, with the same idempotency key where the tool takes one. */
export function retryDraft({ values }: Explanation): Draft {
  return { key: 'retry', values: { tool: values.tool, key: values.keyed === 'yes' ? 'same' : 'none' } };
}
