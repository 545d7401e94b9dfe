import { fetchServerSentEvents } from '@tanstack/ai-react';
import { Chat, ChatInput, ChatMessage, ChatMessages, TextPart, useChatContext } from '@tanstack/ai-react-ui';
import { createRoot } from 'react-dom/client';
import './page.css';

/** TanStack AI's own components, as they come: a tool's result stands open beside its call, and once more below it. */
function Page() {
  return (
    <Chat connection={fetchServerSentEvents('/api/chat')}>
      <Log />
      <ChatInput placeholder="What would you like to know?" />
    </Chat>
  );
}

function Log() {
  const { isLoading } = useChatContext();
  return (
    <div role="log" aria-busy={isLoading}>
      <ChatMessages>
        {(message) => (
          <ChatMessage
            message={message}
            textPartRenderer={({ content }) => <TextPart content={content} role={message.role} />}
          />
        )}
      </ChatMessages>
    </div>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has a root');
createRoot(root).render(<Page />);
