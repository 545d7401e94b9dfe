import {
  AuiIf,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useAuiState,
} from '@assistant-ui/react';
import { ToolFallback } from './tool-fallback.tsx';
import { Words } from './words.tsx';

const suggestions = [
  'Show me my top campaigns',
  'show top campaigns rate_limited',
  'explain campaign connector_expired',
  'performance summary workspace_required',
  'send meta conversions circuit_open',
  'explain what an error looks like',
];

/** The conversation, with the slots and roles that assistant-ui's own components carry. */
export function Thread() {
  const running = useAuiState((state) => state.thread.isRunning);
  return (
    <ThreadPrimitive.Root className="aui-thread-root" aria-busy={running}>
      <ThreadPrimitive.Viewport className="aui-thread-viewport">
        <AuiIf condition={(state) => state.thread.isEmpty}>
          <Welcome />
        </AuiIf>
        <ThreadPrimitive.Messages components={{ UserMessage, AssistantMessage }} />
      </ThreadPrimitive.Viewport>
      <ComposerPrimitive.Root className="aui-composer-root">
        <ComposerPrimitive.Input
          className="aui-composer-input"
          placeholder="Ask about your campaigns, or for an error by its code"
          aria-label="Message input"
          rows={1}
          autoFocus
        />
        <ComposerPrimitive.Send className="aui-composer-send" aria-label="Send message">
          Send
        </ComposerPrimitive.Send>
      </ComposerPrimitive.Root>
    </ThreadPrimitive.Root>
  );
}

function Welcome() {
  return (
    <section className="welcome">
      <h1>What would you like to know?</h1>
      <p>Every error of Atribu’s server can be asked for by its code, from any tool.</p>
      <div>
        {suggestions.map((prompt) => (
          <ThreadPrimitive.Suggestion key={prompt} prompt={prompt} send>
            {prompt}
          </ThreadPrimitive.Suggestion>
        ))}
      </div>
    </section>
  );
}

function UserMessage() {
  return (
    <MessagePrimitive.Root className="aui-user-message-root" data-role="user">
      <MessagePrimitive.Parts />
    </MessagePrimitive.Root>
  );
}

function AssistantMessage() {
  const status = useAuiState((state) => state.message.status?.type);
  return (
    <MessagePrimitive.Root className="aui-assistant-message-root" data-role="assistant" data-status={status}>
      <MessagePrimitive.Parts components={{ Text: Words, tools: { Fallback: ToolFallback } }} />
      <MessagePrimitive.Error>
        <p role="alert">The chat itself failed. The console says more.</p>
      </MessagePrimitive.Error>
    </MessagePrimitive.Root>
  );
}
