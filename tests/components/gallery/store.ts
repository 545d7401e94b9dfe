import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildGallery } from './build';
import { situations } from './situations';
import { serveGallery, show, turn } from './visit';

/** The stores want 1280 × 800. */
const STORE = { width: 1280, height: 800 };
const PANEL = { width: 400, height: 720 };

const shots = [
  {
    show: 'connector_expired',
    theme: 'light',
    en: 'Why the call failed, and the one click that fixes it',
    es: 'Por qué falló la llamada, y el clic que lo arregla',
  },
  {
    show: 'rate_limited',
    theme: 'light',
    en: 'When to try again, to the second',
    es: 'Cuándo volver a intentarlo, al segundo',
  },
  {
    show: 'profile_required',
    theme: 'light',
    en: 'Your clients as buttons, where Atribu has to know which',
    es: 'Tus clientes como botones, cuando Atribu necesita saber cuál',
  },
  {
    show: 'internal_error',
    theme: 'dark',
    en: 'Whom to ask, with everything they need to know',
    es: 'A quién preguntar, con todo lo que necesita saber',
  },
  {
    show: 'insufficient_role',
    theme: 'dark',
    en: 'Who can fix it, and the message to send them',
    es: 'Quién puede arreglarlo, y el mensaje para enviarle',
  },
] as const;

/** Makes the five pictures for the stores in both languages: one sentence, and the panel as it is. */
export async function takeStorePictures(root: string, executablePath: string): Promise<void> {
  const folder = path.join(root, '.cache/store');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await buildGallery('site');
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  const frame = await browser.newPage({ viewport: STORE });
  await serveGallery(page, site);
  for (const tongue of ['en', 'es'] as const) {
    for (const [index, { show: name, theme, ...words }] of shots.entries()) {
      const situation = situations[name];
      if (!situation) throw new Error(`There is no situation ${name} any more.`);
      await show(page, name, situation, tongue);
      await turn(page, theme, PANEL.width);
      await page.setViewportSize(PANEL);
      const panel = (await page.screenshot()).toString('base64');
      await frame.setContent(compose(words[tongue], panel, theme));
      await frame.locator('img').evaluate((img: HTMLImageElement) => img.decode());
      await frame.screenshot({ path: path.join(folder, `${tongue}-${index + 1}-${name}.png`) });
    }
  }
  await browser.close();
  console.log(`${shots.length} pictures in each language are in .cache/store.`);
}

function compose(sentence: string, panel: string, theme: 'light' | 'dark'): string {
  const [ground, ink, edge] =
    theme === 'light' ? ['#e9ecf8', '#1b1c1e', '#cfcfc8'] : ['#10131f', '#ecedee', '#464a51'];
  return `<!doctype html><style>
    body { margin: 0; height: 100vh; display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 72px;
      padding: 0 72px; box-sizing: border-box; background: ${ground}; color: ${ink};
      font: 600 46px/1.25 system-ui, sans-serif; text-wrap: balance; }
    p { margin: 0 }
    img { width: ${PANEL.width}px; border: 1px solid ${edge}; border-radius: 14px; }
  </style><p>${sentence}</p><img src="data:image/png;base64,${panel}">`;
}
