import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, definition, findings, hover, open } from './editor';
import { eventually } from './eventually';

suite('Texts beside the sample', () => {
  suiteSetup(async () => {
    await activateExtension();
  });

  test('an essay in Markdown: marks, notes and shelfmarks as in a bracketed one', async () => {
    const document = await open('essay.md');
    assert.equal(document.languageId, 'markdown');
    const shown = await eventually(
      () => hover(document, 'met in Moscow.[^|1]'),
      (text) => assert.notEqual(text, ''),
    );
    assert.match(shown, /Russian State Archive of the Economy/);
    assert.match((await definition(document, 'met in Moscow.[^|1]'))[0] ?? '', /^(\[\^)?1\]: RGAE/);
    assert.match((await definition(document, '[^|1]: RGAE'))[0] ?? '', /^(\[\^)?1\] The minutes/);
    await eventually(
      () => findings(document),
      (found) => assert.deepEqual(found, ['note.undefined: [^lost]']),
    );
  });

  test('a log with numbers in brackets gets nothing', async () => {
    const log = await open('log.txt');
    assert.equal(log.languageId, 'plaintext');
    // The server has read the log when it answers for it, and when it has found something in a text opened later.
    assert.equal(await hover(log, 'worker [1|2] started'), '');
    const essay = await open('essay.md');
    await eventually(
      () => findings(essay).length,
      (count) => assert.ok(count > 0),
    );
    assert.deepEqual(findings(log), []);
  });

  test('a rule that the settings switch off finds nothing', async () => {
    const document = await open('essay.md');
    const settings = () => vscode.workspace.getConfiguration('dossier', document.uri);
    const expectFindings = (wanted: string[]) =>
      eventually(
        () => findings(document),
        (found) => assert.deepEqual(found, wanted),
      );
    await expectFindings(['note.undefined: [^lost]']);
    await settings().update('rules', { 'note.undefined': 'off' }, vscode.ConfigurationTarget.Workspace);
    await expectFindings([]);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await expectFindings(['note.undefined: [^lost]']);
  });
});
