const MORNING = 8;
const DAWN = 4;

/**
 * When "tomorrow" begins for somebody who wants quiet until then: at eight in the morning where they are. Who is up
 * after midnight means the morning to come, not the one after it.
 * @param at epoch ms
 * @returns epoch ms
 */
export function tomorrowMorning(at: number): number {
  const morning = new Date(at);
  const days = morning.getHours() < DAWN ? 0 : 1;
  morning.setDate(morning.getDate() + days);
  morning.setHours(MORNING, 0, 0, 0);
  return morning.getTime();
}
