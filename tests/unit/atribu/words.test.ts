import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../lib/atribu/envelope';
import { choiceDraft, explain } from '../../../lib/atribu/explain';
import {
  CHECK_KEYS,
  type Draft,
  type Explanation,
  VARIANTS,
  type Variant,
} from '../../../lib/atribu/explanation';
import { catalogue } from '../../../lib/i18n/en/catalogue';
import { checks } from '../../../lib/i18n/en/checks';
import { drafts } from '../../../lib/i18n/en/drafts';
import { sample } from './samples';

const t = createTranslator({
  locale: 'en',
  messages: { catalogue, checks, drafts },
  onError: (error) => {
    throw error;
  },
});
const tags = { trail: (chunks: string) => `[${chunks}]` };

function say({ variant, values }: Explanation): Record<string, string> {
  const rich = { ...values, ...tags };
  const { steps, note } = catalogue[variant];
  // Optional, so not among the keys that are known to exist.
  const noteKey = `catalogue.${variant}.note` as `catalogue.${Variant}.cause`;
  return {
    title: t(`catalogue.${variant}.title`, values),
    cause: t.markup(`catalogue.${variant}.cause`, rich),
    ...Object.fromEntries(
      Object.keys(steps).map((key) => [`steps.${key}`, t.markup(`catalogue.${variant}.steps.${key}`, rich)]),
    ),
    ...(note !== undefined && { note: t.markup(noteKey, rich) }),
  };
}

const sayDraft = ({ key, values }: Draft) => t(`drafts.${key}`, values);

const LINK = 'https://www.atribu.app/x';

/** What makes a variant out of its code. */
const MAKES: Partial<Record<Variant, Partial<Envelope>>> = {
  rate_limited_period: { retry_after: 90_000 },
  workspace_required_single: { workspaces: [{ id: 'w1', name: 'Lumen Agency' }] },
  hidden: { code: 'hidden_error', hidden: 'tool_execution' },
  unknown: { code: 'brand_new_code' },
};

/** Every variant as it usually comes, with all that can be known besides, and with as little as can be. */
const cases = VARIANTS.flatMap((variant) => {
  const code = variant.replace(/_(period|writeback|single)$/, '');
  const tool = variant === 'insufficient_scope_writeback' ? 'send_meta_conversions' : 'apply_recommendation';
  const makes = MAKES[variant];
  const rich = { message: 'Stripe. Used 2,000 of 2,000 trial units.', action_url: LINK };
  const bare = { code, retryable: true, ...makes };
  return [
    { variant, explanation: explain(sample(code, makes), { tool }) },
    { variant, explanation: explain(sample(code, { ...rich, ...makes }), { tool, surfaceName: 'Claude' }) },
    { variant, explanation: explain(bare, variant.endsWith('writeback') ? { tool } : {}) },
  ];
});

describe('the words of a card', () => {
  it.each(cases)('$variant: format whatever is known', ({ variant, explanation }) => {
    expect(explanation.variant).toBe(variant);
    for (const [key, text] of Object.entries(say(explanation))) {
      expect(text, key).not.toMatch(/[{}<>]|\bnone\b|undefined|NaN|\s{2}|^\s|\s[.,:]|\s$/);
      expect(text, key).toMatch(/^[“A-Z]/);
      if (key === 'title') {
        expect(text.length, text).toBeLessThanOrEqual(60);
        expect(text, 'titles have no codes and no full stop').not.toMatch(/[a-z]_[a-z]|\.$/);
      } else expect(text, key).toMatch(/[.?]$/);
    }
    if (explanation.draft) expect(sayDraft(explanation.draft)).not.toMatch(/[{}<>]|\bnone\b|\s{2}|\s[.,]/);
  });

  it('keep to the typography of print, which ICU needs: its own quote is the apostrophe', () => {
    expect(JSON.stringify([Object.values(catalogue), drafts, checks])).not.toMatch(/'|\\"/);
  });

  it('have a title of their own for every variant', () => {
    const titles = VARIANTS.map((variant) => catalogue[variant].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('name the integration where it is known, and do without where not', () => {
    const meta = say(explain(sample('connector_expired')));
    expect(meta.title).toBe('Meta Ads needs to be reconnected');
    expect(meta['steps.a']).toContain('Reconnect Meta Ads in Atribu, under [Settings › Integrations].');
    expect(say(explain(sample('connector_expired', { message: 'x' }))).title).toBe(
      'An integration needs to be reconnected',
    );
    expect(say(explain(sample('connector_required', { action_url: LINK })))['steps.a']).toContain(
      'Connect Shopify in Atribu with this button.',
    );
  });

  it('send people back to the app they came from', () => {
    expect(say(explain(sample('token_expired'), { surfaceName: 'Claude' }))['steps.c']).toBe(
      'Come back to Claude and ask again.',
    );
    expect(say(explain(sample('token_expired')))['steps.c']).toBe('Come back to the chat and ask again.');
  });

  it('put the allowance in numbers only where they are sure', () => {
    const message = 'You used 2,000 of 2,000 trial units.';
    const sure = say(explain(sample('rate_limited', { message, retry_after: 90_000 })));
    expect(sure.cause).toContain('The units of your trial are used up: 2,000 of 2,000.');
    expect(say(explain(sample('rate_limited', { retry_after: 90_000 }))).cause).toMatch(/^Your plan’s units/);
  });

  it('give the pause its length', () => {
    expect(say(explain(sample('circuit_open')))['steps.a']).toContain('at most 30 minutes after the failure');
    expect(say(explain(sample('circuit_open', { retryable: false })))['steps.a']).not.toContain('minute');
  });

  it('say of an unknown code that it is not known yet, and what to do', () => {
    const said = say(explain(sample('brand_new_code', { retryable: true, retry_after: 9 })));
    expect(said.cause).toContain('does not know this error (brand_new_code) yet');
    expect(said['steps.b']).toBe('Wait until the time is up, then ask again.');
  });
});

describe('requests for the assistant', () => {
  it('name the choice exactly, whatever its name looks like', () => {
    expect(sayDraft(choiceDraft('workspace_id', { id: 'w-1', name: 'A {b} <c> ’d’' }))).toMatch(
      /^Use workspace_id w-1 \(A \{b\} <c> ’d’\) and try again\./,
    );
  });

  it('ask for the same idempotency key where a second one would do harm', () => {
    const send = explain(sample('internal_error'), { tool: 'send_meta_conversions' });
    expect(send.draft && sayDraft(send.draft)).toBe(
      'Please call send_meta_conversions again with the same parameters, and with the same idempotency_key if it had one. Do not make a new key.',
    );
    const read = explain(sample('internal_error'), { tool: 'top_campaigns' });
    expect(read.draft && sayDraft(read.draft)).toBe(
      'Please call top_campaigns again with the same parameters.',
    );
  });

  it('point to the earlier result by its ids', () => {
    const { draft } = explain(sample('idempotency_conflict'));
    expect(draft && sayDraft(draft)).toContain('the earlier result (audit_id aud-1) (batch_id bat-1).');
  });

  it('come with checks that need no values', () => {
    for (const key of CHECK_KEYS) expect(t(`checks.${key}`)).toMatch(/^[A-Z][^{}<>]+$/);
  });
});
