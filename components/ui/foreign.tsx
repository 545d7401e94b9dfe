/**
 * Text that somebody else wrote: a server, a page, a stranger. It is only ever text, its writing direction stays
 * inside it, and long words break instead of pushing the panel wide.
 */
export function Foreign({ children }: { children: string }) {
  return <bdi className="foreign">{children}</bdi>;
}
