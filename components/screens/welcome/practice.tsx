import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './practice.module.css';
import type { Kind } from './practice-incidents';
import { Rehearsal } from './rehearsal';

/** One card to try, and for who wants it another that counts down. Nothing of it goes anywhere. */
export function Practice() {
  const t = useTranslations('welcome.practice');
  const [kind, setKind] = useState<Kind>('choose');
  const intro = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (kind === 'choose') return;
    window.scrollTo({ top: 0 });
    intro.current?.focus({ preventScroll: true });
  }, [kind]);

  return (
    <>
      <p ref={intro} tabIndex={-1} className={styles.intro}>
        {t(`${kind}.intro`)}
      </p>
      <Rehearsal key={kind} kind={kind} onMore={kind === 'choose' ? () => setKind('wait') : null} />
    </>
  );
}
