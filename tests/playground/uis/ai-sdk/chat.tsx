import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport, isToolUIPart, type UIMessage } from 'ai';
import { useState } from 'react';
import { Prose } from './prose.tsx';
import { ToolCall } from './tool-call.tsx';

/** A chat on the AI SDK's own hook, with the marks that AI Elements leave in a page (surfaces 2.7). */
export function Chat({ id, api, messages: old }: { id: string; api: string; messages: UIMessage[] }) {
  const { messages, sendMessage, status, error } = useChat({
    id,
    messages: old,
    transport: new DefaultChatTransport({ api }),
  });
  const busy = status === 'submitted' || status === 'streaming';
  return (
    <main>
      <div role="log" aria-busy={busy}>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
        {error && <p role="alert">{error.message}</p>}
      </div>
      <Prompt busy={busy} send={(text) => sendMessage({ text })} />
    </main>
  );
}

function Message({ message }: { message: UIMessage }) {
  return (
    <div className={`group flex w-full ${message.role === 'user' ? 'is-user' : 'is-assistant'}`}>
      <div className="is-user:dark flex flex-col">
        {message.parts.map((part, index) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of a message keep their order.
          if (part.type === 'text') return <Prose key={index} text={part.text} />;
          return isToolUIPart(part) ? <ToolCall key={index} part={part} /> : null;
          // biome-ignore-end lint/suspicious/noArrayIndexKey: as above.
        })}
      </div>
    </div>
  );
}

function Prompt({ busy, send }: { busy: boolean; send: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
        setText('');
      }}
    >
      <textarea
        name="message"
        placeholder="What would you like to know?"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" aria-label="Submit" disabled={busy || !text}>
        Send
      </button>
    </form>
  );
}
