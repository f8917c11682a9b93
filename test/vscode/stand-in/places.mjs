// Where the stand-in for a desktop VS Code lives: the VS Code server of the npm package `code-server`, the Node that it
// wants, and a Chromium to show its workbench in. All of it stays outside the repository and is reused between runs.
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The npm packages that the stand-in is made of. A new version gets a folder of its own. */
export const versions = { server: '4.139.1', node: '24.21.0' };

/** The folder for everything that the tests download and want to find again. */
export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'dossier-vscode');

/** The folder of one complete stand-in; it exists only when its set-up came to its end. */
export const serverFolder = path.join(cacheFolder, `server-${versions.server}-node-${versions.node}`);
export const serverMain = path.join(serverFolder, 'vscode', 'out', 'server-main.js');
export const serverNode = path.join(serverFolder, 'node', 'bin', 'node');

/** The whole path of a program on PATH; undefined when there is none. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
  return candidates.find((candidate) => existsSync(candidate));
}

/** A Chromium or Chrome: the one that `CHROMIUM` names, else the first on PATH. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}
