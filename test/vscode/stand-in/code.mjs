#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code in a test run (`vscodeExecutablePath` of @vscode/test-electron):
// it takes the arguments that the runner gives, has the suite run in the extension host of the VS Code server, and ends
// with the suite's exit code.
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWindow } from './browser.mjs';
import { startServer } from './server.mjs';

const minutesToRun = 5;

const { options, places } = readArguments(process.argv.slice(2));
const suite = options.get('extensionTestsPath')?.[0];
if (!suite) {
  console.error('This stand-in for VS Code runs test suites only: --extensionTestsPath is missing.');
  process.exit(2);
}

const server = await startServer({
  // Without it the workbench ignores the suite that its address names.
  args: ['--enable-smoke-test-driver'],
  extensionsFolder: options.get('extensions-dir')?.[0],
  packages: options.get('install-extension') ?? [],
  settings: readUserSettings(options.get('user-data-dir')?.[0]),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stop().then(() => process.exit(130)));
let exitCode = 1;
try {
  exitCode = await runSuite();
} catch (error) {
  console.error(String(error));
} finally {
  await server.stop();
}
process.exit(exitCode);

async function runSuite() {
  const window = await openWindow(server.authority);
  try {
    const { page } = window;
    await keepLog(page);
    const ended = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve);
      page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
      const late = () => reject(new Error(`The suite did not end within ${minutesToRun} minutes.`));
      setTimeout(late, minutesToRun * 60_000).unref();
    });
    await page.goto(server.address(whatToOpen()));
    return await ended;
  } finally {
    await window.close().catch(() => {});
  }
}

function whatToOpen() {
  const remote = (place) => `vscode-remote://${server.authority}${path.resolve(place)}`;
  const payload = [
    ...(options.get('extensionDevelopmentPath') ?? []).map((place) => ['extensionDevelopmentPath', remote(place)]),
    ['extensionTestsPath', remote(findModule(suite))],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(options.has('disable-extensions') ? [['disableExtensions', 'true']] : []),
  ];
  const opened = places.find((place) => existsSync(place));
  const kind = opened?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return { ...(opened ? { [kind]: path.resolve(opened) } : { ew: 'true' }), payload: JSON.stringify(payload) };
}

/** The server loads the suite like `import()`: the name of a file without its ending is not enough. */
function findModule(place) {
  return (
    [place, `${place}.js`, path.join(place, 'index.js')].find((file) => /\.[cm]?js$/.test(file) && existsSync(file)) ??
    place
  );
}

function readArguments(args) {
  const options = new Map();
  const places = [];
  for (const argument of args) {
    const [, name, value = 'true'] = /^--([\w-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name) options.set(name, [...(options.get(name) ?? []), value]);
    else places.push(argument);
  }
  return { options, places };
}

function readUserSettings(userData) {
  const file = userData && path.join(userData, 'User', 'settings.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Everything that the page and the extension host say goes to the file that `DOSSIER_WORKBENCH_LOG` names. None of it
 * is printed: the workbench talks much, and the suite writes its report to a file (see ../suite/index.ts).
 */
async function keepLog(page) {
  const file = process.env.DOSSIER_WORKBENCH_LOG;
  const log = file ? createWriteStream(file) : undefined;
  page.on('pageerror', (error) => log?.write(`[page error] ${error.stack}\n`));
  page.on('console', (message) => log?.write(`[page ${message.type()}] ${message.text()}\n`));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    log?.write(`[${type}] ${[args].flat().map(String).join(' ')}\n`);
  });
}
