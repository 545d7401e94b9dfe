import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { createQueryClient } from '../../components/panel/query-client';
import { PolicyNote } from '../../components/screens/policy';
import { en } from '../../lib/i18n/en';
import { parsePolicy } from '../../lib/platform/policy';
import { FakeSource } from './harness';

function show(managed: unknown) {
  const fake = new FakeSource([]);
  const reading = parsePolicy(managed);
  fake.policy = reading.policy;
  fake.problems = reading.problems;
  return render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <PolicyNote source={fake.source} />
      </QueryClientProvider>
    </IntlProvider>,
  );
}

it('is silent where nobody decided anything', () => {
  expect(show({}).container.textContent).toBe('');
  expect(screen.queryByRole('heading')).toBeNull();
});

it('says what was decided, and of each wrong value which one it is and what it should be', async () => {
  show({
    inPageNotice: false,
    retentionDays: 1,
    sites: ['https://chat.agency.example'],
    language: 'fr',
    dashboardHosts: ['*.agency.example'],
  });
  await screen.findByRole('heading', { name: 'Set by your organization' });
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toEqual([
    'Note in the page: never shown',
    'Errors are kept for 1 day',
    expect.stringMatching(/asks you to watch: chat\.agency\.example\. Each needs your click/),
  ]);
  expect(screen.getByRole('heading', { name: '2 values do not count' })).toBeTruthy();
  const wrong = screen.getAllByRole('definition').map((each) => within(each.parentElement as HTMLElement));
  expect(wrong[0]?.getByText('language')).toBeTruthy();
  expect(wrong[0]?.getByText(/must be "en", "es" or "auto"/)).toBeTruthy();
  expect(wrong[1]?.getByText('*.agency.example')).toBeTruthy();
  expect(wrong[1]?.getByText(/whole name of a host/)).toBeTruthy();
});
