import { useTranslations } from 'use-intl';
import type { Draft } from '../../lib/atribu/explanation';
import type { Incident } from '../../lib/incidents/incident';
import { surfaceName } from '../../lib/surfaces';
import { usePanelTools } from '../panel/panel-context';
import type { CardParts } from './parts';
import { supportText } from './support-text';
import { trailText } from './trail';

/** A request for the assistant, ready to be pasted. Its values were cleaned by explain(). */
export function useDraftText({ key, values }: Draft): string {
  return useTranslations('drafts')(key, values);
}

/** A message to whoever may change what the person may not. */
export function useAdminText({ incident, explanation: { action }, words: { title } }: CardParts): string {
  const t = useTranslations('card');
  const requestId = incident.envelope.request_id ?? t('details.noRequestId');
  return 'trail' in action && action.trail
    ? t('admin.trail', { title, requestId, trail: trailText(action.trail) })
    : t('admin.plain', { title, requestId });
}

/** The lines that Atribu's support needs. */
export function useSupportText(incident: Incident): string {
  const t = useTranslations('card');
  const { version } = usePanelTools();
  return supportText(
    incident,
    { chat: chatName(incident), version },
    {
      heading: t('support.heading'),
      code: t('details.code'),
      requestId: t('details.requestId'),
      noRequestId: t('details.noRequestId'),
      time: t('support.time'),
      tool: t('details.tool'),
      connector: t('details.connector'),
      chat: t('support.chat'),
      version: t('support.version'),
      message: t('support.message'),
    },
  );
}

/** The chat app and its host; where the app is not known, its host says it all. */
export function chatName({ surface, host }: Incident): string {
  return surface === 'generic' ? host : `${surfaceName(surface)} (${host})`;
}
