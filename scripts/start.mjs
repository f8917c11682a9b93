// `npm start`: opens the sample dossier in VS Code with the extension, in the nearest VS Code that there is.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { downloadDesktop } from '../test/vscode/find.mjs';
import { cacheFolder, findProgram } from '../test/vscode/stand-in/places.mjs';
import { startServer } from '../test/vscode/stand-in/server.mjs';
import { ensureServer, MissingProgram } from '../test/vscode/stand-in/setup.mjs';
import { root, run } from './run.mjs';

const sample = path.join(root, 'data/e-dossier-65');
const essay = path.join(sample, 'mexico-and-the-soviet-union.dossier.txt');

try {
  process.exitCode = await start(process.argv.includes('--browser'));
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error);
  process.exitCode = 1;
}

async function start(wantsBrowser) {
  console.log('Building the extension.');
  const built = await run('npm', ['run', '--silent', 'build']);
  if (built !== 0) return built;
  return wantsBrowser
    ? await openInBrowser()
    : ((await openInstalled()) ?? (await openDownloaded()) ?? (await openInBrowser()));
}

/** The `code` on the PATH; undefined when there is none that loads an extension from this folder. */
async function openInstalled() {
  // Inside a remote window, `code` speaks to the window of another machine, which does not see this folder.
  const code = process.env.VSCODE_IPC_HOOK_CLI ? undefined : findProgram('code');
  if (!code) return undefined;
  console.log(
    'Opening the sample dossier in the VS Code that is installed (`npm start -- --browser` opens it in a browser).',
  );
  const exitCode = await run(code, ['--new-window', ...desktopArguments()]);
  return exitCode === 0 ? 0 : undefined;
}

async function openDownloaded() {
  const executable = await downloadDesktop();
  if (!executable) return undefined;
  console.log('Opening the sample dossier in a VS Code of its own; this ends when its window is closed.');
  const folder = path.join(cacheFolder, 'desktop');
  const own = [`--user-data-dir=${path.join(folder, 'user')}`, `--extensions-dir=${path.join(folder, 'extensions')}`];
  return await run(executable, [...desktopArguments(), ...own]);
}

function desktopArguments() {
  // A desktop VS Code refuses to run as root without these two.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${path.join(cacheFolder, 'root')}`] : [];
  return [`--extensionDevelopmentPath=${root}`, ...asRoot, sample, essay];
}

/** Runs until somebody ends it. The address has a secret in it: who can open it can run programs on this machine. */
async function openInBrowser() {
  console.log('No window of VS Code can be opened here, so the VS Code server shows it in a browser.');
  ensureServer();
  const packed = await run('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (packed !== 0) return packed;
  const server = await startServer({
    token: randomBytes(16).toString('hex'),
    packages: [path.join(root, 'dist/dossier.vsix')],
    // The README of the sample says what to try. As on a desktop, nothing is saved that nobody saves.
    settings: { 'workbench.startupEditor': 'readme', 'files.autoSave': 'off' },
  });
  console.log(`\nThe sample dossier is open at\n\n  ${server.address({ folder: sample })}\n\nCtrl+C ends it.`);
  const ended = await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(0));
    server.onEnd(() => resolve(1));
  });
  await server.stop();
  return ended;
}
