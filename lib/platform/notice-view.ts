import type { Tone } from '../atribu/labels';

/**
 * Everything that the page has to know of a notice to draw it. All words are ready-made in the person's language, for
 * the page has none of its own, and the link was judged by lib/atribu/links.
 */
export interface NoticeView {
  /** The incident's id. */
  id: string;
  /** The chat it belongs to: a page that has moved on draws nothing. */
  conversation: string | null;
  /** BCP 47 tag of the words, and for the figures of the countdown. */
  language: string;
  theme: 'auto' | 'light' | 'dark';
  tone: Tone;
  /** It was drawn before, so it appears without moving and says nothing. */
  again: boolean;
  title: string;
  /** Who can fix it, in short. */
  who: string;
  /** The main action, where it is a link. */
  link: NoticeLink | null;
  deadline: NoticeDeadline | null;
  /** A click cannot open the panel in this browser, so the notice unfolds. */
  unfolds: boolean;
  labels: {
    /** The extension's name. */
    name: string;
    open: string;
    dismiss: string;
    /** How to come to the panel by hand. */
    hint: string;
  };
}

export interface NoticeLink {
  /** https on Atribu's own hosts, nothing else. */
  href: string;
  label: string;
  /** Where it leads, and which way to go from there. */
  note: string;
}

export interface NoticeDeadline {
  /** Epoch ms. */
  at: number;
  /** When it is, in words. */
  when: string;
  /** In place of the title once it is over. */
  over: string;
  /** Seconds and minutes are worth counting, days are not. */
  counts: boolean;
}
