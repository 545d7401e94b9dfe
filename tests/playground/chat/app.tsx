import { AssistantRuntimeProvider, useLocalRuntime } from '@assistant-ui/react';
import { history } from './conversation.ts';
import { model } from './model.ts';
import { Thread } from './thread.tsx';

/** A chat on assistant-ui's own runtime; only the model behind it is scripted. */
export function App() {
  const runtime = useLocalRuntime(model, { adapters: { history } });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <header>
        <strong>Playground</strong>
        <span>Atribu connected over MCP</span>
        <a href={`/${location.search}`}>New chat</a>
      </header>
      <Thread />
    </AssistantRuntimeProvider>
  );
}
