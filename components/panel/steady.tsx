import { Component, createRef, type ReactNode } from 'react';
import { NewAbove } from './new-above';
import styles from './steady.module.css';

interface Props {
  /** Somebody is at the panel, so that nothing may move. */
  busy: boolean;
  children: ReactNode;
}

interface State {
  /** Ids of new cards that stand above what is in view. */
  above: readonly string[];
}

interface Before {
  /** The card that the person is at, and how far down it stood. */
  anchor: Element | null;
  top: number;
  ids: ReadonlySet<string>;
}

const CARD = 'article[data-incident]';

/** How far down the sticky header reaches, px. */
function headerEnd(): number {
  return document.querySelector('header')?.offsetHeight ?? 0;
}

/**
 * Keeps what a person is reading or about to press where it is when cards come and go around it. Once the panel is
 * scrolled, browsers do that by themselves (scroll anchoring); at its very top they do not, and there it is done here.
 * New cards that end up out of view are announced by a button that leads to them.
 */
export class Steady extends Component<Props, State> {
  override readonly state: State = { above: [] };
  private readonly root = createRef<HTMLDivElement>();
  private readonly room = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    document.addEventListener('scroll', this.settle, { passive: true });
  }

  override componentWillUnmount(): void {
    document.removeEventListener('scroll', this.settle);
  }

  override getSnapshotBeforeUpdate(): Before {
    const ids = new Set(this.cards().map(idOf));
    // To ask where things stand costs a layout, and nothing is held for nobody.
    if (!this.props.busy) return { anchor: null, top: 0, ids };
    const covered = headerEnd();
    const anchor =
      this.at(document.activeElement) ??
      this.at(document.querySelector(`${CARD}:hover`)) ??
      this.cards().find((card) => card.getBoundingClientRect().bottom > covered) ??
      null;
    const top = anchor?.getBoundingClientRect().top ?? 0;
    return { anchor, top, ids };
  }

  override componentDidUpdate(_props: Props, _state: State, before: Before): void {
    const { anchor, top, ids } = before;
    if (anchor?.isConnected && window.scrollY < 1) this.push(anchor.getBoundingClientRect().top - top);
    const fresh = this.cards().filter((card) => card.dataset.origin === 'live' && !ids.has(idOf(card)));
    // The browser's own anchoring comes with the next frame.
    if (fresh.length > 0) requestAnimationFrame(() => this.tellOf(fresh.filter(isAbove).map(idOf)));
  }

  /** The card that something is in, if it is one of these. */
  private at(element: Element | null): Element | null {
    const card = element?.closest(CARD) ?? null;
    return this.root.current?.contains(card) ? card : null;
  }

  private cards(): HTMLElement[] {
    return [...(this.root.current?.querySelectorAll<HTMLElement>(CARD) ?? [])];
  }

  /** Scrolls by what has come on top, and makes the page long enough for that. */
  private push(by: number): void {
    const room = this.room.current;
    if (by < 1 || !room) return;
    // The body's own height: a page that does not fill the panel is no shorter than it by the root's.
    const missing = by - (document.body.offsetHeight - document.documentElement.clientHeight);
    if (missing > 0) room.style.height = `${room.offsetHeight + missing}px`;
    window.scrollBy({ top: by, behavior: 'instant' });
  }

  private tellOf(ids: readonly string[]): void {
    if (ids.length > 0) this.setState(({ above }) => ({ above: [...new Set([...ids, ...above])] }));
  }

  /** After scrolling: takes back the room that is no longer needed, and forgets the cards that have been seen. */
  private readonly settle = (): void => {
    const room = this.room.current;
    if (room && room.offsetHeight > 0) {
      const { scrollHeight, clientHeight } = document.documentElement;
      const below = scrollHeight - clientHeight - window.scrollY;
      room.style.height = `${Math.max(0, room.offsetHeight - below)}px`;
    }
    const { above } = this.state;
    if (above.length === 0) return;
    const left = this.cards().filter((card) => above.includes(idOf(card)) && isAbove(card));
    if (left.length < above.length) this.setState({ above: left.map(idOf) });
  };

  private readonly show = (): void => {
    const first = this.cards().find((card) => this.state.above.includes(idOf(card)));
    this.setState({ above: [] });
    window.scrollTo({ top: 0 });
    first?.querySelector<HTMLElement>('h3[tabindex], h3 button')?.focus({ preventScroll: true });
  };

  override render(): ReactNode {
    const { above } = this.state;
    return (
      <div ref={this.root}>
        {above.length > 0 && <NewAbove count={above.length} onShow={this.show} />}
        <div className={styles.sections}>{this.props.children}</div>
        <div ref={this.room} />
      </div>
    );
  }
}

function idOf(card: HTMLElement): string {
  return card.dataset.incident ?? '';
}

/** True where a card's title is out of view, whatever of its foot may be seen. */
function isAbove(card: HTMLElement): boolean {
  const title = card.querySelector('h3') ?? card;
  return title.getBoundingClientRect().bottom <= headerEnd();
}
