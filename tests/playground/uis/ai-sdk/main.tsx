import type { UIMessage } from 'ai';
import { createRoot } from 'react-dom/client';
import { Chat } from './chat.tsx';
import './page.css';

// A chat has its address from the first moment on, and the app's server keeps what was said in it.
const id = /^\/chat\/([\w-]+)/.exec(location.pathname)?.[1] ?? crypto.randomUUID();
history.replaceState(null, '', `/chat/${id}`);
const api = `/api/chat/${id}`;
const messages = (await (await fetch(api)).json()) as UIMessage[];

const root = document.getElementById('root');
if (!root) throw new Error('index.html has a root');
createRoot(root).render(<Chat id={id} api={api} messages={messages} />);
