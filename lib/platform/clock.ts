/** The local clock, epoch ms. The only place that reads it, so that tests and deadlines have one source. */
export function now(): number {
  return Date.now();
}
