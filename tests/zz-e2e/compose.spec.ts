import type { Page } from '@playwright/test';
import { writeDrafter } from '../playground/composers/extension';
import { draft, state, watchHands } from '../playground/composers/page-driver';
import { composersSite } from '../playground/composers/site';
import { test as base, expect } from './support/chromium';
import { test as firefoxTest } from './support/firefox';

const editors = ['tiptap', 'lexical', 'quill', 'textarea', 'plain'] as const;
const url = (query: string) => `https://self-hosted.example/?${query}`;

const text = 'Try top_campaigns again,\nfor “Acme & Co” (2nd client) only.\n\nThank you.';
const lines = (whole: string) => whole.split('\n').filter((line) => line.trim() !== '');

function ignorePastes() {
  addEventListener('paste', (event) => event.stopImmediatePropagation(), true);
}

const test = base.extend<{ open: (query: string) => Promise<Page> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  extension: async ({}, use, info) => use(await writeDrafter(info.outputPath('drafter'))),
  open: async ({ context, sites }, use) => {
    sites.serve('self-hosted.example', await composersSite());
    await use(async (query) => {
      const page = await context.newPage();
      await page.goto(url(query));
      await watchHands(page);
      return page;
    });
  },
});

for (const editor of editors) {
  test(`a draft in ${editor}: all lines, the caret behind them, no decoy, never sent`, async ({ open }) => {
    const page = await open(`editor=${editor}&decoys`);
    expect(await draft(page, text)).toEqual([{ ok: true, where: 'composer', how: expect.any(String) }]);
    const after = await state(page);
    expect(lines(after.model)).toEqual(lines(text));
    expect(after).toMatchObject({ submissions: 0, hands: [], focused: true, decoys: [] });

    await page.keyboard.type('!');
    expect((await state(page)).model).toBe(`${after.model}!`);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await state(page)).model.trim()).toBe('');
  });

  test(`a draft behind what the person had typed and selected in ${editor}, once, and gone at Ctrl+Z`, async ({
    open,
  }) => {
    const page = await open(`editor=${editor}`);
    await page.locator('[data-field]').click();
    await page.keyboard.type('only for June');
    await page.keyboard.press('Control+a');
    // Longer than the editors take to close a step of undo, and shorter than reading a card.
    await page.waitForTimeout(1_100);
    // Editors remember the selection, and bring it back with the focus.
    await page.locator('[type="search"]').focus();
    const typed = (await state(page)).model;
    await watchHands(page);

    expect(await draft(page, text, text)).toEqual([
      { ok: true, where: 'composer', how: expect.any(String) },
      { ok: true, where: 'composer', how: 'present' },
    ]);
    const after = await state(page);
    expect(lines(after.model)).toEqual(['only for June', ...lines(text)]);
    if (editor === 'lexical' || editor === 'quill' || editor === 'textarea')
      expect(after.model).toBe(`only for June\n\n${text}`);
    expect(after).toMatchObject({ submissions: 0, hands: [], focused: true });

    await page.keyboard.press('Control+z');
    expect((await state(page)).model).toBe(typed);
  });
}

for (const place of ['shadow', 'frame']) {
  test(`a draft in a composer within a ${place}`, async ({ open }) => {
    for (const editor of ['textarea', 'tiptap', 'plain']) {
      const page = await open(`editor=${editor}&in=${place}`);
      const answers = await draft(page, text, 'And once more.');
      expect(
        answers.map(({ ok }) => ok),
        editor,
      ).toEqual([true, true]);
      const after = await state(page);
      expect(lines(after.model), editor).toEqual([...lines(text), 'And once more.']);
      expect(after, editor).toMatchObject({ submissions: 0, hands: [], focused: true });
    }
  });
}

test('the field with the focus comes before a larger one', async ({ open }) => {
  const page = await open('editor=textarea');
  await page.evaluate(() => {
    document
      .querySelector('form')
      ?.insertAdjacentHTML('afterend', '<textarea id="other" rows="8" cols="120">');
  });
  await page.locator('[data-field]').focus();
  await draft(page, 'Into the small one.');
  expect((await state(page)).model).toBe('Into the small one.');
  await page.locator('[type="search"]').focus();
  await draft(page, 'Into the large one.');
  await expect(page.locator('#other')).toHaveValue('Into the large one.');
  expect((await state(page)).model).toBe('Into the small one.');
});

test('a message that is being edited is no composer', async ({ open }) => {
  const page = await open('editor=textarea');
  await page.evaluate(() => {
    const message = document.querySelector('[data-role="user"]') as HTMLElement;
    message.innerHTML = '<textarea id="edited" style="width: 900px; height: 500px">Old words</textarea>';
  });
  await page.locator('#edited').focus();
  await draft(page, 'A draft.');
  await expect(page.locator('#edited')).toHaveValue('Old words');
  expect((await state(page)).model).toBe('A draft.');
});

