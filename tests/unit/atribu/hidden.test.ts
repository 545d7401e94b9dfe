import { describe, expect, it } from 'vitest';
import { explain } from '../../../lib/atribu/explain';
import { hiddenEnvelope, parseHidden } from '../../../lib/atribu/hidden';

const ID = 'req_011CZZEKTg46q9RcRfVi7FWh';

describe('parseHidden', () => {
  it.each([
    ['Error occurred during tool execution', 'tool_execution'],
    [' error: Error occurred during tool execution.\n', 'tool_execution'],
    ["The connector's server isn't responding. You can try again.", 'not_responding'],
    ['The connector’s server isn’t responding', 'not_responding'],
    ['424: unhandled errors in a TaskGroup (1 sub-exception)', 'failed_dependency'],
    ['unhandled errors in a TaskGroup (2 sub-exceptions)', 'failed_dependency'],
    ['424: Failed Dependency', 'failed_dependency'],
  ])('knows the words %j', (text, reason) => {
    expect(parseHidden(text)).toEqual({ ok: true, hidden: { reason } });
    expect(parseHidden({ error: text })).toEqual({ ok: true, hidden: { reason } });
    expect(parseHidden({ error: text, request_id: ID, more: 1 })).toEqual({
      ok: true,
      hidden: { reason, request_id: ID },
    });
    expect(parseHidden({ content_type: 'system_error', name: 'x', text })).toMatchObject({
      hidden: { reason },
    });
  });

  it('takes unknown words where the shape shows that they are the app’s', () => {
    const other = { reason: 'other', request_id: ID };
    expect(parseHidden({ error: 'Tool timed out', request_id: ID })).toEqual({ ok: true, hidden: other });
    expect(parseHidden({ error: 'x', request_id: ID, type: 'error' })).toEqual({ ok: true, hidden: other });
    expect(parseHidden({ content_type: 'system_error', text: 'x'.repeat(9000) })).toMatchObject({ ok: true });
    expect(parseHidden({ content_type: 'system_error' })).toEqual({ ok: true, hidden: { reason: 'other' } });
  });

  it('keeps nothing of the text, and no id but the app’s', () => {
    const error = 'Error occurred during tool execution';
    for (const request_id of [
      '01a1f866-0d00-7000-8000-000000000000',
      'req_…',
      'req_<b>12345678</b>',
      'req_1',
      7,
    ]) {
      expect(parseHidden({ error, request_id })).toEqual({ ok: true, hidden: { reason: 'tool_execution' } });
    }
  });

  it.each([
    ['words', 'The tool said: Error occurred during tool execution'],
    ['words', 'Error occurred during tool execution, and so I looked elsewhere.'],
    ['words', ''],
    ['too-long', `424: ${'x'.repeat(300)}`],
    ['too-long', { error: 'x'.repeat(301), request_id: ID }],
    ['words', { error: 'rate_limited', request_id: ID, loginRequired: true }],
    ['words', { error: 'Tool timed out', request_id: '01a1f866-0d00-7000' }],
    ['words', { error: 'Tool timed out' }],
    ['no-error', { error: { code: 'rate_limited' }, request_id: ID }],
    ['no-error', {}],
    ['not-object', null],
    ['not-object', [{ error: 'Error occurred during tool execution' }]],
    ['not-object', 424],
  ])('refuses as %s: %j', (reason, value) => {
    expect(parseHidden(value)).toEqual({ ok: false, reason });
  });

  it('does not throw what a getter throws', () => {
    const trap = {
      get error() {
        throw new Error('boom');
      },
    };
    expect(parseHidden(trap)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('a hidden error on a card', () => {
  const envelope = hiddenEnvelope({ reason: 'not_responding', request_id: ID });

  it('has a code of its own, and the app’s id', () => {
    expect(envelope).toEqual({ code: 'hidden_error', hidden: 'not_responding', request_id: ID });
    expect(hiddenEnvelope({ reason: 'other' })).toEqual({ code: 'hidden_error', hidden: 'other' });
  });

  it('sends the person to whoami first, which costs nothing', () => {
    expect(explain(envelope, { tool: 'top_campaigns' })).toMatchObject({
      variant: 'hidden',
      group: null,
      actor: 'you',
      retry: 'once',
      action: { kind: 'draft' },
      draft: { key: 'whoami' },
      values: { reason: 'not_responding', keyed: 'no' },
    });
    expect(explain(envelope, { tool: 'send_meta_conversions' }).values.keyed).toBe('yes');
  });

  it('is nothing that a server could make up', () => {
    expect(explain({ code: 'hidden_error', message: 'm', retryable: true, request_id: 'r' }).variant).toBe(
      'unknown',
    );
  });
});
