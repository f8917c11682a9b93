import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import type { DossierApi } from '../../../client/extension';
import { activateExtension, essay, expectAnswers, open, uriOf } from './editor';
import { eventually } from './eventually';

suite('The commands', () => {
  let document: vscode.TextDocument;
  let api: DossierApi;

  suiteSetup(async () => {
    api = await activateExtension();
    document = await open(essay);
  });

  test('Restart Language Server starts a new server, which answers and checks as the old one did', async () => {
    await expectAnswers(document);
    const before = api.server.client;
    await vscode.commands.executeCommand('dossier.restartServer');
    assert.notEqual(api.server.client, before);
    assert.equal(api.server.client?.isRunning(), true);
    await expectAnswers(document);
  });

  test('the language status says how many texts are read, when there are too many, and when none are', async () => {
    const detail = (wanted: RegExp) =>
      eventually(
        () => api.status.shown,
        (shown) => assert.match(shown.detail ?? shown.text, wanted),
      );
    const settings = vscode.workspace.getConfiguration('dossier');
    await detail(/^\d+ texts? of the workspace (is|are) read$/);
    await settings.update('index.maxFiles', 1, vscode.ConfigurationTarget.Workspace);
    await detail(/^There are more than 1\. /);
    assert.equal(api.status.shown.severity, vscode.LanguageStatusSeverity.Warning);
    await settings.update('index.maxFiles', undefined, vscode.ConfigurationTarget.Workspace);
    await detail(/^\d+ texts? of the workspace (is|are) read$/);
    assert.equal(api.status.shown.severity, vscode.LanguageStatusSeverity.Information);
    await api.server.stop();
    await detail(/^Dossier is not running$/);
    assert.equal(api.status.shown.severity, vscode.LanguageStatusSeverity.Error);
    await vscode.commands.executeCommand('dossier.restartServer');
    await detail(/^\d+ texts? of the workspace (is|are) read$/);
  });

  test('while texts are read the language status is busy, and says how many of how many', async () => {
    const before = api.status.shown;
    assert.equal(before.busy, false);
    api.status.setReading({ done: 312, of: 2000, stage: 'read' });
    assert.deepEqual(
      { ...before, detail: '312 of 2,000 texts are read', text: 'Dossier', busy: true },
      api.status.shown,
    );
    api.status.setReading({ done: 1312, of: 2000, stage: 'checked' });
    assert.equal(api.status.shown.detail, '1,312 of 2,000 texts are checked');
    api.status.setReading(null);
    assert.deepEqual(api.status.shown, before);
  });

  test('Check Workspace finds what is wrong in texts that nobody has opened', async () => {
    const unopened = uriOf('unopened.md');
    assert.deepEqual(codesOf(unopened), []);
    const checked = await vscode.commands.executeCommand<{ files: number; findings: number }>('dossier.checkWorkspace');
    assert.ok(checked.files >= 2, `${checked.files} files`);
    assert.ok(checked.findings > 0, `${checked.findings} findings`);
    await eventually(
      () => codesOf(unopened),
      (codes) => assert.deepEqual(codes, ['note.undefined']),
    );
  });

  test('Show Archival Sources opens the sources of the dossier as Markdown that cannot be changed', async () => {
    await vscode.window.showTextDocument(document);
    const editor = await vscode.commands.executeCommand<vscode.TextEditor>('dossier.showArchivalSources');
    const shown = editor.document;
    assert.equal(shown.languageId, 'markdown');
    assert.match(shown.getText(), /^# Archival sources\n/);
    assert.match(shown.getText(), /^## RGAE: Russian State Archive of the Economy, Moscow$/m);
    assert.match(shown.getText(), /- file \(delo\) 392: \[note 25\]\([\w-]+:.*#L\d+\), pp\. 1-12; \*\*Document 3\*\*/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(shown.uri.scheme), undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('Export Works and Documents opens what the dossier cites as a new text, or saves it where it was told', async () => {
    const editor = await vscode.commands.executeCommand<vscode.TextEditor>('dossier.export', document.uri, 'csl-json');
    assert.equal(editor.document.isUntitled, true);
    assert.equal(editor.document.languageId, 'json');
    const items: { id: string; archive?: string }[] = JSON.parse(editor.document.getText());
    assert.ok(
      items.some(({ id, archive }) => id === 'rgae-635-1-392' && archive === 'Russian State Archive of the Economy'),
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const target = vscode.Uri.joinPath(document.uri, '..', 'exported-sources.bib');
    try {
      const saved = await vscode.commands.executeCommand<vscode.TextEditor>(
        'dossier.export',
        document.uri,
        'biblatex',
        target,
      );
      assert.equal(saved.document.uri.toString(), target.toString());
      assert.match(saved.document.getText(), /^@unpublished\{rgae-635-1-392,$/m);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });

  test('Show Output opens the output channel', async () => {
    await vscode.commands.executeCommand('dossier.showOutput');
  });
});

function codesOf(uri: vscode.Uri): unknown[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}
