import type { KnownCode } from '../../../lib/atribu/explanation.ts';
import { profiles, workspaces } from './agency.ts';
import { uuidv7 } from './request-id.ts';

/** An error object as the server writes it, before the request id is put in. */
type ErrorFields = { code: string; message: string; retryable: boolean } & Record<string, unknown>;

/**
 * One realistic error per code. The fields are those of the seed and the facts file; the words and the paths
 * of the action URLs are made up, because no public source shows real ones.
 */
const errors: Record<KnownCode, (at: number, fields: Record<string, unknown>) => Omit<ErrorFields, 'code'>> =
  {
    auth_required: () => ({ message: 'Missing or malformed Authorization header.', retryable: false }),
    token_expired: () => ({ message: 'This token has been revoked or has expired.', retryable: false }),
    workspace_required: () => ({
      message: 'You have access to 2 workspaces. Pass workspace_id.',
      retryable: false,
      workspaces,
    }),
    profile_required: () => ({
      message: `Workspace "${workspaces[0].name}" has 3 profiles. Pass profile_id.`,
      retryable: false,
      profiles,
    }),
    insufficient_scope: () => ({
      message: 'This tool needs the mcp:write scope; the token has mcp:read.',
      retryable: false,
      action_url: 'https://www.atribu.app/developer/mcp-tokens',
    }),
    insufficient_role: () => ({
      message: 'Only an owner or admin of this workspace can do this. Your role is viewer.',
      retryable: false,
      action_url: `https://www.atribu.app/workspaces/${workspaces[0].id}/members`,
    }),
    rate_limited: (_at, { retry_after = 12 }) => ({
      message: `Per-minute rate limit exceeded. Wait ${retry_after} seconds.`,
      retryable: true,
      retry_after,
    }),
    connector_expired: () => ({
      message: 'The Meta Ads connection expired. Reconnect it to read current data.',
      retryable: false,
      action_url: 'https://www.atribu.app/settings/integrations?provider=meta_ads',
    }),
    connector_required: () => ({
      message: 'Stripe is not connected to this profile.',
      retryable: false,
      action_url: 'https://www.atribu.app/settings/integrations?provider=stripe',
    }),
    writeback_disabled: () => ({
      message: 'MCP write-back is switched off for this workspace.',
      retryable: false,
      action_url: 'https://www.atribu.app/settings/privacy',
    }),
    idempotency_conflict: (at) => ({
      message: 'A confirm with this idempotency key was already processed.',
      retryable: false,
      audit_id: uuidv7(at - 95_000),
      batch_id: uuidv7(at - 95_000),
      prior_result: { result: 'queued', events: 38 },
    }),
    circuit_open: (at) => ({
      message: 'Write-back is paused after 3 failed confirms in the last 30 minutes.',
      retryable: true,
      recent_failures: [24, 11, 3].map((minutes) => ({
        audit_id: uuidv7(at - minutes * 60_000),
        failed_at: new Date(at - minutes * 60_000).toISOString(),
        reason: 'Meta refused the events: invalid access token',
      })),
    }),
    invalid_input: () => ({ message: 'window_start must be a date (YYYY-MM-DD).', retryable: false }),
    data_unavailable: () => ({ message: 'No data for 2019-01-01 to 2019-01-31.', retryable: false }),
    internal_error: () => ({
      message: 'Unexpected server error.',
      retryable: true,
      support_hint: 'If this continues, contact support with the request_id.',
    }),
  };

/** A code that Atribu might bring tomorrow. */
function tomorrow(code: string): Omit<ErrorFields, 'code'> {
  return { message: `The server says ${code.replaceAll('_', ' ')}.`, retryable: false };
}

/**
 * The whole error object of a code, with a request id made now.
 * @param fields put over the code's own fields; `null` takes one away
 */
export function errorFor(code: string, fields: Record<string, unknown> = {}): { error: ErrorFields } {
  const at = Date.now();
  const make = Object.hasOwn(errors, code) ? errors[code as KnownCode] : () => tomorrow(code);
  const error = { code, ...make(at, fields), request_id: uuidv7(at), ...fields };
  return { error: Object.fromEntries(Object.entries(error).filter(([, v]) => v !== null)) as ErrorFields };
}

/** Every code that the server knows how to raise, in the order of the seed. */
export const codes = Object.keys(errors) as KnownCode[];
