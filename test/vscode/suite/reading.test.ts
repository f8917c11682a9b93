import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, definition, essay, findings, hover, open, references, restOfLine } from './editor';
import { eventually } from './eventually';

suite('The sample dossier in the editor', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await open(essay);
    await activateExtension();
  });

  test('a file *.dossier.txt is of the language dossier, and its opening activates the extension', async () => {
    assert.equal(document.languageId, 'dossier');
    const extension = vscode.extensions.getExtension('dossier-notes.dossier');
    await eventually(
      () => extension?.isActive,
      (isActive) => assert.equal(isActive, true),
    );
  });

  test('a note mark shows what the note cites', async () => {
    const shown = await hover(document, 'owned by the state.[2|2]');
    assert.match(shown, /Archive of the Russian Academy of Sciences/);
    assert.match(shown, /Document 1/);
  });

  test('a shelfmark shows its archive, its levels in words and its document', async () => {
    const shown = await hover(document, '[22] RAS, Fond 17|98, Opis 1, Delo 88');
    assert.match(shown, /Archive of the Russian Academy of Sciences/);
    assert.match(shown, /1798/);
    assert.match(shown, /Document 1/);
  });

  test('beside a mark nothing is shown', async () => {
    assert.equal(await hover(document, 'owned by the st|ate.[22]'), '');
  });

  test('F12 leads from a mark to its note, and from the label of the note back to the mark', async () => {
    const note = await definition(document, 'owned by the state.[2|2]');
    assert.equal(note.length, 1);
    assert.match(note[0] ?? '', /^\[?22\] RAS, Fond 1798/);
    for (const label of ['|[22] RAS, Fond 1798', '[2|2] RAS, Fond 1798']) {
      const mark = await definition(document, label);
      assert.equal(mark.length, 1);
      assert.match(mark[0] ?? '', /^\[?22\] Romanova’s note is less a call to revolution/);
    }
  });

  test('F12 on a shelfmark leads to the document in the list', async () => {
    const listed = await definition(document, '[22] RAS, Fond 17|98, Opis 1, Delo 88');
    assert.equal(listed.length, 1);
    assert.ok(document.getText().includes(listed[0] ?? ' '));
  });

  test('the references of a document are its mentions and the shelfmarks that denote it', async () => {
    const found = await references(document, 'Document numb|er 1 shows how');
    const starts = ['Document number 1 shows how', 'Fond 1798, Opis 1, Delo 88,pp. 124-136'];
    for (const start of starts) assert.ok(includesStart(found, start), `${start} is not among ${found.join('\n')}`);
    assert.ok(!found.some((place) => place.startsWith('Document number 2')));
  });

  test('the other places of a note are highlighted', async () => {
    const place = cursor(document, 'owned by the state.[2|2]');
    const command = 'vscode.executeDocumentHighlights';
    const marked = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(command, document.uri, place);
    const texts = marked.map(({ range }) => document.getText(range).replace(/[[\]]/g, ''));
    assert.deepEqual(texts, ['22', '22']);
  });

  test('the outline has the documents under their heading, and the notes by themselves behind the last one', async () => {
    const command = 'vscode.executeDocumentSymbolProvider';
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, document.uri);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        'List of Documents',
        'Customers Far and Near: Mexico and the Soviet Union under López Mateos',
        'A Growing Economy in Search of Buyers',
        'Visitors and Experts',
        'Goodwill and Its Price',
        'Notes',
      ],
    );
    assert.deepEqual(
      symbols[0]?.children.map(({ name }) => name),
      [1, 2, 3, 4, 5, 6].map((number) => `Document ${number}`),
    );
    const [goodwill, notes] = symbols.slice(-2);
    assert.ok(goodwill && notes);
    assert.equal(notes.kind, vscode.SymbolKind.Namespace);
    assert.equal(notes.children.length, 29);
    assert.equal(restOfLine(document, notes.range.start).slice(0, 3), '[1]');
    assert.ok(goodwill.range.end.isEqual(notes.range.start));
  });

  test('the code of a finding leads to the page of its rule, which comes with the extension', async () => {
    const { extensionUri } = vscode.extensions.getExtension('dossier-notes.dossier')!;
    const found = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      (diagnostics) => assert.ok(diagnostics.length > 0),
    );
    for (const { code } of found) {
      assert.ok(typeof code === 'object');
      assert.equal(`${code.target}`, `${vscode.Uri.joinPath(extensionUri, 'docs/rules', `${code.value}.md`)}`);
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
      assert.ok(page.startsWith(`# ${code.value}\n`));
    }
  });

  test('the findings are exactly the defects of the essay', async () => {
    await eventually(
      () => findings(document),
      (found) =>
        assert.deepEqual(found, [
          'shelfmark.style: f. 1798 op. 1 d. 88 ll. 124-136',
          'name.variant: Volsky',
          'shelfmark.style: f. 1858 op. 1 d. 22 ll. 107-132',
          'shelfmark.style: f.645, op. 1, d. 31. l. 481-483',
          'shelfmark.style: op. 1. d. 109, l. 1-32',
          'repository.unknown: RAE',
          'note.undefined: [26]',
          'note.undefined: [28]',
          'quotation.unbalanced: “Revisiting',
          'citation.repeated: Vladislav M. Zubok, A Failed Empire: The Soviet Union in the Cold War from Stalin to Gorbachev Chapel Hill: University of North Carolina Press',
          'note.unlabelled: Stephen Rabe',
          'citation.repeated: Tobias Rupprecht, “Socialist high modernity and global stagnation: a shared history of Brazil and the Soviet Union during the Cold War',
          'shelfmark.incomplete: Inventory no., File: no',
          'citation.repeated: Nicola Miller, Soviet relations with Latin America, 1959–1987',
          'quotation.unbalanced: counties,”',
          'citation.repeated: RAS, Fond 1798, Opis 1, Delo 88,pp. 124-136',
          'shelfmark.style: Delo 88,pp. 124-136',
          'date.invalid: Dicember',
          'shelfmark.style: Opis. 1, Delo. 392',
          'citation.repeated: Foreign Ministry Archive, Fond 0110, Inventory no., File: no',
          'shelfmark.incomplete: Inventory no., File: no',
          'date.ambiguous: 03.08.1960',
          'document.leaves: pp. 454-483',
          'quotation.unbalanced: “A.',
          'document.date: 1 June 1962',
          'citation.repeated: Archivo Histórico Diplomático Mexicano, Relaciones Mexicano-Soviéticas 1917-1980, México, Secretaría de Relaciones Exteriores',
        ]),
    );
  });

  test('a note that is given its text loses its finding, and the undoing brings it back', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, cursor(document, '|[27] Foreign Ministry Archive'), '[26] A. Shelnov, Report, p. 2.\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const isMissing = () => findings(document).includes('note.undefined: [26]');
    await eventually(isMissing, (missing) => assert.equal(missing, false));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually(isMissing, (missing) => assert.equal(missing, true));
  });
});

function includesStart(places: readonly string[], start: string): boolean {
  return places.some((place) => place.startsWith(start));
}
