import puppeteer, { type Browser } from 'puppeteer-core';

export const EXTENSION_ID = 'mcp-doctor@atribu.app';
/** Firefox draws a new address for the extension in each profile; a preference settles it. */
const ADDRESS = '4b1f6c1e-53a7-4d0a-9d55-1f6c2f0c7a11';

/** The protocol's own line, which Puppeteer keeps to itself. */
interface Line {
  connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
}

type Evaluated = { type: string; result: { value: unknown }; exceptionDetails?: { text: string } };

/** A page of the extension: Puppeteer cannot open one (no load events, Firefox bug 1755014), BiDi can. */
export interface ExtensionPage {
  evaluate<T>(js: string): Promise<T>;
  screenshot(): Promise<Buffer>;
}

export interface FirefoxOptions {
  executable: string;
  /** Folder of the extension. */
  extension: string;
  /** Every https site is answered there; others are refused. */
  proxyPort: number;
  headless: boolean;
  env?: Record<string, string | undefined>;
}

/** Starts Firefox with a fresh profile and the extension; it knows no hosts but the local sites'. */
export async function startFirefox(options: FirefoxOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: options.headless ? { width: 1000, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    ...(options.env && { env: options.env }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ADDRESS }),
      // Grants optional permissions at a real click, without the prompt that nothing but a hand can answer.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxyPort,
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
    },
  });
  await browser.installExtension(options.extension);
  return browser;
}

/** Sends a command of the protocol. */
export async function bidi(browser: Browser, method: string, params: object = {}) {
  return (await (browser as unknown as Line).connection.send(method, params)).result;
}

/** Runs in a page or window, given by its context. */
export async function evaluateIn<T>(browser: Browser, context: unknown, expression: string): Promise<T> {
  const answer = (await bidi(browser, 'script.evaluate', {
    target: { context },
    expression,
    awaitPromise: true,
  })) as unknown as Evaluated;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result.value as T;
}

/** Runs in the browser's own window, for what no page may do. */
export async function inChrome<T>(browser: Browser, js: string): Promise<T> {
  const { contexts } = (await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { url: string; context: string }[];
  };
  const window = contexts.find(({ url }) => url.includes('browser.xhtml'))?.context;
  return evaluateIn<T>(browser, window, `(async () => { ${js} })()`);
}

/** Opens one of the extension's pages as a tab. */
export async function openExtensionPage(browser: Browser, file: string): Promise<ExtensionPage> {
  const { context } = await bidi(browser, 'browsingContext.create', { type: 'tab' });
  const url = `moz-extension://${ADDRESS}/${file}`;
  await bidi(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
  const evaluate = <T>(js: string) => evaluateIn<T>(browser, context, js);
  const start = Date.now();
  const there = () => evaluate<string>("location.href + ' ' + document.readyState").catch(() => '');
  while ((await there()) !== `${url} complete`) {
    if (Date.now() - start > 30_000) throw new Error(`${file} did not open`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    evaluate,
    async screenshot() {
      const { data } = await bidi(browser, 'browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
  };
}
