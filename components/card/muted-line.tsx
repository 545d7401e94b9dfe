import { BellOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Incident } from '../../lib/incidents/incident';
import { useMoment } from '../clock/use-moment';
import { quietenedBy } from '../panel/arrange';
import { useScene } from '../panel/panel-context';
import buttons from '../ui/button.module.css';
import styles from './muted-line.module.css';
import { useUnmute } from './use-mute';

/** Says what keeps a card out of the way, until when, and ends it. */
export function MutedLine({ incident }: { incident: Incident }) {
  const t = useTranslations('card.mute');
  const moment = useMoment();
  const unmute = useUnmute();
  const mutes = quietenedBy(incident, useScene().mutes);
  return (
    <div className={styles.line}>
      {mutes.map(({ of, until }) => (
        <p key={of}>
          <BellOff size={13} aria-hidden />
          <span>
            {t(of === 'code' ? 'isCode' : 'isHost', { time: until === null ? 'none' : moment(until) })}
          </span>
        </p>
      ))}
      <button
        type="button"
        className={`${buttons.button} ${buttons.quiet}`}
        onClick={() => void unmute(mutes)}
      >
        {t('unmute')}
      </button>
    </div>
  );
}
