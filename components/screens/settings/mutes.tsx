import { BellOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { explain } from '../../../lib/atribu/explain';
import { now } from '../../../lib/platform/clock';
import { tomorrowMorning } from '../../../lib/platform/morning';
import type { Mute } from '../../../lib/platform/settings';
import { useWords } from '../../card/words';
import { useMoment } from '../../clock/use-moment';
import { useScene } from '../../panel/panel-context';
import button from '../../ui/button.module.css';
import { Foreign } from '../../ui/foreign';
import { Group } from './group';
import { Item, List } from './list';
import styles from './mutes.module.css';
import { Locked, Said } from './row';
import { useDesk, useSave } from './use-save';

/** Everything that is muted now, each with its end, and the way to hear of it again. */
export function Mutes() {
  const t = useTranslations('settings.mutes');
  const moment = useMoment();
  const { view, source } = useDesk();
  const { outcome, save } = useSave();
  const { mutes } = useScene();
  const locked = view.locked.includes('mutes');
  const { addMute, endMute } = source.commands;
  const isAll = mutes.some(({ of }) => of === 'all');

  return (
    <Group title={t('title')}>
      <div className={styles.all}>
        <p>{t('help')}</p>
        <div className={styles.line}>
          {!isAll && (
            <button
              type="button"
              className={`${button.button} ${button.quiet}`}
              disabled={locked}
              onClick={() => void save(() => addMute({ of: 'all', until: tomorrowMorning(now()) }))}
            >
              <BellOff size={14} aria-hidden />
              {t('all', { time: moment(tomorrowMorning(now())) })}
            </button>
          )}
          {outcome && <Said outcome={outcome} />}
        </div>
        {locked && <Locked />}
      </div>
      <List none={t('none')}>
        {mutes.map((mute) => (
          <Muted
            key={mute.of === 'all' ? mute.of : `${mute.of}:${mute.name}`}
            mute={mute}
            disabled={locked}
            onUnmute={() => void save(() => endMute(mute))}
          />
        ))}
      </List>
    </Group>
  );
}

function Muted({ mute, disabled, onUnmute }: { mute: Mute; disabled: boolean; onUnmute: () => void }) {
  const t = useTranslations('settings.mutes');
  const moment = useMoment();
  const name = useName(mute);
  const end = mute.until === null ? t('forGood') : t('until', { time: moment(mute.until) });
  return (
    <Item
      title={mute.of === 'host' ? <Foreign>{name}</Foreign> : name}
      note={
        <>
          {t(`of.${mute.of}`)} · {end}
        </>
      }
      action={t('unmute')}
      label={t('unmuteNamed', { name })}
      disabled={disabled}
      onPress={onUnmute}
    />
  );
}

/** What a mute is of, in the words of its card. */
function useName(mute: Mute): string {
  const t = useTranslations('settings.mutes');
  const code = mute.of === 'code' ? mute.name : '';
  const { variant, ...explanation } = explain({ code, retryable: false });
  const { title } = useWords({ variant, ...explanation });
  if (mute.of === 'all') return t('everything');
  return mute.of === 'host' || variant === 'unknown' ? mute.name : title;
}
