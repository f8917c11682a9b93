/** Findings for a client that asks for those of what it has open. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type DocumentDiagnosticReport, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { Dossier } from '../../server/dossier/dossier';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

/** Two marks, and a note for the first. */
const WITHOUT_2 = 'Aid.[^1] Trade.[^2]\n\n[^1]: A letter.\n';
const PULLS = { pulls: true, refreshes: true };
const uriOf = (path: string) => `${FOLDER}/${path}`;
const a = uriOf('a.md');
const b = uriOf('b.md');

let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
});

afterEach(async () => {
  await client.stop();
  expect(client.log.filter((line) => /went wrong|could not/.test(line))).toEqual([]);
});

const codesIn = (report: DocumentDiagnosticReport) =>
  report.kind === 'full' ? report.items.map(({ code }) => code) : 'unchanged';
const pulledCodes = async (uri: string) => codesIn(await client.pull(uri));
const pushesOf = (uri: string) => client.pushes.filter((push) => push.uri === uri);

test('only a client that can pull is offered to', async () => {
  const offered = await client.start(FOLDER, { pulls: true });
  expect(offered.diagnosticProvider).toEqual({
    identifier: 'dossier',
    interFileDependencies: true,
    workspaceDiagnostics: false,
  });
  const other = new TestClient(new MemoryWorkspace().host);
  expect((await other.start(FOLDER)).diagnosticProvider).toBeUndefined();
  await other.stop();
});

