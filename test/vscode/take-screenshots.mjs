// `npm run screenshots`: takes the pictures of the README from a real editor, with the packaged extension on the sample.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { essay, find, sample } from './mouse/sample.mjs';
import { Workbench } from './mouse/workbench.mjs';
import { openWindow } from './stand-in/browser.mjs';
import { startServer } from './stand-in/server.mjs';
import { ensureChromium, ensureServer, MissingProgram } from './stand-in/setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = path.join(root, 'docs/images');

/** Nothing but the text and what Dossier says of it, in a size that can be read in a column of a web page. */
const settings = {
  'editor.fontSize': 15,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
};

try {
  ensureChromium();
  ensureServer();
  await takeAll();
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error);
  process.exitCode = 1;
}

async function takeAll() {
  mkdirSync(pictures, { recursive: true });
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'dossier-pictures-'));
  const folder = path.join(temporary, path.basename(sample));
  cpSync(sample, folder, { recursive: true });
  const server = await startServer({ packages: [path.join(root, 'dist/dossier.vsix')], settings });
  try {
    for (const [name, size, prepare] of [
      ['hover', { width: 1200, height: 530 }, restOnMark],
      ['jump', { width: 1200, height: 560 }, listPlaces],
      ['problems', { width: 1200, height: 750 }, openProblems],
      ['at-a-glance', { width: 1200, height: 790 }, showAtAGlance],
    ]) {
      const window = await openWindow(server.authority, size);
      const workbench = new Workbench(window.page, pictures);
      const file = `vscode-remote://${server.authority}${path.join(folder, essay)}`;
      await workbench.open(server.address({ folder, payload: JSON.stringify([['openFile', file]]) }));
      await workbench.waitForLanguage('Dossier');
      await workbench.hideSideBar();
      await prepare(workbench);
      await workbench.takePictureAboveStatusBar(name);
      await window.close();
    }
  } finally {
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function restOnMark(workbench) {
  await workbench.goTo(...find('owned by the state.[22]', '22]'));
  await workbench.hoverAtCursor('Document 1');
}

async function listPlaces(workbench) {
  await workbench.goTo(...find('Document number 1 shows', 'number 1'));
  await workbench.listPlaces('Delo 88');
}

async function openProblems(workbench) {
  await workbench.goTo(...find('come since the tsars.[26]', '[26]'));
  await workbench.waitForSquiggle('error');
  await workbench.readProblems('29');
  // High enough for all of them.
  await workbench.growPanel(180);
  await workbench.goTo(...find('come since the tsars.[26]', '[26]'));
}

async function showAtAGlance(workbench) {
  for (const command of ['Dossier: Show at a Glance', 'View: Toggle Maximize Editor Group']) {
    await workbench.press('F1');
    await workbench.fillBox(`>${command}`);
    const frame = await workbench.pictureFrame();
    await frame.locator('[aria-label^="Document 6: note 31"]').waitFor();
  }
}
