/** Where focus goes from a card that goes away: the next card's title, else the one before, else the whole. */
export function besides(from: HTMLElement): HTMLElement | null {
  const cards = [...document.querySelectorAll('article')];
  const at = cards.findIndex((card) => card.contains(from));
  const neighbour = cards[at + 1] ?? cards[at - 1];
  return neighbour?.querySelector<HTMLElement>('h3[tabindex], h3 button') ?? document.querySelector('main');
}
