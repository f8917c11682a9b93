// Finds a VS Code to run the suite in: the one that VSCODE_EXECUTABLE names, else the one that @vscode/test-electron
// downloads, else the stand-in.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './stand-in/places.mjs';
import { ensureChromium, ensureServer, MissingProgram } from './stand-in/setup.mjs';

const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';
const secondsToAnswer = 5;
const standIn = fileURLToPath(new URL('stand-in/code.mjs', import.meta.url));

/** Whether a window of a desktop program can open here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The executable of a VS Code that @vscode/test-electron has downloaded; undefined where it cannot be had or shown. */
export async function downloadDesktop() {
  if (!hasDisplay() || !(await isReachable(updateServer))) return undefined;
  console.log('Downloading VS Code, unless it is here already.');
  const cachePath = path.join(cacheFolder, 'desktop');
  return await downloadAndUnzipVSCode({ cachePath, reporter: new SilentReporter() });
}

/** The executable for the suite. What is missing is installed, or a sentence says what to install. */
export async function findVSCode() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new MissingProgram(`VSCODE_EXECUTABLE names ${named}, which is not there.`);
    return named;
  }
  const desktop = await downloadDesktop();
  if (desktop) return desktop;
  ensureChromium();
  ensureServer();
  return standIn;
}

async function isReachable(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(secondsToAnswer * 1000) })).ok;
  } catch {
    return false;
  }
}
