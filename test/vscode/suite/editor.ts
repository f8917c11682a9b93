// The editor in the hands of the tests: open a text of the workspace, find a place by its words, ask what is there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DossierApi } from '../../../client/extension';
import { eventually } from './eventually';

export const extensionId = 'dossier-notes.dossier';

/** The essay of the sample dossier. */
export const essay = 'e-dossier-65/mexico-and-the-soviet-union.dossier.txt';

/** The extension under test, active. */
export async function activateExtension(): Promise<DossierApi> {
  const extension = vscode.extensions.getExtension<DossierApi>(extensionId);
  assert.ok(extension, `${extensionId} is not installed`);
  return await extension.activate();
}

/** A file of the workspace by its path. */
export function uriOf(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...file.split('/'));
}

/** Opens a file of the workspace in an editor. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position of the `|` in `marked`, whose other characters stand exactly once in the document. */
export function cursor(document: vscode.TextDocument, marked: string): vscode.Position {
  const inside = marked.indexOf('|');
  const wanted = marked.replace('|', '');
  const text = document.getText();
  const start = text.indexOf(wanted);
  assert.notEqual(start, -1, `“${wanted}” is not in the text`);
  assert.equal(text.lastIndexOf(wanted), start, `“${wanted}” is in the text more than once`);
  return document.positionAt(start + inside);
}

/** The text of the hover; empty when nothing is shown. */
export async function hover(document: vscode.TextDocument, marked: string): Promise<string> {
  const place = cursor(document, marked);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Where Go to Definition leads, as the line that it ends in from there on. */
export async function definition(document: vscode.TextDocument, marked: string): Promise<string[]> {
  return await places('vscode.executeDefinitionProvider', document, marked);
}

/** What Go to References lists, each as the rest of its line. */
export async function references(document: vscode.TextDocument, marked: string): Promise<string[]> {
  return await places('vscode.executeReferenceProvider', document, marked);
}

async function places(command: string, document: vscode.TextDocument, marked: string): Promise<string[]> {
  type Places = (vscode.Location | vscode.LocationLink)[];
  const found = await vscode.commands.executeCommand<Places>(command, document.uri, cursor(document, marked));
  return found.map((place) => {
    const range = 'range' in place ? place.range : (place.targetSelectionRange ?? place.targetRange);
    return restOfLine(document, range.start);
  });
}

/** The text of a line from a position on: how the tests name a place without counting columns. */
export function restOfLine(document: vscode.TextDocument, position: vscode.Position): string {
  return document.lineAt(position.line).text.slice(position.character);
}

/** The findings of a text: rule and the words under the squiggle, in reading order. */
export function findings(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .toSorted((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code}: ${document.getText(range)}`);
}

/** Has findings and hovers of the sample's essay, as a server gives them that answers. */
export async function expectAnswers(document: vscode.TextDocument): Promise<void> {
  await eventually(
    () => findings(document).length,
    (count) => assert.ok(count > 0, 'no findings are shown'),
  );
  await eventually(
    () => hover(document, 'owned by the state.[2|2]'),
    (shown) => assert.match(shown, /Document 1/),
  );
}
