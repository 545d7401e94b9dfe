import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MainAction } from '../../lib/atribu/explanation';
import { addressOf } from '../../lib/atribu/labels';
import buttons from '../ui/button.module.css';
import styles from './door.module.css';
import { Trail, trailText } from './trail';

export type DoorAction = Extract<MainAction, { href: string }>;

interface Props {
  action: DoorAction;
  label: string;
  look: 'primary' | 'ghost';
  /** Spells the way through the menus out, where no step says it. */
  withTrail?: boolean;
  onOpen?: () => void;
}

/** The one link of a card. Judged by lib/atribu/links before it came here. */
export function Door({ action, label, look, withTrail = false, onOpen }: Props) {
  const t = useTranslations('card.action');
  return (
    <div className={styles.door}>
      <a
        data-action=""
        className={`${buttons.button} ${buttons[look]}`}
        href={action.href}
        target="_blank"
        rel="noopener noreferrer"
        onClick={onOpen}
      >
        {label}
        <ArrowUpRight size={16} aria-hidden />
        <span className="unseen">({t('newTab')})</span>
      </a>
      <p className={styles.host}>
        {withTrail && action.kind === 'front-door'
          ? t.rich('opensThen', {
              host: action.host,
              way: trailText(action.trail),
              trail: (chunks) => <Trail>{chunks}</Trail>,
            })
          : t('opens', { address: addressOf(action) })}
      </p>
    </div>
  );
}

/** The door of an explanation, if it has one. */
export function doorOf(action: MainAction): DoorAction | null {
  return action.kind === 'link' || action.kind === 'front-door' ? action : null;
}
