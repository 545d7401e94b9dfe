import { envelopes as e, incident } from '../incidents';
import { ago, type Situation, show } from './situation';

const MORNING = Date.UTC(2026, 10, 25, 8);
const DAY = 24 * 60;
const NEXT = '[data-next]';
const WAIT = [NEXT, NEXT, 'button[data-scope-id]', '[data-more]'];

/** The screens around the chats. */
export const screens: Record<string, Situation> = {
  loading: show([], { loading: true }),
  'loading-history': show([], { loading: true, screen: 'history' }),
  settings: show([], { screen: 'settings' }),
  'settings-used': show([incident(e.connector_expired, ago(9 * DAY))], {
    screen: 'settings',
    settings: {
      language: 'en',
      theme: 'auto',
      notice: false,
      freshnessHours: 5,
      mutes: [
        { of: 'all', until: MORNING },
        { of: 'code', name: 'connector_expired', until: MORNING },
        { of: 'code', name: 'seat_limit', until: null },
        { of: 'host', name: 'a-rather-long-subdomain.of-a-chat.agency.example:8443', until: null },
      ],
    },
    sites: [
      { origin: 'https://chat.agency.example', granted: true, asked: false },
      {
        origin: 'https://a-rather-long-subdomain.of-a-chat.agency.example:8443',
        granted: false,
        asked: false,
      },
      { origin: 'https://team.example', granted: false, asked: true },
    ],
  }),
  'settings-locked': show([], {
    screen: 'settings',
    settings: { theme: 'dark', retentionDays: 3 },
    locked: ['language', 'theme', 'notice', 'notify', 'mutes', 'freshnessHours', 'retentionDays'],
  }),
  'welcome-what': show([], { screen: 'welcome' }),
  'welcome-button': show([], { screen: 'welcome', press: [NEXT] }),
  'welcome-button-edge': show([], { screen: 'welcome', press: [NEXT], browser: 'edge' }),
  'welcome-button-firefox': show([], { screen: 'welcome', press: [NEXT], browser: 'firefox' }),
  'welcome-practice': show([], { screen: 'welcome', press: [NEXT, NEXT] }),
  'welcome-tried': show([], { screen: 'welcome', press: [NEXT, NEXT, 'button[data-scope-id]'] }),
  'welcome-away': show([], { screen: 'welcome', press: [NEXT, NEXT, 'article button[aria-label]'] }),
  'welcome-wait': show([], { screen: 'welcome', press: WAIT }),
  'welcome-waited': show([], { screen: 'welcome', press: [...WAIT, '[data-draft]'] }),
  'welcome-ready': show([], { screen: 'welcome', page: null, press: [NEXT, NEXT, NEXT] }),
  'calm-new': show([], { settings: { welcomed: false } }),
};
