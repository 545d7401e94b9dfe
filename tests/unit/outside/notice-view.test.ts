import { describe, expect, it } from 'vitest';
import { outsideWords } from '../../../lib/i18n/outside';
import { viewOf } from '../../../lib/outside/notice-view';
import { envelopes, incident } from '../../components/incidents';

const NOW = Date.UTC(2026, 10, 24, 12);
const circumstances = {
  words: outsideWords({ language: 'en', locale: 'en-GB' }),
  theme: 'auto',
  dashboardHosts: [],
  again: false,
  opens: true,
  shortcut: null,
} as const;
const view = (envelope: Parameters<typeof incident>[0], fields: object = {}) =>
  viewOf(incident(envelope, NOW, fields), circumstances);

describe('the notice', () => {
  it.each([
    ['connector_expired', 'You, if you are an admin'],
    ['workspace_required', 'You choose'],
    ['insufficient_role', 'An admin can fix this'],
    ['data_unavailable', 'Nothing is broken'],
    ['circuit_open', 'Wait, and look for the reason'],
    ['internal_error', 'Try once more'],
  ] as const)('says of %s who acts as its card does', (code, who) => {
    expect(view(envelopes[code]).who).toBe(who);
  });

  it('asks support when it failed again', () => {
    expect(view(envelopes.internal_error, { count: 2 }).who).toBe('Atribu support can help');
  });

  it('tells where its link leads as the card does', () => {
    const action_url = 'https://www.atribu.app/settings/integrations?provider=meta_ads';
    expect(view({ ...envelopes.connector_expired, action_url }).link).toEqual({
      href: action_url,
      label: 'Reconnect Meta Ads',
      note: 'Opens www.atribu.app/settings/integrations',
    });
  });

  it('has no link where the error names one that is not Atribu’s, but the front door', () => {
    const { link } = view({ ...envelopes.connector_expired, action_url: 'https://evil.example/' });
    expect(link?.href).toBe('https://www.atribu.app/login');
    expect(link?.note).toBe('Opens www.atribu.app, then Settings › Integrations');
  });
});
