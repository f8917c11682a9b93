// A workbench that is all in the browser, as on vscode.dev: the pages of the stand-in's server, told that there is no
// server behind them.
import { createWriteStream } from 'node:fs';
import { openWindow } from '../stand-in/browser.mjs';
import { startServer } from '../stand-in/server.mjs';
import { serveExtensions } from './loopback.mjs';

const minutesToRun = 10;

/**
 * Runs a suite and shows its lines as they come.
 *
 * @param {object} what
 * @param {Record<string, string>} what.extensions the folders of the extensions, by any names.
 * @param {string} what.suite a bundle that exports `run`; the editor wants it in the folder of one of the extensions.
 * @param {{ scheme: string, path: string }} what.folder opened as the workspace.
 * @param {Record<string, string>} what.workspace files for the extension that has them.
 * @param {string} what.log where the console of the page goes.
 * @param {string} what.picture where a picture of the page goes, should the suite not come to its end.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function openInBrowser({ extensions, suite, folder, workspace, log, picture }) {
  const end = {};
  const ended = new Promise((resolve, reject) => Object.assign(end, { resolve, reject }));
  const loopback = await serveExtensions(extensions, workspace, (told) => {
    if (told.line !== undefined) console.log(told.line);
    else end.resolve(told);
  });
  const server = await startServer({ args: ['--enable-smoke-test-driver'] });
  const window = await openWindow(server.authority, undefined, [loopback.authority]);
  const { page } = window;
  try {
    keepLog(page, log);
    const at = (place) => ({ scheme: 'http', authority: loopback.authority, path: place });
    await changeSettings(page, server.authority, {
      folderUri: folder,
      developmentOptions: {
        extensions: Object.keys(extensions).map((name) => at(`/${name}`)),
        extensionTestsPath: at(`/${suite}`),
      },
    });
    page.on('crash', () => end.reject(new Error('The page of the workbench crashed.')));
    const late = () => end.reject(new Error(`The suite did not end within ${minutesToRun} minutes.`));
    setTimeout(late, minutesToRun * 60_000).unref();
    // Called when the suite could not be loaded, too.
    await page.exposeFunction('codeAutomationExit', (code) => {
      if (code !== 0) end.reject(new Error(`The suite ended with ${code}.`));
    });
    await page.goto(server.address());
    return await ended;
  } catch (error) {
    await page.screenshot({ path: picture });
    console.error(`What the page said is in ${log}`);
    throw error;
  } finally {
    await window.close().catch(() => {});
    await server.stop();
    loopback.close();
  }
}

/** Changes what the page of the workbench is told of itself, and takes the server away from it. */
async function changeSettings(page, authority, settings) {
  const isWorkbench = (url) => url.host === authority && url.pathname === '/';
  await page.route(isWorkbench, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
      (_, before, told) => {
        const own = JSON.parse(told.replaceAll('&quot;', '"'));
        const changed = { ...own, ...settings, additionalBuiltinExtensions: [] };
        changed.developmentOptions = { ...own.developmentOptions, ...settings.developmentOptions };
        return `${before}${JSON.stringify(changed).replaceAll('"', '&quot;')}"`;
      },
    );
    const { 'content-security-policy': _, 'content-length': __, ...headers } = answer.headers();
    await route.fulfill({ status: 200, headers, body: html });
  });
  // Whatever the page is told, this script takes the host that it comes from for its server, and keeps its data there.
  await page.route('**/workbench/workbench.js', async (route) => {
    const answer = await route.fetch();
    const script = (await answer.text())
      .replace('remoteAuthority:location.host', 'remoteAuthority:undefined')
      .replace(/(scheme:\w+)\.vscodeRemote(\}\),"User"\))/, '$1.vscodeUserData$2');
    await route.fulfill({ response: answer, body: script });
  });
}

function keepLog(page, file) {
  const log = createWriteStream(file);
  page.on('console', (message) => log.write(`[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[error] ${error.stack}\n`));
  page.on('requestfailed', (request) => log.write(`[request] ${request.url()} failed\n`));
  page.on('response', (response) => {
    if (response.status() >= 400) log.write(`[request] ${response.url()} has the answer ${response.status()}\n`);
  });
}
