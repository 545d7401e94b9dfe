import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import buttons from './button.module.css';
import styles from './confirm.module.css';

interface Props {
  /** Asks for it. */
  open: ReactNode;
  question: string;
  /** What follows from it. */
  detail?: string;
  yes: string;
  no: string;
  onYes: () => Promise<void>;
}

/** Something that cannot be taken back: asked for once more, in the place where it was asked for. */
export function Confirm({ open, question, detail, yes, no, onYes }: Props) {
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const harmless = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // The harmless answer is the one at hand; and whoever gave one is where they were, unless that led elsewhere.
    if (isAsking) harmless.current?.focus();
    else if (wasAsking.current && document.activeElement === document.body) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const confirm = async () => {
    setBusy(true);
    await onYes();
    setBusy(false);
    setAsking(false);
  };
  if (!isAsking) {
    return (
      <button
        ref={opener}
        type="button"
        data-asks
        className={`${buttons.button} ${buttons.quiet}`}
        onClick={() => setAsking(true)}
      >
        {open}
      </button>
    );
  }
  return (
    <div
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={detail === undefined ? undefined : `${id}d`}
      className={styles.confirm}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p id={id} className={styles.question}>
        {question}
      </p>
      {detail !== undefined && <p id={`${id}d`}>{detail}</p>}
      <div className={styles.answers}>
        <button
          type="button"
          className={`${buttons.button} ${buttons.quiet} ${styles.yes}`}
          disabled={isBusy}
          onClick={() => void confirm()}
        >
          {yes}
        </button>
        <button
          type="button"
          ref={harmless}
          className={`${buttons.button} ${buttons.quiet}`}
          disabled={isBusy}
          onClick={() => setAsking(false)}
        >
          {no}
        </button>
      </div>
    </div>
  );
}
