import { browser } from 'wxt/browser';

const SIZE = 96;
const COLOURS = { ground: '#2f55d4', cross: '#ffffff' };

let drawn: Promise<string> | undefined;

/** The picture on a notification, which Chrome insists on: the package's own, drawn here until it has one. */
export function notificationIcon(): Promise<string> {
  const packed = browser.runtime.getManifest().icons?.['128'];
  if (packed !== undefined) return Promise.resolve(browser.runtime.getURL(`/${packed}` as '/'));
  drawn ??= draw();
  return drawn;
}

/** The panel's sign, a cross on a rounded square. */
async function draw(): Promise<string> {
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const pen = canvas.getContext('2d');
  if (pen) {
    const arm = SIZE / 8;
    pen.fillStyle = COLOURS.ground;
    pen.roundRect(0, 0, SIZE, SIZE, SIZE / 4);
    pen.fill();
    pen.fillStyle = COLOURS.cross;
    pen.fillRect(SIZE / 4, (SIZE - arm) / 2, SIZE / 2, arm);
    pen.fillRect((SIZE - arm) / 2, SIZE / 4, arm, SIZE / 2);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}