describe('a text that is open', () => {
  test('has its findings pulled and none pushed, whatever is typed', async () => {
    await client.start(FOLDER, PULLS);
    client.open(a, WITHOUT_2, 'markdown');
    expect(await pulledCodes(a)).toEqual(['note.undefined']);
    client.change(a, `${WITHOUT_2}More.[^3]\n`);
    expect(await pulledCodes(a)).toEqual(['note.undefined', 'note.undefined']);
    await client.settle();
    expect(client.pushes).toEqual([]);
    expect(client.refreshes).toBe(0);
  });

  test('is unchanged while its findings stay where they are, and is not when one moves or says something else', async () => {
    await client.start(FOLDER, PULLS);
    client.open(a, WITHOUT_2, 'markdown');
    const first = await client.pull(a);
    expect(await client.pull(a, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(a, `${WITHOUT_2}\nMore.\n`, 2);
    expect(await client.pull(a, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(a, `\n${WITHOUT_2}`, 3);
    const moved = await client.pull(a, first.resultId);
    expect(moved).toMatchObject({ kind: 'full', items: [{ code: 'note.undefined', range: { start: { line: 1 } } }] });
    expect(moved.resultId).not.toBe(first.resultId);
    client.change(a, `\n${WITHOUT_2.replace('[^2]', '[^5]')}`, 4);
    const other = await client.pull(a, moved.resultId);
    expect(other).toMatchObject({ kind: 'full', items: [{ message: expect.stringContaining('5') }] });
    // An answer that was given long ago is not the one of now.
    expect((await client.pull(a, first.resultId)).kind).toBe('full');
  });

  test('is not judged again while nothing changes', async () => {
    await client.start(FOLDER, PULLS);
    client.open(a, WITHOUT_2, 'markdown');
    await client.settle();
    await client.pull(a);
    let asked = 0;
    const { apparatus } = Dossier.prototype;
    Dossier.prototype.apparatus = function (file) {
      asked++;
      return apparatus.call(this, file);
    };
    try {
      expect(await pulledCodes(a)).toEqual(['note.undefined']);
      expect(asked).toBe(0);
      client.change(a, `${WITHOUT_2}\nMore.\n`);
      await client.pull(a);
      expect(asked).toBeGreaterThan(0);
    } finally {
      Dossier.prototype.apparatus = apparatus;
    }
  });

  test('and none of our business has an empty answer, the same for all', async () => {
    await client.start(FOLDER, PULLS);
    client.open(uriOf('log.txt'), '[12] started\nwaited [3] times\n', 'plaintext');
    client.open(uriOf('plain.md'), '# Oil\n', 'markdown');
    const log = await client.pull(uriOf('log.txt'));
    expect(log).toMatchObject({ kind: 'full', items: [] });
    expect(await client.pull(uriOf('plain.md'))).toEqual(log);
    expect(await client.pull(uriOf('never-opened.md'))).toEqual(log);
    expect((await client.pull(uriOf('log.txt'), log.resultId)).kind).toBe('unchanged');
  });

  test('waits for the settings with its findings, and a request that is taken back gets none', async () => {
    let answer: (settings: unknown[]) => void = () => {};
    client.connection.onRequest('workspace/configuration', () => new Promise((done) => (answer = done)));
    await client.start(FOLDER, PULLS);
    client.open(a, WITHOUT_2, 'markdown');
    const source = new CancellationTokenSource();
    let isAnswered = false;
    const waiting = pulledCodes(a).finally(() => (isAnswered = true));
    const takenBack = client.pull(a, undefined, source.token);
    await client.settle();
    expect(isAnswered).toBe(false);
    source.cancel();
    await client.settle();
    answer([{ rules: { 'note.undefined': 'off', 'note.unused': 'off' } }]);
    await expect(takenBack).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await waiting).toEqual([]);
  });
});

describe('a file in a folder with a manifest', () => {
  beforeEach(() => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n').set('a.md', WITHOUT_2).set('b.md', WITHOUT_2);
  });

  test('is pushed while it is closed and pulled while it is open, never both', async () => {
    await client.start(FOLDER, PULLS);
    await client.findings(a, (found) => found.length === 1);
    expect(await pulledCodes(a)).toEqual([]);
    client.open(a, WITHOUT_2, 'markdown');
    expect(await pulledCodes(a)).toEqual(['note.undefined']);
    expect(client.codes(a)).toEqual([]);
    client.change(a, `${WITHOUT_2}More.[^3]\n`);
    expect(await pulledCodes(a)).toHaveLength(2);
    await client.checkWorkspace();
    await client.settle();
    expect(client.codes(a)).toEqual([]);
    expect(client.codes(b)).toEqual(['note.undefined']);
    client.close(a);
    await client.findings(a, (found) => found.length === 1);
    expect(await pulledCodes(a)).toEqual([]);
    expect(pushesOf(a).map(({ diagnostics }) => diagnostics.length)).toEqual([1, 0, 1]);
  });

  test('is pushed again when it is closed as it was opened', async () => {
    await client.start(FOLDER, PULLS);
    await client.findings(a, (found) => found.length === 1);
    for (let round = 0; round < 2; round++) {
      client.open(a, WITHOUT_2, 'markdown');
      await client.findings(a, (found) => found.length === 0);
      expect(await pulledCodes(a)).toEqual(['note.undefined']);
      client.close(a);
      await client.findings(a, (found) => found.length === 1);
    }
  });

  test('that is open before the folder is read is never pushed', async () => {
    workspace.readingTakesMs = 20;
    await client.start(FOLDER, PULLS);
    client.open(a, WITHOUT_2, 'markdown');
    await client.findings(b, (found) => found.length === 1);
    expect(client.isSilentAbout(a)).toBe(true);
    expect(await pulledCodes(a)).toEqual(['note.undefined']);
  });

  test('counts in a check of the workspace, open or closed', async () => {
    await client.start(FOLDER, PULLS);
    client.open(a, `${WITHOUT_2}More.[^3]\n`, 'markdown');
    expect(await client.checkWorkspace()).toEqual({ files: 2, findings: 3 });
    expect(client.isSilentAbout(a)).toBe(true);
  });

  test('is taken back when a check found it and it is opened', async () => {
    workspace.texts.delete('dossier.yaml');
    await client.start(FOLDER, PULLS);
    await client.checkWorkspace();
    expect(client.codes(a)).toEqual(['note.undefined']);
    client.open(a, WITHOUT_2, 'markdown');
    await client.findings(a, (found) => found.length === 0);
    client.close(a);
    await client.settle();
    expect(client.codes(a)).toEqual([]);
    expect(client.codes(b)).toEqual(['note.undefined']);
  });

  test('has the findings of its manifest pulled too, when that is open', async () => {
    workspace.texts.set('dossier.yaml', 'titel: Oil\n');
    await client.start(FOLDER, PULLS);
    const manifest = uriOf('dossier.yaml');
    await client.findings(manifest, (found) => found.length === 1);
    client.open(manifest, 'titel: Oil\n', 'yaml');
    expect(await pulledCodes(manifest)).toEqual(['manifest.invalid']);
    expect(client.codes(manifest)).toEqual([]);
    client.change(manifest, 'title: Oil\n');
    expect(await pulledCodes(manifest)).toEqual([]);
  });
});

describe('the client is told to pull again', () => {
  const OFF = 'title: Oil\nrules:\n  note.undefined: off\n';
  const isRefreshed = (times: number) =>
    client.until(
      () => client.refreshes,
      (refreshes) => refreshes >= times,
    );

  beforeEach(() => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n').set('a.md', WITHOUT_2).set('b.md', WITHOUT_2);
  });

  /** A folder that has been read, with one text open and pulled. */
  async function startWithOpen(claims = PULLS) {
    await client.start(FOLDER, claims);
    client.open(a, WITHOUT_2, 'markdown');
    expect(await pulledCodes(a)).toEqual(['note.undefined']);
    await client.findings(b, (found) => found.length === 1);
    await client.settle();
    expect(client.refreshes).toBe(0);
  }

  test('once, when the manifest is typed, however many keys that takes', async () => {
    await startWithOpen();
    const manifest = uriOf('dossier.yaml');
    client.open(manifest, 'title: Oil\n', 'yaml');
    await client.pull(manifest);
    for (let version = 2; version < 10; version++) client.change(manifest, `${OFF}# ${version}\n`, version);
    await isRefreshed(1);
    expect(await pulledCodes(a)).toEqual([]);
    expect(await client.findings(b, (found) => found.length === 0)).toEqual([]);
    await client.settle();
    expect(client.refreshes).toBe(1);
  });

  test('when the manifest changes on the disk, and not when that changes no finding', async () => {
    await startWithOpen();
    workspace.texts.set('dossier.yaml', 'title: Oil and Trade\n');
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.settle();
    expect(client.refreshes).toBe(0);
    workspace.texts.set('dossier.yaml', OFF);
    client.changedOnDisk(uriOf('dossier.yaml'));
    await isRefreshed(1);
    expect(await pulledCodes(a)).toEqual([]);
  });

  test('when the settings change', async () => {
    await startWithOpen();
    client.settings = { rules: { 'note.undefined': 'hint' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await isRefreshed(1);
    expect(await client.pull(a)).toMatchObject({ items: [{ severity: 4 }] });
    await client.settle();
    expect(client.refreshes).toBe(1);
  });

  test('when another file of the dossier is typed, and not for what is typed in the file itself', async () => {
    const listing = (...numbers: number[]) =>
      `${numbers.map((number) => `Document ${number} – Report, 1959\nSource: RGAE, f. 635, op. 1, d. ${number}.\n`).join('\n')}\nSee Document 1.\n`;
    const list = uriOf('list.dossier');
    workspace.texts.set('list.dossier', listing(1));
    await client.start(FOLDER, PULLS);
    client.open(a, 'See Document 2.\n', 'markdown');
    client.open(list, listing(1));
    await client.settle();
    expect(await pulledCodes(a)).toEqual(['document.unknown']);
    await client.pull(list);
    client.change(a, '\nSee Document 2.\n');
    await client.settle();
    expect(client.refreshes).toBe(0);
    await client.pull(a);
    client.change(list, `${listing(1)}More.\n`, 2);
    await client.pull(list);
    await client.settle();
    expect(client.refreshes).toBe(0);
    client.change(list, listing(1, 2), 3);
    await isRefreshed(1);
    expect(await pulledCodes(a)).toEqual([]);
  });

  test('not where it pulls anyhow, since it has typed', async () => {
    await startWithOpen();
    client.change(a, `${WITHOUT_2}More.[^3]\n`);
    workspace.texts.set('dossier.yaml', OFF);
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.findings(b, (found) => found.length === 0);
    await client.settle();
    expect(client.refreshes).toBe(0);
    expect(await pulledCodes(a)).toEqual([]);
  });

  test('not before it has pulled at all, and never where it cannot be told', async () => {
    await client.start(FOLDER, PULLS);
    client.open(a, WITHOUT_2, 'markdown');
    await client.findings(b, (found) => found.length === 1);
    workspace.texts.set('dossier.yaml', OFF);
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.findings(b, (found) => found.length === 0);
    await client.settle();
    expect(client.refreshes).toBe(0);
    await client.stop();

    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    client = new TestClient(workspace.host);
    await startWithOpen({ pulls: true, refreshes: false });
    workspace.texts.set('dossier.yaml', OFF);
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.findings(b, (found) => found.length === 0);
    await client.settle();
    expect(client.refreshes).toBe(0);
    expect(await pulledCodes(a)).toEqual([]);
  });
});