test('says why where it could not, and changes nothing', async ({ open }) => {
  const page = await open('editor=textarea');
  const field = page.locator('[data-field]');
  const reason = async () => (await draft(page, 'Try again.'))[0]?.reason;

  await field.evaluate((node) => node.setAttribute('maxlength', '5'));
  expect(await reason()).toBe('too-long');
  await field.evaluate((node) => node.setAttribute('disabled', ''));
  expect(await reason()).toBe('locked');
  await field.evaluate((node) => {
    node.removeAttribute('maxlength');
    node.removeAttribute('disabled');
    node.style.visibility = 'hidden';
  });
  expect(await reason()).toBe('hidden');
  await field.evaluate((node) => {
    node.style.visibility = '';
    document.body.insertAdjacentHTML('beforeend', '<dialog><button>OK</button></dialog>');
    document.querySelector('dialog')?.showModal();
  });
  expect(await reason()).toBe('hidden');
  await page.evaluate(() => document.querySelector('dialog')?.remove());
  await field.evaluate((node) => {
    // An app that forbids any change.
    addEventListener('beforeinput', (event) => event.preventDefault(), true);
    node.addEventListener('input', () => {
      (node as HTMLTextAreaElement).value = '';
    });
  });
  expect(await reason()).toBe('not-accepted');
  await page.evaluate(() => document.querySelector('form')?.remove());
  expect(await reason()).toBe('no-composer');
  expect((await draft(page, ' \n ')).at(0)?.reason).toBe('empty');
  expect(await state(page)).toMatchObject({ model: '', submissions: 0, hands: [] });
});

test('a paste that an editor takes and drops is not tried in another way', async ({ open }) => {
  const page = await open('editor=lexical');
  await page.evaluate(() => {
    addEventListener(
      'paste',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  });
  expect((await draft(page, text))[0]).toEqual({ ok: false, reason: 'not-accepted' });
  expect((await state(page)).model).toBe('');
});

test('an editor that acts on real pastes only, as Quill 1, keeps the lines all the same', async ({
  open,
}) => {
  const page = await open('editor=quill');
  await page.evaluate(ignorePastes);
  expect((await draft(page, text, 'And once more.')).map(({ ok }) => ok)).toEqual([true, true]);
  expect(await state(page)).toMatchObject({ model: `${text}\n\nAnd once more.`, submissions: 0, hands: [] });
});

test("claude.ai's composer, and the person sends", async ({ context, sites, open: _ }) => {
  const chat = await context.newPage();
  await chat.goto('https://claude.ai/new');
  await watchHands(chat);
  const composer = chat.getByTestId('chat-input');
  await composer.click();
  await chat.keyboard.type('Please:');
  await watchHands(chat);
  expect((await draft(chat, text, text)).map(({ how }) => how)).toEqual(['insert-text', 'present']);
  expect(lines(await composer.innerText())).toEqual(['Please:', ...lines(text)]);
  expect((await state(chat)).hands).toEqual([]);
  await expect(chat.getByTestId('user-message')).toHaveCount(0);
  expect(sites.visits.filter(({ method }) => method === 'POST')).toEqual([]);
  await chat.keyboard.press('Enter');
  await expect(chat.getByTestId('user-message')).toContainText('for “Acme & Co” (2nd client) only.');
});

firefoxTest(
  'Firefox: a draft in each editor, empty or typed in, never sent',
  async ({ firefox, sites }, info) => {
    firefoxTest.setTimeout(180_000);
    sites.serve('self-hosted.example', await composersSite());
    await firefox.installExtension(await writeDrafter(info.outputPath('drafter')));
    for (const editor of editors) {
      for (const typed of ['', 'only for June']) {
        const page = await firefox.newPage();
        await page.goto(url(`editor=${editor}&decoys`));
        if (typed) {
          await page.click('[data-field]');
          await page.keyboard.type(typed);
          await page.keyboard.down('Control');
          await page.keyboard.press('a');
          await page.keyboard.up('Control');
        }
        const driven = {
          evaluate: <T, A>(work: (argument: A) => T | Promise<T>, argument: A) =>
            page.evaluate(work as (given: unknown) => never, argument) as Promise<T>,
        };
        await watchHands(driven);
        if (editor === 'quill' && typed) await page.evaluate(ignorePastes);
        const answers = await draft(driven, text, text);
        expect(
          answers.map(({ ok }) => ok),
          editor,
        ).toEqual([true, true]);
        expect(answers[1]?.how, editor).toBe('present');
        const after = await state(driven);
        expect(lines(after.model), editor).toEqual([...lines(typed), ...lines(text)]);
        expect(after, editor).toMatchObject({ submissions: 0, hands: [], focused: true, decoys: [] });
        await page.close();
      }
    }
  },
);
