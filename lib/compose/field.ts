/** A place to write in: a textarea, or an editable element with or without an editor behind it. */
export type Field = HTMLElement;

/** Fields, and elements that are one at other times. */
export const FIELDS = 'textarea,[contenteditable]';

export const isTextarea = (field: Field): field is HTMLTextAreaElement => field.localName === 'textarea';

/** What stands in the field, as the person reads it. */
export const read = (field: Field): string => (isTextarea(field) ? field.value : field.innerText);

/** Whether typing would go into the field, once its window has the focus. */
export const isFocused = (field: Field): boolean =>
  (field.getRootNode() as Document | ShadowRoot).activeElement === field;

/** Puts the caret behind everything. */
export function caretToEnd(field: Field): void {
  if (isTextarea(field)) {
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
