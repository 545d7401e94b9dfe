import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Toggle } from './toggle';
import { useDesk, useSetting } from './use-save';

const KEY = ['may notify'];

/** The system's notification, which takes the person's wish and the browser's consent. */
export function Notify() {
  const t = useTranslations('settings.signs.notify');
  const { mayNotify, askForNotifications } = useDesk().source.commands;
  const client = useQueryClient();
  const { data: allowed = true } = useQuery({ queryKey: KEY, queryFn: mayNotify });
  const { value: wanted, locked, change, ...setting } = useSetting('notify');
  const [refusal, setRefusal] = useState<'declined' | 'failed' | null>(null);

  const turn = async (on: boolean) => {
    setRefusal(null);
    if (on) {
      // First of all: the browser asks only within the click.
      const answer = await askForNotifications();
      client.setQueryData(KEY, answer.ok);
      if (!answer.ok) {
        setRefusal(answer.reason);
        return;
      }
    }
    if (on !== wanted) await change(on);
  };

  const problem = refusal ?? (wanted && !allowed ? 'lost' : null);
  return (
    <Toggle
      title={t('title')}
      help={t('help')}
      value={wanted && allowed}
      // What the organization wants on still needs the browser's consent.
      locked={locked && !(wanted && !allowed)}
      problem={problem && t(problem)}
      onChange={(on) => void turn(on)}
      {...setting}
    />
  );
}
