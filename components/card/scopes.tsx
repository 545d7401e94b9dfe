import { useTranslations } from 'use-intl';
import type { CheckState } from '../../lib/atribu/checks';
import { SCOPES } from '../../lib/atribu/whoami';
import type { Facts } from '../../lib/incidents/facts';
import type { Incident } from '../../lib/incidents/incident';
import { useScene } from '../panel/panel-context';
import { Checklist } from './checklist';

const WORDS = {
  'mcp:read': 'scope_mcp_read',
  'mcp:read_pii': 'scope_mcp_read_pii',
  'mcp:write': 'scope_mcp_write',
} as const;

function stateIn(facts: Facts | null, scope: (typeof SCOPES)[number]): CheckState {
  if (facts?.scopes === undefined) return 'unknown';
  return facts.scopes.includes(scope) ? 'yes' : 'no';
}

/** True where the server's message says which scope it takes. */
export function namesScope(message: string | undefined): boolean {
  return SCOPES.some((scope) => names(message, scope));
}

function names(message = '', scope: string): boolean {
  return new RegExp(`${scope}(?!\\w)`).test(message);
}

/** What the token may do, and which of it the server's message asks for. */
export function Scopes({ incident }: { incident: Incident }) {
  const t = useTranslations('card.checks');
  const { facts } = useScene();
  const { failedAt, envelope } = incident;
  const { message } = envelope;
  // What the server said counts until a newer whoami says otherwise.
  const isNewer = facts !== null && facts.saidAt > failedAt;
  const checks = SCOPES.map((scope) => ({
    key: scope,
    state: names(message, scope) && !isNewer ? 'no' : stateIn(facts, scope),
    text: t.rich(WORDS[scope], { code: (chunks) => <code>{chunks}</code> }),
    needed: names(message, scope),
  }));
  // While nothing is known, a list of all scopes would read as if the token had them.
  const isKnown = facts?.scopes !== undefined;
  const shown = isKnown || !namesScope(message) ? checks : checks.filter(({ needed }) => needed);
  return <Checklist title={t(isKnown ? 'scopes' : 'scopesNeeded')} checks={shown} chat={incident} />;
}
