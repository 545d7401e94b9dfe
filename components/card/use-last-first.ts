import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Explanation } from '../../lib/atribu/explanation';
import { usePanelTools } from '../panel/panel-context';

type Choices = NonNullable<Explanation['choices']>;

/**
 * The options with the one that was chosen last at their head. Decided once a card: what is chosen now must not move
 * the list under the hand that chose it.
 */
export function useLastFirst(param: Choices['param'], options: Choices['options']) {
  const { choicesQuery } = usePanelTools();
  const { data } = useQuery(choicesQuery);
  const [recent, setRecent] = useState(data);
  if (recent === undefined && data !== undefined) setRecent(data);

  return useMemo(() => {
    const last = recent?.[param].find((id) => options.some((option) => option.id === id));
    const first = options.find(({ id }) => id === last);
    const ordered = first ? [first, ...options.filter((option) => option !== first)] : options;
    return { ordered, last: first?.id };
  }, [recent, param, options]);
}
