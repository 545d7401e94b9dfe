import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftInto } from '../../../lib/compose';
import { generic, surfaceFor } from '../../../lib/surfaces';

/** Layout comes from `data-box="left top width height"`, for there is none here; nothing else is on show. */
function lay(html: string) {
  document.body.innerHTML = html;
}
const find = (css: string) => document.querySelector(css) as HTMLTextAreaElement;

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 800);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x = 0, y = 0, width = 0, height = 0] = (this.getAttribute('data-box') ?? '')
      .split(' ')
      .map(Number);
    return new DOMRect(x, y, width, height);
  });
  Element.prototype.checkVisibility = () => true;
  // As in a browser that types nothing: the last way in is the one that is left.
  document.execCommand = () => false;
});

const draft = (text = 'Try again.', surface = generic, signal?: AbortSignal) =>
  draftInto({ document, surface, text, signal });

describe('draftInto', () => {
  it('sets the value as React needs it, and says how', async () => {
    lay('<textarea data-box="0 700 800 40"></textarea>');
    const field = find('textarea');
    const own = vi.fn();
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.get?.call(field),
      set: own,
    });
    const heard: Event[] = [];
    for (const type of ['input', 'keydown', 'keyup', 'submit', 'click'])
      addEventListener(type, (event) => heard.push(event), { capture: true, once: true });
    expect(await draft('One.\r\nTwo.')).toEqual({ ok: true, where: 'composer', how: 'value' });
    expect(field.value).toBe('One.\nTwo.');
    expect(own).not.toHaveBeenCalled();
    expect(heard.map(({ type }) => type)).toEqual(['input']);
    expect(document.activeElement).toBe(field);
  });

  it("prefers the surface's own composer to a larger field and to the one with the focus", async () => {
    lay(`
      <textarea id="focused" data-box="0 600 900 100"></textarea>
      <div data-testid="chat-input"><textarea id="own" data-box="0 100 300 40"></textarea></div>`);
    find('#focused').focus();
    expect(await draft()).toMatchObject({ ok: true });
    expect(find('#own').value).toBe('Try again.');
    expect(find('#focused').value).toBe('');
  });

  it('does not take any field for the one that a self-hosted app is known by', async () => {
    lay(`
      <textarea id="first" data-box="0 0 900 300"></textarea>
      <textarea id="chat" data-box="0 700 800 40"></textarea>`);
    expect(await draft()).toMatchObject({ ok: true });
    expect(find('#chat').value).toBe('Try again.');
  });

  it('writes on one line where the app has an input of one', async () => {
    lay(`
      <input id="search" data-box="0 700 900 90">
      <input id="chat" data-chat-textarea value="Only June." data-box="0 100 300 40">`);
    expect(await draft('Try again.\n\nThank you.')).toMatchObject({ ok: true });
    expect(find('#chat').value).toBe('Only June. Try again. Thank you.');
    expect(find('#search').value).toBe('');
  });

  it("touches no other field while the surface's composer is locked", async () => {
    lay(`
      <div data-testid="chat-input"><textarea disabled data-box="0 700 800 40"></textarea></div>
      <textarea id="other" data-box="0 500 800 90"></textarea>`);
    expect(await draft()).toEqual({ ok: false, reason: 'locked' });
    expect(find('#other').value).toBe('');
  });

  it('passes over what nobody sees', async () => {
    lay(`
      <textarea class="decoy" data-box="0 700 2 1"></textarea>
      <textarea class="decoy" data-box="-9999 700 900 90"></textarea>
      <textarea class="decoy" data-box="0 900 900 90"></textarea>
      <div aria-hidden="true"><textarea class="decoy" data-box="0 600 900 90"></textarea></div>
      <div inert><textarea class="decoy" data-box="0 600 900 90"></textarea></div>
      <textarea id="chat" data-box="0 700 300 40"></textarea>`);
    expect(await draft()).toMatchObject({ ok: true });
    expect(find('#chat').value).toBe('Try again.');
    expect([...document.querySelectorAll<HTMLTextAreaElement>('.decoy')].map(({ value }) => value)).toEqual(
      Array(5).fill(''),
    );
    find('#chat').remove();
    expect(await draft()).toEqual({ ok: false, reason: 'hidden' });
  });

  it('keeps what was typed, and of two drafts at once writes one', async () => {
    lay('<textarea data-box="0 700 800 40">only June\n</textarea>');
    const answers = await Promise.all([draft(), draft()]);
    expect(answers.map((answer) => answer.ok && answer.how)).toEqual(['value', 'present']);
    expect(find('textarea').value).toBe('only June\n\nTry again.');
  });

  it('says so when the app takes the text back a moment later', async () => {
    lay('<textarea data-box="0 700 800 40">mine</textarea>');
    const field = find('textarea');
    field.addEventListener('input', () => {
      setTimeout(() => {
        field.value = 'mine';
      }, 40);
    });
    expect(await draft()).toEqual({ ok: false, reason: 'not-accepted' });
    expect(field.value).toBe('mine');
  });

  it('changes nothing once it was called off', async () => {
    lay('<textarea data-box="0 700 800 40"></textarea>');
    const late = new AbortController();
    const going = draft('Try again.', generic, late.signal);
    setTimeout(() => late.abort(), 10);
    expect(await going).toEqual({ ok: false, reason: 'aborted' });
    expect(await draft('Try again.', generic, AbortSignal.abort())).toEqual({ ok: false, reason: 'aborted' });
    expect(find('textarea').value).toBe('');
  });

  it('finds no composer where there is none', async () => {
    lay('<input data-box="0 700 800 40">');
    expect(await draft()).toEqual({ ok: false, reason: 'no-composer' });
    expect(await draft('Try again.', surfaceFor({ hostname: 'claude.ai' }))).toEqual({
      ok: false,
      reason: 'no-composer',
    });
    expect(await draft(' … ')).toEqual({ ok: false, reason: 'empty' });
  });
});
