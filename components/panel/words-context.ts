import { createContext } from 'react';
import type { AllWords } from '../../lib/i18n';

/** Every word of the language shown, null until they are there; see AllWords, which hands them on. */
export const WordsContext = createContext<AllWords | null>(null);
