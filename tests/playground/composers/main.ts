import type { Mount } from './app';
import { decoys } from './decoys';
import { mountLexical } from './lexical';
import { mountPlain } from './plain';
import { mountQuill } from './quill';
import { mountTextarea } from './textarea';
import { mountTiptap } from './tiptap';

const mounts: Record<string, Mount> = {
  tiptap: mountTiptap,
  lexical: mountLexical,
  quill: mountQuill,
  textarea: mountTextarea,
  plain: mountPlain,
};

const find = (css: string) => document.querySelector(css) as HTMLElement;
const query = new URLSearchParams(location.search);

const [form, model, submissions] = [find('form'), find('#model'), find('#submissions')];
let sent = 0;
const submit = () => {
  sent += 1;
  submissions.textContent = String(sent);
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

// ?in=shadow and ?in=frame put the composer into another tree.
let host = find('#composer');
if (query.get('in') === 'shadow') {
  const root = host.attachShadow({ mode: 'open' });
  host = document.createElement('div');
  root.append(host);
} else if (query.get('in') === 'frame') {
  const frame = document.createElement('iframe');
  host.append(frame);
  host = frame.contentDocument?.body as HTMLElement;
}
const mount = mounts[query.get('editor') ?? 'textarea'] as Mount;
const composer = mount(
  host,
  () => {
    model.textContent = composer.text();
  },
  submit,
);
composer.element.dataset.field = '';
// The page's styles end at a shadow root or a frame.
if (query.has('in')) composer.element.style.minHeight = '48px';
if (query.has('decoys')) find('#decoys').innerHTML = decoys;
