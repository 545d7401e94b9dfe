import type { Sites } from '../sites';
import { type Machine, startBrowser } from './browser';

export const WHAT_TO_TRY = `
Try in the chat:
  Show me my top campaigns                 a success: no card
  show top campaigns rate_limited          a countdown
  explain campaign connector_expired       a link to reconnect
  performance summary workspace_required   workspaces to choose from
  show me <any code>                       auth_required, circuit_open, internal_error, …
  connector_expired x3                     an assistant that tries again by itself: one card
  explain what an error looks like         prose about an error: no card

A replay of claude.ai stands at https://claude.ai/new in the same browser.
Ctrl-C, or closing the browser, ends the tour.
`;

/** The tour for somebody who looks on: the chat, the panel beside it, until Ctrl-C or until the browser is closed. */
export async function walkSeen(machine: Machine, sites: Sites): Promise<void> {
  const browser = await startBrowser(machine, sites);
  const chat = browser.context.pages()[0] ?? (await browser.context.newPage());
  await chat.goto(sites.playgroundUrl);
  await browser.openPanel(chat).catch(async () => {
    // Without a side panel (an old browser, or one that refuses): the same page in a window beside the chat.
    const window = await browser.context.newPage();
    await window.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    await chat.bringToFront();
  });
  console.log(`The playground is at ${sites.playgroundUrl}\n${WHAT_TO_TRY}`);
  await new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await browser.close().catch(() => undefined);
}
