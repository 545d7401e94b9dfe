import type { Screens } from './screen-props';

/** Every screen beside the chats: a line here and a file in components/screens make one. */
export const screens: Screens = {
  about: async () => (await import('../screens/about')).About,
  guide: async () => (await import('../screens/guide')).Guide,
  history: async () => (await import('../screens/history')).History,
  settings: () => import('../screens/settings').then((module) => module.Settings),
  welcome: () => import('../screens/welcome').then((module) => module.Welcome),
};
