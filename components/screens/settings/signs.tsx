import { useTranslations } from 'use-intl';
import { Group } from './group';
import { Notify } from './notify';
import { Toggle } from './toggle';
import { useSetting } from './use-save';

/** What the extension shows outside the panel. */
export function Signs() {
  const t = useTranslations('settings.signs');
  const notice = useSetting('notice');
  return (
    <Group title={t('title')}>
      <Toggle
        title={t('notice.title')}
        help={t('notice.help')}
        onChange={(on) => void notice.change(on)}
        {...notice}
      />
      <Notify />
    </Group>
  );
}
