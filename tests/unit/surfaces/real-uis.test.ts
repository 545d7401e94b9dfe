import { expect, it } from 'vitest';
import { surfaceFor } from '../../../lib/surfaces';

it('does not take a page of TanStack AI’s own components for HuggingChat', () => {
  document.body.innerHTML = `<div data-chat-root="true"><div data-chat-messages="true"><div data-message-id="m1">
    <div data-message-id="m1" data-message-role="assistant" data-message-created="2026-11-24T09:52:53.841Z">
      <div data-part-type="tool-call" data-tool-name="top_campaigns"></div></div></div></div></div>`;
  const at = new URL('http://localhost:3000/');
  expect(surfaceFor(at, document).id).toBe('generic');
});
