import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { en } from '../../../lib/i18n/en';
import { policy as es } from '../../../lib/i18n/es/policy';
import { changeSettings, readSettings } from '../../../lib/platform/decisions';
import { noPolicy, type PolicyReason, parsePolicy } from '../../../lib/platform/policy';
import { defaultSettings } from '../../../lib/platform/settings';

const reasons = (managed: unknown) => parsePolicy(managed).problems.map(({ reason }) => reason);

describe('a policy', () => {
  it('is nothing where nobody decided anything', () => {
    for (const nothing of [undefined, null, {}, [], 'x', 7]) {
      expect(parsePolicy(nothing)).toEqual({ policy: noPolicy, problems: [] });
    }
  });

  it('says all that the schema offers, and the schema all that it says', () => {
    const all = {
      sites: ['https://chat.agency.example', 'http://localhost:3000/'],
      inPageNotice: false,
      notifications: true,
      language: 'es',
      dashboardHosts: ['Reports.Agency.example'],
      retentionDays: 7,
    };
    expect(parsePolicy(all)).toEqual({
      policy: {
        settings: { notice: false, notify: true, language: 'es', retentionDays: 7 },
        sites: ['https://chat.agency.example', 'http://localhost:3000'],
        dashboardHosts: ['reports.agency.example'],
      },
      problems: [],
    });
    const schema = path.resolve(import.meta.dirname, '../../../public/managed-schema.json');
    expect(Object.keys(JSON.parse(readFileSync(schema, 'utf8')).properties)).toEqual(Object.keys(all));
  });

  it('loses a wrong value alone, and names it with the reason', () => {
    const reading = parsePolicy({
      inPageNotice: 'no',
      language: 'fr',
      retentionDays: 31,
      sites: ['https://chat.agency.example', 'chat.agency.example', 'https://*.agency.example'],
      colour: 'blue',
      notifications: false,
    });
    expect(reading.policy).toEqual({
      settings: { notify: false },
      sites: ['https://chat.agency.example'],
      dashboardHosts: [],
    });
    expect(reading.problems).toEqual([
      { key: 'inPageNotice', value: 'no', reason: 'not-true-or-false' },
      { key: 'language', value: 'fr', reason: 'not-a-language' },
      { key: 'retentionDays', value: '31', reason: 'not-days' },
      { key: 'sites', value: 'chat.agency.example', reason: 'not-an-address' },
      { key: 'sites', value: 'https://*.agency.example', reason: 'not-an-address' },
      { key: 'colour', value: 'blue', reason: 'unknown-key' },
    ]);
  });

  it.each<[string, unknown, PolicyReason]>([
    ['sites', 'https://a.example', 'not-a-list'],
    ['sites', Array(201).fill('https://a.example'), 'too-many'],
    ['sites', [7], 'not-an-address'],
    ['sites', ['ftp://a.example'], 'not-an-address'],
    ['sites', ['javascript:alert(1)'], 'not-an-address'],
    ['sites', ['https://a.example/chat'], 'not-only-a-site'],
    ['sites', ['https://a.example/?q'], 'not-only-a-site'],
    ['sites', ['https://me@a.example'], 'not-only-a-site'],
    ['dashboardHosts', 'a.example', 'not-a-list'],
    ['dashboardHosts', ['*.a.example'], 'not-a-host'],
    ['dashboardHosts', ['https://a.example'], 'not-a-host'],
    ['dashboardHosts', ['a.example:8443'], 'not-a-host'],
    ['dashboardHosts', ['a.example.'], 'not-a-host'],
    ['dashboardHosts', ['example'], 'not-a-host'],
    ['dashboardHosts', ['127.0.0.1'], 'not-a-host'],
    ['dashboardHosts', ['xn--tribu-6ve.app'], 'not-a-host'],
    ['dashboardHosts', ['www.atribu.app'], 'atribu-already'],
    ['retentionDays', 1.5, 'not-days'],
    ['retentionDays', 0, 'not-days'],
    ['retentionDays', '7', 'not-days'],
    ['notifications', 1, 'not-true-or-false'],
    ['__proto__x', 1, 'unknown-key'],
    ['toString', 1, 'unknown-key'],
  ])('%s: %j is %s', (key, value, reason) => {
    const { policy, problems } = parsePolicy({ [key]: value });
    expect(problems.map((problem) => problem.reason)).toEqual([reason]);
    expect(policy).toEqual(noPolicy);
  });

  it('never throws, whatever the browser hands over, and counts every value once', () => {
    const value = fc.oneof(fc.anything(), fc.webUrl(), fc.domain());
    const key = fc.constantFrom('sites', 'dashboardHosts', 'inPageNotice', 'language', 'retentionDays', 'x');
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(value, fc.array(value))), (managed) => {
        const { policy, problems } = parsePolicy(managed);
        for (const site of policy.sites) expect(new URL(site).origin).toBe(site);
        for (const host of policy.dashboardHosts) expect(new URL(`https://${host}`).hostname).toBe(host);
        for (const problem of problems) expect(problem.value.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('has words for every reason, in both languages', () => {
    const every: PolicyReason[] = [
      ...reasons({ x: 1, inPageNotice: 1, language: 1, retentionDays: 0, sites: 1 }),
      ...reasons({ sites: Array(201), dashboardHosts: ['x', 'atribu.app'] }),
      ...reasons({ sites: ['x', 'https://a.example/x'] }),
    ];
    expect(Object.keys(en.policy.reasons).toSorted()).toEqual([...new Set(every)].toSorted());
    expect(Object.keys(es.reasons)).toEqual(Object.keys(en.policy.reasons));
  });
});

describe('settings under a policy', () => {
  beforeEach(() => fakeBrowser.reset());

  it("are the organisation's where it decided, and the person's again when it no longer does", async () => {
    await changeSettings({ notice: true, retentionDays: 20, freshnessHours: 9 });
    await fakeBrowser.storage.managed.set({ inPageNotice: false, retentionDays: 99 });
    expect(await readSettings()).toEqual({
      settings: { ...defaultSettings, notice: false, retentionDays: 20, freshnessHours: 9 },
      locked: ['notice'],
    });
    await changeSettings({ notice: true });
    expect((await readSettings()).settings.notice).toBe(false);
    await fakeBrowser.storage.managed.clear();
    expect((await readSettings()).settings.notice).toBe(true);
  });

  it('are all the same where the browser knows of no policy', async () => {
    const { managed } = fakeBrowser.storage;
    Object.assign(fakeBrowser.storage, { managed: { get: () => Promise.reject(new Error('no manifest')) } });
    expect(await readSettings()).toEqual({ settings: defaultSettings, locked: [] });
    Object.assign(fakeBrowser.storage, { managed });
  });
});
