import {
  type LucideIcon,
  MessageCircleQuestionMark,
  ShieldCheck,
  UserRoundCheck,
  Wrench,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PanelSource } from '../../panel/panel-source';
import styles from './steps.module.css';
import { Toolbar } from './toolbar';

const SAID: [name: 'what' | 'who' | 'how', icon: LucideIcon][] = [
  ['what', MessageCircleQuestionMark],
  ['who', UserRoundCheck],
  ['how', Wrench],
];
const PROMISE = ['looks', 'keeps', 'writes'] as const;

/** What the extension is for, and what it never does. */
export function What() {
  const t = useTranslations('welcome.what');
  return (
    <>
      <p>{t('intro')}</p>
      <p>{t('card')}</p>
      <ul className={styles.said}>
        {SAID.map(([name, Icon]) => (
          <li key={name}>
            <Icon size={18} aria-hidden />
            <span>{t.rich(name, { b: (chunks) => <b>{chunks}</b> })}</span>
          </li>
        ))}
      </ul>
      <div className={styles.promise}>
        <ShieldCheck size={18} aria-hidden />
        <ul>
          {PROMISE.map((name) => (
            <li key={name}>{t(`promise.${name}`)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** Where the toolbar button is, and how it stays in view. */
export function Button({ browser }: { browser: PanelSource['browser'] }) {
  const t = useTranslations('welcome.button');
  return (
    <>
      <Toolbar browser={browser} />
      <ol className={styles.ways}>
        <li>{t('puzzle')}</li>
        <li>{t('pin', { browser })}</li>
        <li>{t('click')}</li>
      </ol>
      <p className={styles.soft}>{t('number')}</p>
    </>
  );
}
