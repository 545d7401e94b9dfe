import { useTranslations } from 'use-intl';
import { Choice } from './choice';
import { Group } from './group';
import { useSetting } from './use-save';

/** Language and theme. */
export function Look() {
  const t = useTranslations('settings.look');
  const { value: language, change: speak, ...ofLanguage } = useSetting('language');
  const { value: theme, change: dress, ...ofTheme } = useSetting('theme');
  return (
    <Group title={t('title')}>
      <Choice
        title={t('language.title')}
        help={t('language.help')}
        value={language}
        options={[
          { value: 'auto', label: t('language.auto') },
          // A language is found by its own name, whatever is spoken now.
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'es', label: 'Español', lang: 'es' },
        ]}
        onChange={(next) => void speak(next)}
        {...ofLanguage}
      />
      <Choice
        title={t('theme.title')}
        help={t('theme.help')}
        value={theme}
        options={[
          { value: 'auto', label: t('theme.auto') },
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
        ]}
        onChange={(next) => void dress(next)}
        {...ofTheme}
      />
    </Group>
  );
}
