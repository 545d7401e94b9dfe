import { BellOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Mute } from '../../lib/platform/settings';
import { useMoment } from '../clock/use-moment';
import button from '../ui/button.module.css';
import styles from './all-muted.module.css';
import type { PanelSource } from './panel-source';

interface Props {
  /** The mutes that stand now. */
  mutes: readonly Mute[];
  commands: PanelSource['commands'];
}

/** Says that everything is muted, until when, and ends it. */
export function AllMuted({ mutes, commands }: Props) {
  const t = useTranslations('panel');
  const moment = useMoment();
  const all = mutes.find((mute) => mute.of === 'all');
  if (!all) return null;
  return (
    <section className={styles.muted}>
      <BellOff size={16} aria-hidden />
      <p>{t('allMuted', { time: moment(all.until) })}</p>
      <button
        type="button"
        className={`${button.button} ${button.quiet}`}
        onClick={() => void commands.endMute(all)}
      >
        {t('unmute')}
      </button>
    </section>
  );
}
