// Starts the VS Code server of the stand-in: the real workbench (as web pages) and the real extension host, without a
// desktop. It listens on the loopback address only, keeps its data in a folder of its own and reaches for nothing else.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverMain, serverNode } from './places.mjs';

const secondsToComeUp = 60;

/** Quiet and predictable: no telemetry, no updates, no sign-in, no chat, no start page. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [token] the connection token that the address must carry; without it, everybody on this machine may
 *   connect, which is right only for a server that lives for seconds.
 * @property {string[]} [packages] extensions to install (.vsix files).
 * @property {string} [extensionsFolder]
 * @property {object} [settings] machine settings.
 * @property {string[]} [args] further arguments for the server.
 */

/** @param {ServerOptions} options */
export async function startServer({ token, packages = [], extensionsFolder, settings = {}, args = [] } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-vscode-'));
  const extensions = extensionsFolder ?? path.join(folder, 'extensions');
  const temporary = path.join(folder, 'tmp');
  for (const wanted of [extensions, temporary, path.join(folder, 'data', 'Machine')])
    mkdirSync(wanted, { recursive: true });
  const settingsFile = path.join(folder, 'data', 'Machine', 'settings.json');
  writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }));

  const folders = ['--server-data-dir', folder, '--extensions-dir', extensions];
  const env = { ...withoutNpm(process.env), TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' };
  for (const file of packages) await installPackage(file, folders, env);

  const port = await findFreePort();
  const authority = `127.0.0.1:${port}`;
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'w');
  const process_ = spawn(
    serverNode,
    [
      ...[serverMain, '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
      // A server without a token ends by itself soon after the last window, should nobody be left to stop it.
      ...(token ? ['--connection-token', token] : ['--without-connection-token', '--enable-remote-auto-shutdown']),
      ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust'],
      ...folders,
      ...args,
    ],
    { stdio: ['ignore', log, log], env, detached: true },
  );
  closeSync(log);
  const server = {
    authority,
    folder,
    /** The address of the workbench; what it shall open is said in `query`. */
    address: (query = {}) => {
      const parameters = new URLSearchParams({ ...(token && { tkn: token }), ...query });
      return `http://${authority}/?${parameters}`;
    },
    isRunning: () => process_.exitCode === null && process_.signalCode === null,
    onEnd: (listener) => process_.once('exit', listener),
    log: () => readFileSync(logFile, 'utf8'),
    stop: () => stopServer(process_, server),
  };
  try {
    await waitUntilUp(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** npm tells its scripts who they are; the extension host must not believe that it is one of them. */
function withoutNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}

function installPackage(file, folders, env) {
  const args = [serverMain, ...folders, '--accept-server-license-terms', '--install-extension', file];
  const installer = spawn(serverNode, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return new Promise((resolve, reject) => {
    installer.once('error', reject);
    installer.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${file} was not installed (exit ${code}).`)),
    );
  });
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function waitUntilUp(server) {
  const deadline = Date.now() + secondsToComeUp * 1000;
  while (Date.now() < deadline) {
    if (!server.isRunning()) throw new Error(`The VS Code server ended at once:\n${server.log().slice(-3000)}`);
    const answer = await fetch(`http://${server.authority}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(
    `The VS Code server did not come up within ${secondsToComeUp} seconds:\n${server.log().slice(-3000)}`,
  );
}

/** Ends the server with the processes that it has started, and removes its folder. */
async function stopServer(process_, server) {
  signalGroup(process_, 'SIGTERM');
  const deadline = Date.now() + 3000;
  while (server.isRunning() && Date.now() < deadline) await pause(50);
  signalGroup(process_, 'SIGKILL');
  rmSync(server.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function signalGroup(process_, signal) {
  try {
    process.kill(-process_.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
