import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { routeHref } from '../panel/route';
import type { ScreenProps } from '../panel/screen-props';
import button from '../ui/button.module.css';
import { Screen } from './screen';
import { Practice } from './welcome/practice';
import { Button, What } from './welcome/steps';
import styles from './welcome.module.css';

const STEPS = ['what', 'button', 'practice'] as const;

/** The first steps: what this is for, where it is, and one card to try. */
export function Welcome({ source }: ScreenProps) {
  const t = useTranslations('welcome');
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const [markTried] = useState(() => () => setTried(true));
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  const step = STEPS[at] ?? 'what';
  const isLast = at === STEPS.length - 1;

  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    window.scrollTo({ top: 0 });
    root.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [at]);

  const finish = () => {
    // Not waited for: where it cannot be saved, the steps are offered once more, and that is all.
    void source.commands.changeSettings({ welcomed: true });
    setAt(0);
    location.hash = routeHref({ screen: 'now' });
  };

  return (
    <div ref={root} className={styles.welcome} data-step={step}>
      <p className={styles.progress}>{t('progress', { step: at + 1, steps: STEPS.length })}</p>
      <Screen title={t(`${step}.title`)}>
        {step === 'what' && <What />}
        {step === 'button' && <Button browser={source.browser} />}
        {step === 'practice' && (
          <>
            <p>{t('practice.intro')}</p>
            <Practice onDraft={markTried} />
            {tried && (
              <p role="status" className={styles.done}>
                {t('practice.done')}
              </p>
            )}
          </>
        )}
      </Screen>
      <div className={styles.buttons}>
        <button
          type="button"
          className={`${button.button} ${button.primary}`}
          data-next
          onClick={() => (isLast ? finish() : setAt(at + 1))}
        >
          {t(isLast ? 'finish' : 'next')}
        </button>
        {at > 0 && (
          <button type="button" className={`${button.button} ${button.ghost}`} onClick={() => setAt(at - 1)}>
            {t('back')}
          </button>
        )}
        {!isLast && (
          <button type="button" className={`${button.button} ${button.link}`} onClick={finish}>
            {t('skip')}
          </button>
        )}
      </div>
    </div>
  );
}
