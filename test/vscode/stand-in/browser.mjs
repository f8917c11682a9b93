// A headless Chromium that shows the workbench of the stand-in's server, and nothing of the network beside it.
import { chromium } from 'playwright-core';
import { findChromium } from './places.mjs';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A page that was changed on its way counts as a public one, which might not ask this machine for anything.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];

/** Opens a window, of a usual size. Whatever the page asks of a host other than these is refused. */
export async function openWindow(authority, size = { width: 1280, height: 800 }, allowed = []) {
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args });
  const context = await browser.newContext({ viewport: size });
  const hosts = [authority, ...allowed];
  const isForeign = (url) => !hosts.includes(url.host) && !/^(data|blob|about):$/.test(url.protocol);
  await context.route(isForeign, (route) => route.abort());
  return { page: await context.newPage(), close: () => browser.close() };
}
