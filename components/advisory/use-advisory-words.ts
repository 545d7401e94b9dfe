import { useCallback } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { type AdvisoryExplanation, explainAdvisory } from '../../lib/atribu/explain-advisory';
import type { Advisory } from '../../lib/incidents/advisory';
import { now } from '../../lib/platform/clock';
import { useClock } from '../clock/use-clock';

const HOUR_MS = 60 * 60 * 1000;

interface AdvisoryText {
  title: string;
  meta: string;
  explanation: AdvisoryExplanation;
}

/** An advisory's own words, with the age of the numbers as it is now. */
export function useAdvisoryWords(advisory: Advisory): AdvisoryText {
  const t = useTranslations('advisories');
  const format = useFormatter();
  const { kind, dataAsOf, endsAt } = advisory;
  const next = useCallback(
    (at: number) => (dataAsOf === null ? null : at + HOUR_MS - (Math.max(0, at - dataAsOf) % HOUR_MS)),
    [dataAsOf],
  );
  // Rendered again when the age is another one.
  useClock((at) => Object.values(explainAdvisory(advisory, at).values).join(), next);
  const explanation = explainAdvisory(advisory, now());
  const moment = dataAsOf ?? endsAt;
  const values = {
    ...explanation.values,
    time: moment === null ? 'none' : format.dateTime(moment, { hour: 'numeric', minute: '2-digit' }),
    date: moment === null ? 'none' : format.dateTime(moment, { day: 'numeric', month: 'long' }),
  };
  return { title: t(`${kind}.title`, values), meta: t(`${kind}.meta`, values), explanation };
}
