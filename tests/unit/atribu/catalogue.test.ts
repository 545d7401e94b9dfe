import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CATALOGUE, ENTRIES, ERROR_DOCS } from '../../../lib/atribu/catalogue';
import { CHECK_KEYS, CODES, DRAFT_KEYS, VARIANTS } from '../../../lib/atribu/explanation';
import { judgeLink } from '../../../lib/atribu/links';
import { catalogue } from '../../../lib/i18n/en/catalogue';
import { checks } from '../../../lib/i18n/en/checks';
import { drafts } from '../../../lib/i18n/en/drafts';

const text = z.string().check(z.minLength(1), z.trim());
const entry = z.strictObject({
  group: z.nullable(
    z.enum(['authentication', 'scope', 'rate-limit', 'connector', 'write-back', 'input', 'server']),
  ),
  retryable: z.boolean(),
  actor: z.enum(['you', 'admin', 'assistant', 'time', 'support', 'nobody']),
  severity: z.enum(['blocking', 'waiting', 'information']),
  retry: z.enum(['after-fix', 'after-wait', 'once', 'with-change', 'never']),
  trail: z.optional(z.array(text).check(z.minLength(2))),
  draft: z.enum(DRAFT_KEYS),
  checklist: z.optional(z.array(z.enum(CHECK_KEYS)).check(z.minLength(1))),
  docs: z
    .string()
    .check(z.refine((url) => judgeLink(url).ok && url.startsWith('https://www.atribu.app/docs/'))),
});
const words = z.strictObject({
  title: text.check(z.maxLength(160)),
  cause: text,
  steps: z.record(z.string().check(z.regex(/^[a-z]$/)), text),
  note: z.optional(text),
});

describe('the catalogue', () => {
  it('has a valid entry for every code and every special case', () => {
    const all = z.record(z.enum(VARIANTS.filter((v) => v !== 'unknown')), entry);
    expect(z.safeParse(all, ENTRIES).error).toBeUndefined();
    expect(Object.keys(CATALOGUE).sort()).toEqual([...CODES].sort());
    expect(judgeLink(ERROR_DOCS).ok).toBe(true);
  });

  it('waits, retries and stops in agreement with itself', () => {
    for (const [variant, { retryable, retry, severity }] of Object.entries(ENTRIES)) {
      expect(retryable, variant).toBe(retry === 'after-wait' || retry === 'once');
      expect(severity === 'waiting', variant).toBe(retry === 'after-wait');
    }
  });

  it('has valid words for every variant, draft and check', () => {
    expect(z.safeParse(z.record(z.enum(VARIANTS), words), catalogue).error).toBeUndefined();
    expect(z.safeParse(z.record(z.enum(DRAFT_KEYS), text), drafts).error).toBeUndefined();
    expect(z.safeParse(z.record(z.enum(CHECK_KEYS), text), checks).error).toBeUndefined();
    for (const [variant, { steps }] of Object.entries(catalogue)) {
      const keys = Object.keys(steps);
      expect(keys.join(''), variant).toBe('abcdefgh'.slice(0, keys.length));
    }
  });

  it('speaks of every menu trail that it sends people to', () => {
    for (const [variant, { trail }] of Object.entries(ENTRIES)) {
      if (!trail) continue;
      const { steps, cause } = catalogue[variant as keyof typeof ENTRIES];
      expect([cause, ...Object.values(steps)].join(' '), variant).toContain(
        `<trail>${trail.join(' › ')}</trail>`,
      );
    }
  });
});
