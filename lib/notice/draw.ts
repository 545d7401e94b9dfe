import type { NoticeView } from '../platform/notice-view';
import { STYLE } from './style';

const SVG = 'http://www.w3.org/2000/svg';

/** The parts of a notice that say or do something. */
export interface Drawn {
  /** The one element that the page can see, empty to its eyes. */
  host: HTMLElement;
  box: HTMLElement;
  tell: HTMLButtonElement;
  dismiss: HTMLButtonElement;
  /** Heard by screen readers. */
  status: HTMLElement;
  left: HTMLElement;
  /** Fills in the words; `isOver`: the wait is. */
  fill(view: NoticeView, isOver: boolean): void;
  unfold(on: boolean): void;
}

/** Makes the elements of a notice, in a shadow tree that neither scripts nor styles of the page reach into. */
export function draw(document: Document): Drawn {
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    className = '',
    ...children: Node[]
  ): HTMLElementTagNameMap[K] => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const picture = (className: string, size: number, ...shapes: [string, Record<string, string>][]) => {
    const svg = document.createElementNS(SVG, 'svg');
    if (className) svg.setAttribute('class', className);
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
    svg.setAttribute('aria-hidden', 'true');
    for (const [shape, attributes] of shapes) {
      const drawn = svg.appendChild(document.createElementNS(SVG, shape));
      for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
    }
    return svg;
  };

  const mark = picture(
    'mark',
    20,
    ['rect', { x: '1', y: '1', width: '18', height: '18', rx: '5' }],
    ['path', { d: 'M10 5.5v9M5.5 10h9' }],
    ['circle', { cx: '18', cy: '3', r: '4.5' }],
  );
  const title = make('span', 'title');
  const asks = make('span', 'unseen');
  const tell = make('button', 'tell', mark, title, asks);
  const dismiss = make('button', 'dismiss', picture('', 14, ['path', { d: 'M2.5 2.5l9 9M11.5 2.5l-9 9' }]));
  const who = make('p', 'who');
  const left = make('span', 'left');
  left.setAttribute('role', 'timer');
  const when = make('span', 'when');
  const wait = make('p', 'wait', left, when);
  const door = make('a', 'door');
  door.target = '_blank';
  door.rel = 'noopener noreferrer';
  const note = make('p', 'note');
  const way = make('div', '', door, note);
  const hint = make('p', 'hint');
  const more = make('div', 'more', who, wait, way, hint);
  more.id = 'more';
  const status = make('p', 'unseen');
  status.setAttribute('role', 'status');
  const box = make('section', 'box', make('div', 'head', tell, dismiss), more, status);
  for (const button of [tell, dismiss]) button.type = 'button';

  const style = make('style');
  style.textContent = STYLE;
  const host = document.createElement('mcp-doctor-notice');
  host.attachShadow({ mode: 'closed' }).append(style, box);

  return {
    host,
    box,
    tell,
    dismiss,
    status,
    left,
    fill({ language, theme, tone, labels, deadline, link, unfolds, ...view }, isOver) {
      box.lang = language;
      box.dir = 'ltr';
      box.dataset.theme = theme;
      box.dataset.tone = isOver ? 'done' : tone;
      box.setAttribute('aria-label', labels.name);
      title.textContent = isOver && deadline ? deadline.over : view.title;
      asks.textContent = `. ${labels.open}`;
      when.textContent = deadline?.when ?? '';
      dismiss.setAttribute('aria-label', labels.dismiss);
      dismiss.title = labels.dismiss;
      // Who has waited long enough needs to be told what it was that failed.
      who.textContent = isOver ? view.title : view.who;
      wait.hidden = isOver || !deadline;
      left.hidden = !deadline?.counts;
      way.hidden = !link;
      if (link) {
        door.href = link.href;
        door.textContent = link.label;
        note.textContent = link.note;
      }
      hint.textContent = labels.hint;
      if (unfolds) tell.setAttribute('aria-expanded', String(box.classList.contains('open')));
      else tell.removeAttribute('aria-expanded');
    },
    unfold(on) {
      box.classList.toggle('open', on);
      tell.setAttribute('aria-expanded', String(on));
    },
  };
}
