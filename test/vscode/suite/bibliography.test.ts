import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, hover, open, uriOf } from './editor';
import { eventually } from './eventually';

const KEY = 'global [@west|ad2005, 12]';

suite('A bibliography beside an essay', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await open('with-bibliography/essay.md');
    await activateExtension();
  });

  test('says on a citation key what the work is, and where it is stated', async () => {
    await eventually(
      () => hover(document, KEY),
      (shown) => {
        assert.match(shown, /Odd Arne Westad/);
        assert.match(shown, /The Global Cold War: Third World Interventions/);
        assert.match(shown, /In the bibliography, as a book: \[library/);
      },
    );
  });

  test('F12 leads from a key, and from a short form, to the entry', async () => {
    for (const place of [KEY, 'Westad, *Global |Cold War*, p. 14']) {
      const [entry, ...others] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        cursor(document, place),
      );
      assert.deepEqual(others, []);
      assert.equal(entry?.targetUri.path.split('/').at(-1), 'library.bib');
      assert.deepEqual([entry?.targetSelectionRange?.start.line, entry?.targetSelectionRange?.start.character], [0, 6]);
    }
  });

  test('Go to References leads from the entry to all that cites it', async () => {
    const bibliography = await vscode.workspace.openTextDocument(uriOf('with-bibliography/library.bib'));
    await eventually(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          bibliography.uri,
          cursor(bibliography, '@book{west|ad2005'),
        ),
      (found) => {
        const lines = found
          .filter(({ uri }) => uri.toString() === document.uri.toString())
          .map(({ range }) => range.start.line);
        assert.deepEqual(lines, [0, 2]);
      },
    );
  });

  test('a key is offered behind its sign', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor(document, 'see @zub|ok2007'),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('@zubok2007'), labels.slice(0, 20).join(', '));
  });
});
