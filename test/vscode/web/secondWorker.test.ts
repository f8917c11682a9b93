import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activateExtension, uriOf } from '../suite/editor';
import { eventually } from '../suite/eventually';

const count = 60;

suite('Files that are not open, in a browser', () => {
  const folder = 'many-essays';
  const essays = Array.from({ length: count }, (_, index) => uriOf(`${folder}/essay-${index}.md`));
  /** What the server says for the log. */
  const said: string[] = [];
  let client: BaseLanguageClient;

  suiteSetup(async () => {
    client = (await activateExtension()).server.client!;
    for (const kind of ['debug', 'warn'] as const) client[kind] = (message: string) => said.push(message);
  });

  suiteTeardown(async () => {
    // The methods of the class are in force again.
    for (const kind of ['debug', 'warn']) Reflect.deleteProperty(client, kind);
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  test('are read and checked by a second worker, where they are many', async () => {
    const text = 'Aid was offered.[^1] Trade followed.[^2]\n\n[^1]: A letter.\n';
    for (const essay of essays) await write(essay, text);
    await write(uriOf(`${folder}/dossier.yaml`), 'title: Many essays\n');
    for (const essay of essays)
      await eventually(
        () => vscode.languages.getDiagnostics(essay).map(({ code }) => (typeof code === 'object' ? code.value : code)),
        (codes) => assert.deepEqual(codes, ['note.undefined']),
      );
    const counts = said.flatMap((line) => /second worker has looked at (\d+) files/.exec(line)?.[1] ?? []);
    assert.ok(counts.map(Number).includes(count), `the server has said: ${said.join('\n')}`);
    assert.deepEqual(
      said.filter((line) => /without a second worker/.test(line)),
      [],
    );
  });
});

async function write(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
