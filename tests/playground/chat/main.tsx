import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './chat.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has a root');
createRoot(root).render(<App />);
