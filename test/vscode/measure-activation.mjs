// Measures how long the packaged extension takes to be activated in the editor, as "Show Running Extensions" tells it:
// the loading of its code and the call of `activate`. Prints every time and the median.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { essay, sample } from './mouse/sample.mjs';
import { Workbench } from './mouse/workbench.mjs';
import { openWindow } from './stand-in/browser.mjs';
import { startServer } from './stand-in/server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);

const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-activation-'));
cpSync(sample, folder, { recursive: true });
const server = await startServer({ packages: [path.join(root, 'dist/dossier.vsix')], settings: {} });
const times = [];
try {
  for (let round = 0; round < rounds; round++) times.push(await activation());
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(times.join(' ms, '), 'ms');
console.log(`median ${[...times].sort((a, b) => a - b)[rounds >> 1]} ms`);

async function activation() {
  const window = await openWindow(server.authority);
  try {
    const workbench = new Workbench(window.page, path.join(root, 'test/.out/screenshots'));
    const file = `vscode-remote://${server.authority}${path.join(folder, essay)}`;
    await workbench.open(server.address({ folder, payload: JSON.stringify([['openFile', file]]) }));
    await workbench.waitForLanguage('Dossier');
    return await workbench.readActivation('Dossier', 'Show Running Extensions');
  } finally {
    await window.close();
  }
}
