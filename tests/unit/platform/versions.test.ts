// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { upgrade } from '../../../lib/platform/versions';

const steps = {
  1: (data: unknown) => ({ ...(data as object), version: 2, two: true }),
  2: (data: unknown) => ({ ...(data as object), version: 3, three: (data as { two: boolean }).two }),
};

describe('upgrade', () => {
  it('takes every step from the version found to the current one', () => {
    expect(upgrade({ version: 1 }, 3, steps)).toEqual({
      ok: true,
      data: { version: 3, two: true, three: true },
    });
    expect(upgrade({ version: 2, two: 5 }, 3, steps)).toEqual({
      ok: true,
      data: { version: 3, two: 5, three: 5 },
    });
    expect(upgrade({ version: 3 }, 3, steps)).toEqual({ ok: true, data: { version: 3 } });
  });

  it.each([
    ['a later version', { version: 4 }, 'newer'],
    ['no version', {}, 'unversioned'],
    ['a version that is text', { version: '1' }, 'unversioned'],
    ['version 0', { version: 0 }, 'unversioned'],
    ['nothing', null, 'unversioned'],
    ['a text', 'x', 'unversioned'],
  ])('names why it cannot: %s', (_, stored, reason) => {
    expect(upgrade(stored, 3, steps)).toEqual({ ok: false, reason });
  });

  it('never throws over data that is not what its version promises', () => {
    const throwing = {
      1: () => {
        throw new Error('no such field');
      },
    };
    expect(upgrade({ version: 1 }, 2, throwing)).toEqual({ ok: false, reason: 'failed' });
    expect(upgrade({ version: 1 }, 2, {})).toEqual({ ok: false, reason: 'failed' });
  });
});
