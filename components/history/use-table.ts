import { useTranslations } from 'use-intl';
import { explain } from '../../lib/atribu/explain';
import { isoTime } from '../../lib/incidents/export';
import type { Incident } from '../../lib/incidents/incident';
import { statusAt } from '../../lib/incidents/status';
import { now } from '../../lib/platform/clock';
import { surfaceName } from '../../lib/surfaces';

/** The columns, in their order. What a person looks for comes first. */
const COLUMNS = [
  'failedAt',
  'code',
  'title',
  'state',
  'times',
  'tool',
  'provider',
  'app',
  'host',
  'message',
  'link',
  'requestId',
  'seen',
  'certainty',
] as const;

/** Turns incidents into a table with its head, in the person's language. */
export function useTable(): (incidents: readonly Incident[]) => string[][] {
  const t = useTranslations('history');
  const titles = useTranslations('catalogue');
  return (incidents) => {
    const at = now();
    const rows = incidents.map((incident) => {
      const { envelope, tool, surface, host, failedAt, count, origin, certainty } = incident;
      const { variant, values, provider } = explain(envelope, { tool, surfaceName: surfaceName(surface) });
      const cells: Record<(typeof COLUMNS)[number], string> = {
        failedAt: isoTime(failedAt),
        code: envelope.code,
        title: titles(`${variant}.title`, values),
        state: t(`state.${statusAt(incident, at)}`),
        times: String(count),
        tool: tool ?? '',
        provider: provider ?? '',
        app: surface === 'generic' ? '' : surfaceName(surface),
        host,
        message: envelope.message ?? '',
        link: envelope.action_url ?? '',
        requestId: envelope.request_id ?? '',
        seen: t(`seen.${origin}`),
        certainty: t(`certainty.${certainty}`),
      };
      return COLUMNS.map((column) => cells[column]);
    });
    return [COLUMNS.map((column) => t(`columns.${column}`)), ...rows];
  };
}
