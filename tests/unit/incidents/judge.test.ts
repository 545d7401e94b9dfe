// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../lib/atribu/envelope';
import type { Evidence } from '../../../lib/atribu/sighting';
import { type Judgement, judge } from '../../../lib/incidents/judge';
import { errorSighting, hiddenSighting, successSighting } from './build';

type Case = [name: string, judgement: Judgement, evidence?: Partial<Evidence>, envelope?: Partial<Envelope>];

const bare = { tool: undefined };
const MCP = 'https://mcp.atribu.app/mcp';
const LINK = 'https://www.atribu.app/settings/integrations';
const generic = { code: 'rate_limited', retryable: true };

const cases: Case[] = [
  ['a tool result of Atribu’s server', 'certain', { ...bare, server: MCP }, generic],
  ['a tool result of another atribu.app host', 'certain', { ...bare, server: 'https://eu.mcp.atribu.app' }],
  ['a server named without a scheme', 'certain', { ...bare, server: 'mcp.atribu.app/mcp' }, generic],
  ['a tool result of a connector called Atribu', 'certain', { ...bare, connector: 'Atribu (EU)' }, generic],
  ['a tool result of an Atribu tool', 'certain', { tool: 'whoami' }, generic],
  ['a tool result with a link to the dashboard', 'certain', bare, { ...generic, action_url: LINK }],
  ['a tool result with a code nobody else uses', 'certain', bare, { code: 'connector_expired' }],
  ['whatever the client’s own flag says', 'certain', { isError: false }],
  ['Atribu’s server under a name the person made up', 'certain', { server: MCP, connector: 'Marketing' }],

  ['a tool result with nothing but the full shape', 'likely', bare, generic],
  [
    'a local server says nothing either way',
    'likely',
    { ...bare, server: 'http://localhost:4711/mcp' },
    generic,
  ],
  ['a cut tool result, with every sign', 'likely', { server: MCP }, { partial: true }],
  ['an unknown place, with Atribu’s server', 'likely', { ...bare, context: 'unknown', server: MCP }, generic],
  [
    'an unknown place, with a tool of its own',
    'likely',
    { context: 'unknown', tool: 'top_campaigns' },
    generic,
  ],
  [
    'an unknown place, with an exclusive code',
    'likely',
    { ...bare, context: 'unknown' },
    { code: 'circuit_open' },
  ],
  ['another connector name, but a link home', 'likely', { ...bare, connector: 'Ads' }, { action_url: LINK }],
  [
    'another connector name, but a tool of Atribu’s own',
    'likely',
    { connector: 'Ads', tool: 'top_campaigns' },
  ],

  ['a tool result of another’s tool, without a sign', 'quoted', { tool: 'list_issues' }, generic],
  ['a cut tool result without a sign', 'quoted', bare, { ...generic, partial: true }],
  ['an unknown place without a sign', 'quoted', { ...bare, context: 'unknown' }, generic],
  ['an unknown place with a tool others have too', 'quoted', { context: 'unknown', tool: 'whoami' }, generic],
  ['prose, with every sign', 'quoted', { context: 'prose', server: MCP }],
  ['a part of a longer result', 'quoted', { whole: false, server: MCP }],
  ['the documentation’s example', 'quoted', { server: MCP }, { request_id: '01968a3b-...' }],

  ['another vendor’s server', 'foreign', { server: 'https://mcp.linear.app/mcp' }],
  [
    'another vendor’s server, with every other sign',
    'foreign',
    { server: 'https://mcp.linear.app/mcp', connector: 'Atribu' },
    { code: 'circuit_open', action_url: LINK },
  ],
  ['a host that only ends like Atribu’s', 'foreign', { server: 'https://evilatribu.app/mcp' }],
  ['a host that only starts like Atribu’s', 'foreign', { server: 'https://mcp.atribu.app.evil.example/mcp' }],
  [
    'a user name that looks like Atribu’s host',
    'foreign',
    { server: 'https://mcp.atribu.app@evil.example/mcp' },
  ],
  ['another connector', 'foreign', { ...bare, connector: 'Linear' }, generic],
  [
    'another connector with an exclusive code',
    'foreign',
    { ...bare, connector: 'Linear' },
    { code: 'circuit_open' },
  ],
  ['another connector with a tool others have too', 'foreign', { connector: 'Linear', tool: 'whoami' }],
  [
    'another connector with a link that must not be opened',
    'foreign',
    { ...bare, connector: 'Linear' },
    { action_url: 'https://atribu.app.evil.example/' },
  ],
  ['another connector, quoted', 'foreign', { ...bare, connector: 'Linear', context: 'prose' }],
];

describe('judge', () => {
  it.each(cases)('%s: %s', (_, judgement, seen, fields) => {
    expect(judge(errorSighting(fields, seen))).toBe(judgement);
  });

  it('judges a success by the same signs, the code aside', () => {
    expect(judge(successSighting())).toBe('certain');
    expect(judge(successSighting({}, bare))).toBe('likely');
    expect(judge(successSighting({}, { context: 'prose' }))).toBe('quoted');
    expect(judge(successSighting({}, { server: 'https://mcp.linear.app/mcp' }))).toBe('foreign');
  });
});

describe('an error of the chat app’s own', () => {
  const nameless = { server: undefined, connector: undefined, tool: undefined };
  it.each<[string, string, object]>([
    ['Atribu’s server', 'certain', { ...nameless, server: MCP }],
    ['Atribu’s server, whatever the connector is called', 'certain', { server: MCP, connector: 'Ads' }],
    ['a connector of Atribu’s name', 'certain', { ...nameless, connector: 'Atribu (beta)' }],
    [
      'a connector of that name on a local server',
      'certain',
      { ...nameless, server: 'http://localhost:3000', connector: 'atribu' },
    ],
    ['a tool that nobody else has', 'likely', { ...nameless, tool: 'top_campaigns' }],
    ['a tool that others have too', 'quoted', { ...nameless, tool: 'whoami' }],
    ['nothing', 'quoted', nameless],
    ['an id of a call alone', 'quoted', { ...nameless, callId: 'toolu_1' }],
    ['a local server alone', 'quoted', { ...nameless, server: 'http://localhost:3000' }],
    ['somebody’s words', 'quoted', { context: 'prose' }],
    ['an unknown place', 'quoted', { context: 'unknown' }],
    ['a part of a longer result', 'quoted', { whole: false }],
    ['another vendor’s server', 'foreign', { server: 'https://mcp.linear.app/mcp' }],
    ['another connector', 'foreign', { ...nameless, connector: 'Linear' }],
    [
      'another connector with a tool that nobody else has',
      'foreign',
      { ...nameless, connector: 'Linear', tool: 'top_campaigns' },
    ],
  ])('on %s is %s', (_, judgement, seen) => {
    expect(judge(hiddenSighting({}, seen))).toBe(judgement);
  });
});
