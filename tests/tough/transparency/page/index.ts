import { asking } from './asking';
import { fetching } from './fetching';
import { perform } from './kit';
import { shapes } from './shapes';
import { sockets } from './sockets';
import { streaming } from './streaming';

Object.assign(window, {
  playEverything: () => perform({ ...streaming, ...asking, ...sockets, ...shapes, ...fetching }),
});
