import { CircleCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { routeHref } from '../panel/route';
import type { ScreenProps } from '../panel/screen-props';
import button from '../ui/button.module.css';
import { Screen } from './screen';
import { Practice } from './welcome/practice';
import { Ready } from './welcome/ready';
import { Button, What } from './welcome/steps';
import styles from './welcome.module.css';

const STEPS = ['what', 'button', 'practice'] as const;

/** The first steps: what this is for, where it is, and one card to try; then on to the chat. */
export function Welcome({ source, page }: ScreenProps) {
  const t = useTranslations('welcome');
  const [at, setAt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  const step = STEPS[at] ?? 'ready';
  const isOver = step === 'ready';
  const hasChat = page !== null;

  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    window.scrollTo({ top: 0 });
    root.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [at]);

  const leave = useCallback(() => {
    setAt(0);
    location.hash = routeHref({ screen: 'now' });
  }, []);
  const finish = () => {
    // Not waited for: where it cannot be saved, the steps are offered once more, and that is all.
    void source.commands.changeSettings({ welcomed: true });
    if (hasChat) leave();
    else setAt(STEPS.length);
  };

  // Beside a chat the panel has better things to show; in a tab of its own it is beside none.
  useEffect(() => {
    if (!isOver || !hasChat) return;
    let isStale = false;
    void source.isInTab().then((isInTab) => {
      if (!isInTab && !isStale) leave();
    });
    return () => {
      isStale = true;
    };
  }, [isOver, hasChat, leave, source]);

  return (
    <div ref={root} className={styles.welcome} data-step={step}>
      {isOver ? (
        <CircleCheck size={32} aria-hidden className={styles.check} />
      ) : (
        <p className={styles.progress}>{t('progress', { step: at + 1, steps: STEPS.length })}</p>
      )}
      <Screen title={t(`${step}.title`)}>
        {step === 'what' && <What />}
        {step === 'button' && <Button browser={source.browser} />}
        {step === 'practice' && <Practice />}
        {isOver && <Ready />}
      </Screen>
      <div className={styles.buttons}>
        {!isOver && (
          <button
            type="button"
            className={`${button.button} ${button.primary}`}
            data-next
            onClick={() => (step === 'practice' ? finish() : setAt(at + 1))}
          >
            {t(step === 'practice' ? 'finish' : 'next')}
          </button>
        )}
        {!isOver && at > 0 && (
          <button type="button" className={`${button.button} ${button.ghost}`} onClick={() => setAt(at - 1)}>
            {t('back')}
          </button>
        )}
        {step !== 'practice' && (
          <button
            type="button"
            className={`${button.button} ${button.link}`}
            onClick={isOver ? leave : finish}
          >
            {t(isOver ? 'ready.leave' : 'skip')}
          </button>
        )}
      </div>
    </div>
  );
}
