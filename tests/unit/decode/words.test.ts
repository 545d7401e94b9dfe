// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeValue } from '../../../lib/decode';
import { block, TEXT } from './samples';

/** Somebody's words, and nothing in them but an envelope: whoever says so, it is no tool's answer. */
describe('a message of nothing but an error is prose', () => {
  it.each([
    ['Copilot', { event: 'appendText', messageId: 'm', partId: 'p', text: TEXT }],
    ['AG-UI', { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: TEXT }],
    ['AG-UI, in one event', { type: 'TEXT_MESSAGE_CHUNK', role: 'assistant', delta: TEXT }],
    ['AnythingLLM', { type: 'textResponse', textResponse: TEXT, close: true }],
    [
      'AnythingLLM, a piece',
      { type: 'reportStreamEvent', content: { type: 'textResponseChunk', content: TEXT } },
    ],
    ['HuggingFace chat-ui', { type: 'finalAnswer', text: TEXT, interrupted: false }],
    ['HuggingFace chat-ui, its history', { messages: [{ from: 'assistant', content: TEXT }] }],
    ['HuggingFace chat-ui, the person', { messages: [{ from: 'user', content: TEXT }] }],
    ['LibreChat', { event: 'on_message_delta', data: { delta: { content: [block(TEXT)] } } }],
    ['OpenAI', { type: 'response.output_text.delta', item_id: 'm', delta: TEXT }],
    ['LibreChat, its history', [{ isCreatedByUser: false, sender: 'Ada', content: [block(TEXT)] }]],
    ['LibreChat, the person', [{ isCreatedByUser: true, text: TEXT }]],
  ])('%s', (_, value) => {
    expect(decodeValue(value).map(({ hints }) => hints.context)).toEqual(['prose']);
  });

  it.each([
    [
      'HuggingFace chat-ui',
      { from: 'assistant', updates: [{ type: 'tool', subtype: 'error', message: TEXT }] },
    ],
    ['LibreChat', { isCreatedByUser: false, content: [{ type: 'tool_call', tool_call: { output: TEXT } }] }],
  ])('but a result in it is one: %s', (_, value) => {
    expect(decodeValue(value)).toMatchObject([{ whole: true, hints: { context: 'tool-result' } }]);
  });
});
