import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MainAction } from '../../lib/atribu/explanation';
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

const LONGEST_PATH = 60;

/** Where a link leads, as far as it is worth reading. */
function addressOf({ kind, host, href }: DoorAction): string {
  const { pathname } = new URL(href);
  return kind === 'link' && pathname.length > 1 && pathname.length <= LONGEST_PATH ? host + pathname : host;
}

/** The door of an explanation, if it has one. */
export function doorOf(action: MainAction): DoorAction | null {
  return action.kind === 'link' || action.kind === 'front-door' ? action : null;
}
