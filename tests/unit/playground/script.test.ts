import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/atribu/explanation';
import { comment, think } from '../../playground/script';

/** The call that words lead to. */
function call(words: string) {
  const thought = think(words);
  if (thought.kind !== 'call') throw new Error(`"${words}" led to no call`);
  return thought;
}

describe('the scripted model', () => {
  it('raises every code when it is asked for by name or in words', () => {
    for (const code of CODES) {
      expect(call(`show me ${code}`).wish).toMatchObject({ outcome: code });
      expect(call(`what about ${code.replaceAll('_', ' ')}?`).wish).toMatchObject({ outcome: code });
    }
  });

  it('takes the tool that the words name, else one that raises the code in life', () => {
    expect(call('top campaigns rate_limited').tool).toBe('top_campaigns');
    expect(call('show me circuit_open').tool).toBe('send_meta_conversions');
    expect(call('call compare_periods please')).toMatchObject({
      tool: 'compare_periods',
      wish: { outcome: 'success' },
    });
  });

  it("tells an error's fields from a tool's arguments", () => {
    const { args, wish } = call(
      'top campaigns rate_limited retry_after=3 action_url=javascript:alert(1) support_hint=null window_start=2026-01-01',
    );
    expect(wish).toMatchObject({
      fields: { retry_after: 3, action_url: 'javascript:alert(1)', support_hint: null },
    });
    expect(args).toMatchObject({ window_start: '2026-01-01', window_end: '2026-10-31' });
    expect(args).not.toHaveProperty('retry_after');
  });

  it('never lets the outcome show in the arguments', () => {
    for (const code of CODES) expect(JSON.stringify(call(`show me ${code}`).args)).not.toContain(code);
  });

  it('knows repeats, strange codes, the other vendor and the host error', () => {
    expect(call('connector_expired x3').times).toBe(3);
    expect(call('error:quota_frozen').wish).toMatchObject({ outcome: 'quota_frozen' });
    expect(call('linear rate_limited')).toMatchObject({ vendor: 'linear', tool: 'list_issues' });
    expect(call('top campaigns hosterror').wish).toBe('hosterror');
  });

  it('answers in plain words where no call is wished for', () => {
    for (const words of [
      'hello',
      `rate_limited ${'and more text '.repeat(40)}`,
      'rate_limited or token_expired?',
    ]) {
      expect(think(words).kind).toBe('say');
    }
    expect(think('explain what an error looks like')).toMatchObject({
      text: expect.stringContaining('"request_id"'),
    });
  });

  it('repeats what the server said, as real models do', () => {
    expect(comment('{"error":{"code":"rate_limited","message":"Wait 12 seconds."}}')).toContain(
      'Wait 12 seconds.',
    );
    expect(comment('{"data":{}}')).not.toContain('did not work');
  });
});
