import { Menu } from '@base-ui/react/menu';
import { BellOff } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Incident } from '../../lib/incidents/incident';
import { now } from '../../lib/platform/clock';
import { tomorrowMorning } from '../../lib/platform/morning';
import type { Mute } from '../../lib/platform/settings';
import { useMoment } from '../clock/use-moment';
import buttons from '../ui/button.module.css';
import styles from './mute-menu.module.css';
import { useMute } from './use-mute';

/** Offers to hear no more of a card's kind, or of its site. */
export function MuteMenu({ incident, title }: { incident: Incident; title: string }) {
  const t = useTranslations('card');
  const trigger = useRef<HTMLButtonElement>(null);
  const mute = useMute();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        ref={trigger}
        className={`${buttons.button} ${buttons.link} ${styles.trigger}`}
        aria-label={t('mute.open', { title })}
      >
        <BellOff size={14} aria-hidden />
        {t('mute.short')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} collisionPadding={8} className={styles.place}>
          <Menu.Popup className={styles.menu}>
            <Mutes incident={incident} onMute={(it) => void mute(it, trigger.current)} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Mutes({ incident, onMute }: { incident: Incident; onMute: (mute: Mute) => void }) {
  const t = useTranslations('card.mute');
  const moment = useMoment();
  const morning = tomorrowMorning(now());
  const { host, envelope } = incident;
  const kinds = [
    { of: 'code', name: envelope.code, label: t('code') },
    { of: 'host', name: host, label: t.rich('host', { host, b: (chunks) => <bdi>{chunks}</bdi> }) },
  ] as const;
  return kinds.map(({ of, name, label }) => (
    <Menu.Group key={of} className={styles.group}>
      <Menu.GroupLabel className={styles.label}>{label}</Menu.GroupLabel>
      <Menu.Item className={styles.item} onClick={() => onMute({ of, name, until: morning })}>
        {t('morning', { time: moment(morning) })}
      </Menu.Item>
      <Menu.Item className={styles.item} onClick={() => onMute({ of, name, until: null })}>
        {t('forGood')}
      </Menu.Item>
    </Menu.Group>
  ));
}
