import type { NoticeView } from '../platform/notice-view';
import { createCountdown } from './countdown';
import { draw } from './draw';
import { stayClear } from './stay-clear';

export interface NoticePorts {
  document: Document;
  /** The field that the person writes in, which a notice never covers. */
  composer(): HTMLElement | null;
  /** Opens the panel, in a click's own turn. False where the browser does not let us. */
  open(): Promise<boolean>;
  /** The person wants to see no more of it. */
  dismissed(id: string): void;
  signal: AbortSignal;
}

export interface Notice {
  /** Draws a notice in place of any other; null takes it away. False where the person has put that one away. */
  show(view: NoticeView | null): boolean;
}

/** A live region has to be there before its words are, or nobody hears them. */
const HEARD_AFTER_MS = 150;

/**
 * One small notice in the lower corner of the page. While there is none, nothing of it is in the page: no element, no
 * listener, no observer. It never takes the focus.
 */
export function createNotice(ports: NoticePorts): Notice {
  const putAway = new Set<string>();
  let shown: Shown | null = null;
  const hide = () => {
    shown?.remove();
    shown = null;
  };
  ports.signal.addEventListener('abort', hide, { once: true });

  return {
    show(view) {
      if (view === null || putAway.has(view.id) || ports.signal.aborted) {
        hide();
        return view === null;
      }
      if (shown?.id !== view.id) hide();
      if (shown) shown.update(view);
      else
        shown = put(view, {
          ...ports,
          hide,
          dismissed(id) {
            putAway.add(id);
            hide();
            ports.dismissed(id);
          },
        });
      return true;
    },
  };
}

interface Shown {
  id: string;
  update(view: NoticeView): void;
  remove(): void;
}

function put(
  first: NoticeView,
  { document, composer, open, dismissed, hide }: NoticePorts & { hide(): void },
): Shown {
  const { host, box, tell, dismiss, status, left, fill, unfold } = draw(document);
  let view = first;
  let isOver: boolean | undefined;
  let hearing: ReturnType<typeof setTimeout> | undefined;
  /** Where the focus was before it came here, to go back to. */
  let before: EventTarget | null = null;

  const say = (words: string) => {
    clearTimeout(hearing);
    hearing = setTimeout(() => {
      status.textContent = words;
    }, HEARD_AFTER_MS);
  };
  const countdown = createCountdown(document, {
    show(words) {
      left.textContent = words;
    },
    over(now) {
      if (now === isOver) return;
      if (now && isOver === false && view.deadline) say(`${view.deadline.over}: ${view.title}`);
      isOver = now;
      fill(view, now);
    },
  });
  const turn = (on: boolean) => {
    unfold(on);
    countdown.tick(on);
    clear.again();
  };
  const away = () => {
    const hadFocus = document.activeElement === host;
    dismissed(view.id);
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };

  tell.addEventListener('click', () => {
    if (view.unfolds || box.classList.contains('open')) return turn(!box.classList.contains('open'));
    void open().then((opened) => (opened ? hide() : turn(true)));
  });
  dismiss.addEventListener('click', away);
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget !== null && relatedTarget !== host) before = relatedTarget;
  });
  // What is typed here is not typed in the chat, which may act on keys wherever they are pressed.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type !== 'keydown' || event.key !== 'Escape') return;
      event.preventDefault();
      away();
    });

  countdown.of(view.deadline, view.language);
  // Not into the body, which frameworks replace as they like.
  document.documentElement.append(host);
  const clear = stayClear({ box, host, composer });
  if (!view.again) {
    box.classList.add('new');
    say(`${view.labels.name}: ${view.title}`);
  }

  return {
    id: first.id,
    update(next) {
      view = next;
      if (!host.isConnected) document.documentElement.append(host);
      fill(view, isOver === true);
      countdown.of(view.deadline, view.language);
      clear.again();
    },
    remove() {
      clearTimeout(hearing);
      countdown.stop();
      clear.stop();
      host.remove();
    },
  };
}
