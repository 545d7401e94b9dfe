import { useTranslations } from 'use-intl';
import { Course } from '../course';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import { SupportBundle } from '../support-bundle';

/** One more try is worth it; after that it is for support, with everything that they need. */
export function TryOnce({ incident, explanation, words }: CardParts) {
  const t = useTranslations('card.tries');
  const { count } = incident;
  const tried = count > 1;
  return (
    <Course
      words={words}
      done={tried ? ['a'] : []}
      help={{
        a: tried ? (
          <strong>{t('again', { count })}</strong>
        ) : (
          <Retry incident={incident} explanation={explanation} look="primary" />
        ),
        b: <SupportBundle incident={incident} look={tried ? 'primary' : 'ghost'} />,
      }}
    />
  );
}
