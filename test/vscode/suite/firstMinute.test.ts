import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import type { Beginning } from '../../../client/newDossier';
import { activateExtension, findings, hover, uriOf } from './editor';
import { eventually } from './eventually';

suite('The first minute', () => {
  suiteSetup(activateExtension);

  const beginning: Omit<Beginning, 'parent'> = {
    title: 'Oilmen: “Mexico”, 1959',
    source: 'RGAE, f. 635, op. 1, d. 392, ll. 1-12',
    document: 'Report on the visit to the oil fields: “1959”',
  };
  const begin = (parent: string) =>
    vscode.commands.executeCommand<vscode.TextDocument | undefined>('dossier.newDossier', {
      ...beginning,
      parent: uriOf(parent),
    });

  test('New Dossier makes a folder whose essay cites the first document, and opens the essay', async () => {
    const document = await begin('begun');
    assert.ok(document);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(document.uri.toString(), uriOf('begun/oilmen-mexico-1959/essay.md').toString());
    await eventually(
      () => hover(document, 'f. 635, op. 1, d. |392'),
      (shown) => {
        assert.match(shown, /Document 1.* of this dossier/s);
        assert.match(shown, /Report on the visit to the oil fields: “1959”/);
      },
    );
    assert.deepEqual(findings(document), []);
  });

  test('New Dossier changes nothing where there is a folder of that name', async () => {
    const manifest = uriOf('there/oilmen-mexico-1959/dossier.yaml');
    await vscode.workspace.fs.writeFile(manifest, new TextEncoder().encode('title: Mine\n'));
    assert.equal(await begin('there'), undefined);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(manifest)), 'title: Mine\n');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('Open Sample opens a copy of the sample, in which findings are shown and changes stay', async () => {
    const open = () => vscode.commands.executeCommand<vscode.TextDocument>('dossier.openSample');
    const document = await open();
    await eventually(
      () => findings(document).join('\n'),
      (found) => assert.match(found, /note\.unlabelled/),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Mine. ');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    assert.match((await open()).getText(), /^Mine\. /);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(document.uri, '..'), { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
