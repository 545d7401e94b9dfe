import type { Page } from '@playwright/test';

/**
 * What a page looked like while it opened: the colour of its lower corner in every frame that the browser painted, oldest
 * first, as '#rrggbb', each once in a row.
 */
export async function paintedColours(page: Page, open: () => Promise<void>): Promise<string[]> {
  // A tab that was behind another shows what it last painted until it paints anew.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
  );
  const cdp = await page.context().newCDPSession(page);
  const frames: string[] = [];
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    void cdp.send('Page.screencastFrameAck', { sessionId });
  });
  await cdp.send('Page.startScreencast', { format: 'png' });
  await open();
  await page.waitForTimeout(500);
  await cdp.send('Page.stopScreencast');
  const colours = await page.evaluate(async (pngs) => {
    const found: string[] = [];
    for (const png of pngs) {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const rgb = pen?.getImageData(2, image.height - 2, 1, 1).data.slice(0, 3) ?? [];
      found.push(`#${[...rgb].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
    }
    return found;
  }, frames);
  return colours.filter((colour, index) => colour !== colours[index - 1]);
}
