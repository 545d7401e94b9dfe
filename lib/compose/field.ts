/** A place to write in: a form's control, or an editable element with or without an editor behind it. */
export type Field = HTMLElement;

/** Fields that may be a composer, and elements that are a field at other times. */
export const FIELDS = 'textarea,[contenteditable]';

/** An input of one line is a composer only where a surface says so. */
export const isLine = (field: Field): field is HTMLInputElement => field.localName === 'input';

export const isControl = (field: Field): field is HTMLTextAreaElement | HTMLInputElement =>
  isLine(field) || field.localName === 'textarea';

/** What stands in the field, as the person reads it. */
export const read = (field: Field): string => (isControl(field) ? field.value : field.innerText);

/** The draft, and before it what makes it a paragraph of its own behind what was written. */
export function addition(field: Field, draft: string): string {
  const text = read(field);
  if (/^[\s\u200b]*$/.test(text)) return draft;
  if (isLine(field)) return ` ${draft}`;
  // An editable element shows more line breaks than it has.
  const breaks = isControl(field) ? /\n{0,2}$/.exec(text)?.[0] : '';
  return '\n\n'.slice(breaks?.length) + draft;
}

/** Whether typing would go into the field, once its window has the focus. */
export const isFocused = (field: Field): boolean =>
  (field.getRootNode() as Document | ShadowRoot).activeElement === field;

/** Puts the caret behind everything. */
export function caretToEnd(field: Field): void {
  if (isControl(field)) {
    field.setSelectionRange(field.value.length, field.value.length);
    return;
  }
  // Into the last paragraph: behind it a browser would start text outside of any.
  let node: Node = field;
  while (node.lastChild && (node.lastChild.nodeType === Node.TEXT_NODE || isWritable(node.lastChild)))
    node = node.lastChild;
  // A last line break only keeps the line open.
  const isOpen = node.lastChild?.nodeName === 'BR';
  const length = node.nodeType === Node.TEXT_NODE ? String(node.nodeValue).length : node.childNodes.length;
  field.ownerDocument.getSelection()?.collapse(node, isOpen ? length - 1 : length);
}

const VOID = /^(BR|IMG|HR|INPUT)$/;

function isWritable(node: Node): boolean {
  return (
    node.nodeType === Node.ELEMENT_NODE &&
    !VOID.test(node.nodeName) &&
    (node as HTMLElement).isContentEditable
  );
}
