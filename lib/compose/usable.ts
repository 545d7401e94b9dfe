import { type Field, isControl } from './field';

/** Whether a field can be written in; else whether it is merely out of service, or nothing a person sees. */
export type Use = 'ready' | 'locked' | 'hidden';

/** Smaller ones measure text or catch keys for an editor (surfaces.md 6.10). CSS pixels. */
const MIN_WIDTH = 60;
const MIN_HEIGHT = 10;

export function useOf(field: Field): Use {
  if (!isShown(field)) return 'hidden';
  const takesText = isControl(field)
    ? !field.readOnly && !field.matches(':disabled')
    : field.isContentEditable;
  return takesText && !field.matches('[aria-disabled="true"],[aria-readonly="true"]') ? 'ready' : 'locked';
}

/** Where a field stands in the window of its tab: frames have coordinates of their own. CSS pixels. */
export function boxOf(field: Element): { area: number; bottom: number } {
  const { width, height, bottom } = field.getBoundingClientRect();
  const frame = field.ownerDocument.defaultView?.frameElement;
  return { area: width * height, bottom: bottom + (frame?.getBoundingClientRect().top ?? 0) };
}

function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
  return (
    view !== null &&
    width >= MIN_WIDTH &&
    height >= MIN_HEIGHT &&
    bottom > 0 &&
    right > 0 &&
    top < view.innerHeight &&
    left < view.innerWidth &&
    // The options' first names, for Chrome before 121.
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    !isWithin(element, '[inert],[aria-hidden="true"]') &&
    (!view.frameElement || isShown(view.frameElement))
  );
}

/** As `closest`, and out of shadow roots. */
export function isWithin(element: Element, css: string): boolean {
  if (element.closest(css)) return true;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return !!host && isWithin(host, css);
}
