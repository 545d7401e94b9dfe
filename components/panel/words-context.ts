import { createContext } from 'react';
import type { Language } from '../../lib/i18n';

/** The language shown, for whatever brings words of its own. */
export const LanguageContext = createContext<Language>('en');
