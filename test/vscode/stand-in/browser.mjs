// A headless Chromium that shows the workbench of the stand-in's server, and nothing of the network beside it.
import { chromium } from 'playwright-core';
import { findChromium } from './places.mjs';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Opens a window, of a usual size. Whatever the page asks of a host other than `authority` is refused. */
export async function openWindow(authority, size = { width: 1280, height: 800 }) {
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args });
  const context = await browser.newContext({ viewport: size });
  const isForeign = (url) => url.host !== authority && !/^(data|blob|about):$/.test(url.protocol);
  await context.route(isForeign, (route) => route.abort());
  return { page: await context.newPage(), close: () => browser.close() };
}
