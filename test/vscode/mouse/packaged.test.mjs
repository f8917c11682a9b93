// The packaged extension, installed as a person installs it, under mouse and keyboard on the sample dossier.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import { openWindow } from '../stand-in/browser.mjs';
import { startServer } from '../stand-in/server.mjs';
import { essay, find, sample } from './sample.mjs';
import { Workbench } from './workbench.mjs';

/** A dossier of which one source can be read. */
const withTranscript = 'with-transcript';
const root = fileURLToPath(new URL('../../..', import.meta.url));

suite('The packaged extension, under mouse and keyboard', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-mouse-'));
  const copy = path.join(folder, path.basename(sample));
  let server;
  let window;
  let workbench;

  suiteSetup(async () => {
    cpSync(sample, copy, { recursive: true });
    cpSync(path.join(root, 'test/vscode/workspace/with-transcript'), path.join(copy, withTranscript), {
      recursive: true,
    });
    writeFileSync(path.join(copy, 'letters.csv'), 'from,to\n');
    writeFileSync(path.join(copy, 'begun.dossier'), 'Aid was offered.\n');
    server = await startServer({
      packages: [path.join(root, 'dist/dossier.vsix')],
      settings: { 'editor.hover.delay': 100 },
    });
    window = await openWindow(server.authority);
    workbench = new Workbench(window.page, path.join(root, 'test/.out/screenshots'));
    const file = `vscode-remote://${server.authority}${path.join(copy, essay)}`;
    await workbench.open(server.address({ folder: copy, payload: JSON.stringify([['openFile', file]]) }));
  });

  suiteTeardown(async () => {
    await window?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  teardown(async function () {
    if (this.currentTest?.state === 'failed')
      await workbench?.takePicture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  test('the essay opens as a dossier', async () => {
    await workbench.waitForLanguage('Dossier');
    await workbench.takePicture('1-opened');
  });

  test('the Problems panel lists the notes that have no text', async () => {
    const [line, column] = find('come since the tsars.[26]', '[26]');
    await workbench.goTo(line, column);
    await workbench.waitForSquiggle('error');
    const problems = await workbench.readProblems('26');
    assert.ok(
      problems.some((row) => /note\.undefined/.test(row) && /26/.test(row)),
      problems.join('\n'),
    );
    assert.ok(
      problems.some((row) => /note\.unlabelled/.test(row)),
      problems.join('\n'),
    );
    await workbench.takePicture('2-problems');
    await workbench.press('Control+1');
  });

  test('a click on the code of a finding opens the page of its rule', async () => {
    await workbench.clickProblemCode('note.undefined');
    const page = await workbench.readOpened('note.undefined.md');
    assert.match(page, /^# note\.undefined$/m);
    await workbench.takePicture('3-page-of-a-rule');
    await workbench.closeEditor('note.undefined.md');
  });

  test('a mouse that rests on a note mark shows what the note cites', async () => {
    const [line, column] = find('owned by the state.[22]', '22]');
    await workbench.goTo(line, column);
    const shown = await workbench.hoverAtCursor('Document 1');
    assert.match(shown, /Archive of the Russian Academy of Sciences/);
    await workbench.takePicture('4-hover-on-a-mark');
    await workbench.press('Escape');
  });

  test('F12 goes from the mark to the note, and F12 once more goes back', async () => {
    const [markLine, markColumn] = find('owned by the state.[22]', '22]');
    const [noteLine] = find('[22] RAS, Fond 1798', '22] RAS');
    await workbench.goTo(markLine, markColumn);
    await workbench.press('F12');
    await workbench.waitForCursor(noteLine);
    await workbench.takePicture('5-in-the-note');
    await workbench.press('F12');
    await workbench.waitForCursor(markLine);
  });

  test('a mouse that rests on a shelfmark shows its archive, its levels and its document, and leads there', async () => {
    const [line, column] = find('[22] RAS, Fond 1798', '1798');
    await workbench.goTo(line, column);
    const shown = await workbench.hoverAtCursor('Document 1');
    assert.match(shown, /Archive of the Russian Academy of Sciences/);
    await workbench.takePicture('6-hover-on-a-shelfmark');
    await workbench.clickInHover('Document 1');
    await workbench.waitForCursor(find('Document 1 –', 'Document')[0]);
  });

  test('the side bar shows the dossier: what is clicked is gone to, and the mouse that rests reads the facts', async () => {
    await workbench.openDossierView('Document 1');
    await workbench.turnViewRow('Document 1');
    await workbench.clickViewRow('note 22');
    await workbench.waitForCursor(find('[22] RAS, Fond 1798', 'Fond')[0]);
    assert.match(await workbench.hoverViewRow('Document 1', 'Source:'), /Soviet Report/);
    assert.match(await workbench.heardOfViewRow('Document 1'), /cited twice/);
    await workbench.takePicture('7-view');
    await workbench.clickViewRow('Document 3');
    await workbench.waitForCursor(find('Document 3 –', 'Document')[0]);
  });

  test('the view is narrowed to what is typed, and the keyboard goes through it', async () => {
    await workbench.clickViewTitle('Filter the Dossier View');
    await workbench.fillBox('rabe');
    await workbench.waitForNoViewRow('Document 1');
    await workbench.clickViewRow('Stephen Rabe');
    await workbench.takePicture('8-view-filtered');
    await workbench.clickViewTitle('Clear the Filter');
    // The rows below move when the documents have come.
    await workbench.viewRow('Document 6').waitFor();
    await workbench.turnViewRow('Notes');
    await workbench.press('ArrowUp');
    await workbench.press('Enter');
    await workbench.waitForCursor(find('Document 6 –', 'Document')[0]);
  });

  test('a right click on an entry of the view has what its buttons do', async () => {
    const all = ['Go There', 'Insert Note Citing This', 'Copy Citation', 'Find References'];
    assert.deepEqual(await workbench.readViewMenu('Document 1'), all);
    await workbench.chooseInMenu('Go There');
    const ofView = await workbench.readViewTitleMenu();
    for (const title of ['Show Archival Sources', 'Check Workspace'])
      assert.ok(ofView.includes(title), ofView.join('\n'));
    await workbench.closeMenu();
    await workbench.waitForCursor(find('Document 1 –', 'Document')[0]);
  });

  test('the buttons of an entry: its citation is copied, its references are listed, a note that cites it is inserted', async () => {
    await workbench.clickViewAction('Document 3', 'Copy Citation');
    await workbench.waitForStatus('Copied: Russian State Archive of the Economy, f. 635, op. 1, d. 392');
    await workbench.clickViewAction('Document 3', 'Find References');
    await workbench.waitForReferences();
    await workbench.press('Escape');
    const [line, column] = find('come since the tsars.[26]', '[26]');
    await workbench.goTo(line, column + '[26]'.length);
    // The rows move when the view has followed the cursor.
    await workbench.waitForSelectedViewRow('has no text');
    await workbench.clickViewAction('Document 5', 'Insert Note Citing This');
    const [noteLine] = find('[27] Foreign Ministry Archive', '[27]');
    await workbench.waitForCursor(noteLine);
    await workbench.waitForText(essay, '[27] Russian State Archive of the Economy, f. 365');
    await workbench.takePicture('8-note-that-cites');
    await workbench.press('Control+z');
    await workbench.waitForCursor(line);
    await workbench.waitForText(essay, 'the tsars.[26] The ambassador');
  });

  test('what has a transcript is read beside the text, by the button of its entry and by the menu of the text', async () => {
    await workbench.openFile(`${withTranscript}/essay.md`);
    await workbench.clickViewAction('Document 1', 'Read Source Beside');
    await workbench.waitForTab('oil.txt');
    await workbench.closeEditor('oil.txt');
    const [line, column] = find('d. 392, l. 125', '392', path.join(copy, withTranscript, 'essay.md'));
    await workbench.goTo(line, column);
    const offered = await workbench.readEditorMenu('Read Source Beside');
    assert.ok(offered.includes('Show in Dossier View'), offered.join('\n'));
    await workbench.chooseInMenu('Read Source Beside');
    await workbench.waitForTab('oil.txt');
    await workbench.closeEditor('oil.txt');
    await workbench.closeEditor('essay.md');
  });

  test('of a text without notes the view says how to begin, and its button inserts the first note', async () => {
    await workbench.openFile('begun.dossier');
    assert.match(await workbench.readWelcome('no notes yet'), /Document 1 – …/);
    await workbench.takePicture('8-text-without-notes');
    await workbench.goTo(1, 'Aid was offered.'.length + 1);
    await workbench.clickInWelcome('Insert Note');
    await workbench.waitForText('begun.dossier', 'Aid was offered.[1]');
    await workbench.viewRow('Notes').waitFor();
    await workbench.openFile(essay);
  });

  test('texts have the archival sources in the menus of the explorer and of their tabs, other files have not', async () => {
    const title = 'Show Archival Sources';
    const ofTab = await workbench.readTabMenu(essay);
    assert.ok(ofTab.includes(title), ofTab.join('\n'));
    await workbench.chooseInMenu(title);
    await workbench.waitForText('Archival sources', 'Archival sources');
    await workbench.closeEditor('Archival sources');
    const ofText = await workbench.readExplorerMenu(essay);
    assert.ok(ofText.includes(title), ofText.join('\n'));
    await workbench.closeMenu();
    const ofOther = await workbench.readExplorerMenu('letters.csv');
    assert.ok(ofOther.length > 0 && !ofOther.includes(title), ofOther.join('\n'));
    await workbench.closeMenu();
    // The view shows where the cursor is.
    await workbench.openDossierView('has no text');
  });

  test('until the dossier at a glance is drawn a line says what is waited for, to who listens as well', async () => {
    await workbench.rememberWaiting();
    await workbench.clickViewTitle('Show at a Glance');
    const said = await workbench.readWaiting();
    assert.deepEqual(said, ['polite: The dossier is being read…', 'gone']);
    await workbench.closeEditor('At a Glance');
  });

  test('at a glance every mark leads to its place, by the mouse and by the keyboard', async () => {
    await workbench.clickViewTitle('Show at a Glance');
    await workbench.clickMark('Document 1: note 14');
    const [firstLine] = find('[14]', '[14]');
    await workbench.waitForCursor(firstLine);
    await workbench.takePicture('9-at-a-glance');
    const frame = await workbench.pictureFrame();
    await frame.locator('[aria-label^="Document 5: note 30"]').focus();
    await workbench.press('ArrowDown');
    assert.match(await workbench.focusedInPicture(), /^Document 6: note 31/);
    await workbench.press('ArrowUp');
    await workbench.press('Enter');
    await workbench.waitForCursor(find('[30]', '[30]')[0]);
  });

  test('who listens to the picture, or to its tables, misses nothing', async () => {
    assert.deepEqual(await workbench.faultsInPicture(), []);
    await workbench.clickPictureButton('Show as tables');
    assert.deepEqual(await workbench.faultsInPicture('main table'), []);
    await workbench.closeEditor('At a Glance');
  });

  test('the palette has the commands', async () => {
    for (const title of ['Dossier: Check Workspace', 'Dossier: Restart Language Server', 'Dossier: Show Output']) {
      const offered = await workbench.readPalette(title);
      assert.ok(
        offered.some((row) => row.startsWith(title)),
        offered.join('\n'),
      );
    }
  });

  test('the walkthrough has its four steps with their pictures, and leads to the sample and to a new dossier', async () => {
    // A narrow window shows the steps without their pictures.
    await workbench.hideSideBar();
    await workbench.press('Control+j');
    await workbench.openWalkthrough('Get Started with Dossier');
    const steps = await workbench.readSteps();
    assert.equal(steps.length, 4, steps.join('\n'));
    for (const step of steps) assert.ok(await workbench.openStep(step), `${step} has no picture`);
    await workbench.takePicture('10-walkthrough');
    await workbench.openStep('Begin your own');
    await workbench.clickStepButton('New Dossier');
    await workbench.waitForBox('The title of the essay');
    await workbench.fillBox('Oil and Steel');
    await workbench.waitForBox('The shelfmark of the first document');
    await workbench.fillBox('RGAE, f. 635, op. 1, d. 392, ll. 1-12');
    await workbench.waitForBox('What that document is');
    await workbench.fillBox('Report on the visit');
    await workbench.waitForBox('New Dossier (4 of 4)');
    await workbench.fillBox(`${copy}/`);
    await workbench.waitForText('essay.md', 'RGAE, f. 635, op. 1, d. 392, ll. 1-12.');
    await workbench.closeEditor('essay.md');
    await workbench.openWalkthrough('Get Started with Dossier');
    await workbench.openStep('Open the sample');
    await workbench.clickStepButton('Open Sample');
    await workbench.waitForText(essay, 'Soviet');
  });
});
