// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { envelope, REQUEST_ID } from '../frames';
import { readSocket } from './harness';

const text = JSON.stringify(envelope());
const isResult = ({ evidence }: { evidence: { context: string } }) => evidence.context !== 'prose';

describe('the socket of copilot.microsoft.com', () => {
  const url = 'wss://copilot.microsoft.com/c/api/chat?api-version=2';
  const page = 'https://copilot.microsoft.com/chats/AbCdEfGhIjKlMnOpQrStU';

  it('holds the words of Copilot, which are no result', () => {
    const events = [
      { type: 'appendText', messageId: 'm', partId: '0', text },
      { type: 'done', messageId: 'm' },
    ];
    expect(readSocket('copilot', url, events, page).filter(isResult)).toEqual([]);
  });

  it("is read by the decoder where an event is a tool's", () => {
    const event = { type: 'toolResult', toolCallId: 'c-1', toolName: 'Atribu:top_campaigns', result: text };
    expect(readSocket('copilot', url, [event], page)).toMatchObject([
      {
        envelope: { request_id: REQUEST_ID },
        evidence: {
          surface: 'copilot',
          conversation: 'AbCdEfGhIjKlMnOpQrStU',
          context: 'tool-result',
          tool: 'top_campaigns',
        },
      },
    ]);
  });
});

describe('the socket of Microsoft 365 Copilot', () => {
  const url = 'wss://substrate.office.com/m365Copilot/Chathub/u@t?chatsessionid=x';
  const page = 'https://m365.cloud.microsoft/chat/conversation/abc';
  const update = (message: object) => ({ type: 1, target: 'update', arguments: [{ messages: [message] }] });
  const records = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\x1e`).join('');

  it('holds several records in a message, and the words of Copilot, which are no result', () => {
    const said = records({ type: 6 }, update({ author: 'bot', text }), update({ author: 'user', text }), {
      type: 3,
    });
    expect(readSocket('m365', url, [said], page).filter(isResult)).toEqual([]);
  });

  it("is read by the decoder where a message is a tool's, and pairs it with its call", () => {
    const call = { toolCallId: 'c-1', toolName: 'top_campaigns', args: { workspace_id: 'w' } };
    const result = { type: 'tool_result', toolCallId: 'c-1', content: text };
    expect(readSocket('m365', url, [records({ type: 6 }, update(call), update(result))], page)).toMatchObject(
      [
        {
          evidence: {
            surface: 'm365',
            conversation: 'abc',
            context: 'tool-result',
            tool: 'top_campaigns',
            scope: { workspace_id: 'w' },
          },
        },
      ],
    );
  });
});
