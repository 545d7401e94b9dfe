import { Toast } from '@base-ui/react/toast';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from './copy-text';

const SHOWN_MS = 2_500;

/**
 * Copying with a confirmation that is seen and spoken: `copied` is true for a moment, and a notice says what to do
 * with the text. Where copying is refused, the notice holds the text itself.
 */
export function useCopy(): { copied: boolean; copy: (text: string, notice: string) => void } {
  const { add } = Toast.useToastManager();
  const t = useTranslations('card.copy');
  const [copied, setCopied] = useState(0);

  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = useCallback(
    (text: string, notice: string) => {
      void copyText(text).then((done) => {
        if (done) setCopied((times) => times + 1);
        add(done ? { title: notice } : { title: t('failed'), description: text, timeout: 0 });
      });
    },
    [add, t],
  );
  return { copied: copied > 0, copy };
}
