import { expect, it, vi } from 'vitest';
import { offer, whenOffered } from '../../../lib/platform/shared-world';

it('hands a thing over, whichever script comes first', () => {
  const early = vi.fn();
  whenOffered('later', early);
  whenOffered('later', early);
  expect(early).not.toHaveBeenCalled();
  offer('later', 'thing');
  expect(early.mock.calls).toEqual([['thing'], ['thing']]);

  offer('sooner', 'thing');
  const late = vi.fn();
  whenOffered('sooner', late);
  expect(late).toHaveBeenCalledExactlyOnceWith('thing');
});

it('tells things apart by name', () => {
  const use = vi.fn();
  whenOffered('one', use);
  offer('another', 'thing');
  expect(use).not.toHaveBeenCalled();
});
