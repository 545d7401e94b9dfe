import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Announce = createContext<(words: string) => void>(() => undefined);

/** One quiet place from which a screen reader hears that something began or ended. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  const announce = useCallback((next: string) => setWords(next), []);
  return (
    <Announce value={announce}>
      {children}
      <div role="status" className="unseen">
        {words}
      </div>
    </Announce>
  );
}

export function useAnnounce(): (words: string) => void {
  return useContext(Announce);
}
