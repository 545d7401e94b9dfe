import { useTranslations } from 'use-intl';
import type { Draft } from '../../lib/atribu/explanation';
import { cleanLine } from '../../lib/atribu/text';
import type { Incident } from '../../lib/incidents/incident';
import { surfaceName } from '../../lib/surfaces';
import { usePanelTools } from '../panel/panel-context';
import type { CardParts } from './parts';
import { supportText } from './support-text';
import { useToolTitle } from './tool-title';

/** A request for the assistant, ready to be sent. Its values were cleaned by explain(). */
export function useDraftText({ key, values }: Draft): string {
  return useTranslations('drafts')(key, values);
}

/** Enough for an admin to know what it is about. */
const LONGEST_QUOTE = 300;

/** Kinds that have a message of their own to whoever may do what the person may not. */
const ADMIN_MESSAGES = [
  'insufficient_scope',
  'rate_limited_period',
  'circuit_open',
  'unknown',
  'writeback_disabled',
  'insufficient_role',
  'insufficient_scope_writeback',
  'connector_expired',
  'connector_required',
] as const;

/** A message to an admin: what to do, where that is, and why it is asked. */
export function useAdminText({ incident, explanation, words: { title } }: CardParts): string {
  const t = useTranslations('card');
  const toolTitle = useToolTitle();
  const { variant, values } = explanation;
  const isToken = variant === 'auth_required' || variant === 'token_expired';
  const kind = isToken ? 'token' : (ADMIN_MESSAGES.find((each) => each === variant) ?? 'other');
  const message = t(`admin.${kind}`, {
    tool: toolTitle(incident.tool),
    provider: values.provider,
    surface: values.surface,
    message: cleanLine(incident.envelope.message ?? title, LONGEST_QUOTE),
    title,
  });
  return t('admin.hello', { message });
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
      earlier: t('support.earlier'),
      tries: t('support.tries'),
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
