import { isOrphan, type Naming } from './adopt';
import { type Advisories, find } from './advise';
import type { Advisory } from './advisory';

/** Gives what was raised in a chat that had no id yet the one that its page has now; one a kind, as ever. */
export function adoptAdvisories(advisories: Advisories, page: Naming, at: number): Advisories {
  const orphans = advisories.filter((advisory) => isOrphan(advisory, page, at));
  return orphans.reduce<Advisories>((kept, orphan) => {
    const named = { ...orphan, conversation: page.conversation };
    const others = kept.filter((advisory) => advisory !== orphan);
    const like = find(others, orphan.kind, named);
    if (!like) return kept.map((advisory) => (advisory === orphan ? named : advisory));
    return others.map((advisory) => (advisory === like ? merge(like, named) : advisory));
  }, advisories);
}

/** What the later one says, and put away if either was. */
function merge(a: Advisory, b: Advisory): Advisory {
  const [first, second] = a.firstSeenAt <= b.firstSeenAt ? [a, b] : [b, a];
  const dismissedAt = first.dismissedAt ?? second.dismissedAt;
  return {
    ...second,
    id: first.id,
    firstSeenAt: first.firstSeenAt,
    ...(dismissedAt !== undefined && { dismissedAt }),
  };
}
