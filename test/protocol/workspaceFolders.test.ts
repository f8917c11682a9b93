import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import { Dossier } from '../../server/dossier/dossier';
import type { Reading } from '../../server/wire/status';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

/** Two marks, and a note for the first. */
const WITHOUT_2 = 'Aid.[^1] Trade.[^2]\n\n[^1]: A letter.\n';
const WHOLE = `${WITHOUT_2}\n[^2]: A cable.\n`;

let workspace: MemoryWorkspace;
let client: TestClient;
const uriOf = (path: string) => `${FOLDER}/${path}`;

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
});

afterEach(async () => {
  await client.stop();
  expect(client.log.filter((line) => /went wrong|could not/.test(line))).toEqual([]);
});

describe('a text that is open', () => {
  test('leaves no finding behind when it is opened, changed and closed at once', async () => {
    await client.start();
    for (const name of ['a.md', 'b.md', 'c.md']) {
      const uri = uriOf(name);
      client.open(uri, WHOLE, 'markdown');
      client.change(uri, WITHOUT_2, 2);
      client.change(uri, `${WITHOUT_2}More.[^3]\n`, 3);
      client.close(uri);
    }
    await client.settle();
    for (const name of ['a.md', 'b.md', 'c.md']) expect(client.codes(uriOf(name)) ?? []).toEqual([]);
  });

  test('leaves none behind when it is closed before the settings are known', async () => {
    let answer: (settings: unknown[]) => void = () => {};
    client.connection.onRequest('workspace/configuration', () => new Promise((done) => (answer = done)));
    await client.start();
    client.open(uriOf('a.md'), WITHOUT_2, 'markdown');
    client.open(uriOf('b.md'), WITHOUT_2, 'markdown');
    client.change(uriOf('b.md'), `${WITHOUT_2}More.\n`);
    client.close(uriOf('b.md'));
    await client.settle();
    expect(client.isSilentAbout(uriOf('a.md'))).toBe(true);
    answer([{}]);
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
    await client.settle();
    expect(client.codes(uriOf('b.md')) ?? []).toEqual([]);
  });

  test('has the findings of its new text when it is closed and opened again at once', async () => {
    await client.start();
    client.open(uriOf('a.md'), WITHOUT_2, 'markdown');
    client.close(uriOf('a.md'));
    client.open(uriOf('a.md'), WHOLE, 'markdown');
    client.close(uriOf('a.md'));
    client.open(uriOf('a.md'), `${WITHOUT_2}More.[^3]\n`, 'markdown');
    await client.settle();
    expect(client.codes(uriOf('a.md'))).toEqual(['note.undefined', 'note.undefined']);
  });

  test('has the findings of the disk when it is closed in a folder with a manifest, with what was not saved', async () => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n').set('a.md', WITHOUT_2);
    await client.start(FOLDER);
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
    client.open(uriOf('a.md'), WITHOUT_2, 'markdown');
    client.change(uriOf('a.md'), `${WITHOUT_2}More.[^3]\n`);
    await client.findings(uriOf('a.md'), (found) => found.length === 2);
    client.close(uriOf('a.md'));
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
    client.open(uriOf('a.md'), WHOLE, 'markdown');
    await client.findings(uriOf('a.md'), (found) => found.length === 0);
    client.close(uriOf('a.md'));
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
  });

  test('and never saved leaves nothing behind in a folder with a manifest', async () => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    await client.start(FOLDER);
    client.open(uriOf('new.md'), WITHOUT_2, 'markdown');
    await client.findings(uriOf('new.md'), (found) => found.length === 1);
    client.close(uriOf('new.md'));
    await client.findings(uriOf('new.md'), (found) => found.length === 0);
  });

  test('that a manifest leaves out has no finding once it is closed', async () => {
    workspace.texts.set('dossier.yaml', 'exclude:\n  - a.md\n').set('a.md', WITHOUT_2);
    await client.start(FOLDER);
    client.open(uriOf('a.md'), WITHOUT_2, 'markdown');
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
    client.close(uriOf('a.md'));
    await client.findings(uriOf('a.md'), (found) => found.length === 0);
  });

  test('in Markdown without notes gives nothing, and nothing is looked for', async () => {
    await client.start();
    client.open(uriOf('plain.md'), '# Oil\n\nRGAE, f. 635, op. 1, d. 392 and Document 1.\n', 'markdown');
    const tabulated: unknown[] = [];
    const { occurrences } = Dossier.prototype;
    Dossier.prototype.occurrences = function (file) {
      tabulated.push(file);
      return occurrences.call(this, file);
    };
    try {
      for (const character of [2, 10, 35]) {
        expect(await client.ask('textDocument/hover', uriOf('plain.md'), 2, character)).toBeNull();
        expect(await client.ask('textDocument/definition', uriOf('plain.md'), 2, character)).toBeNull();
      }
    } finally {
      Dossier.prototype.occurrences = occurrences;
    }
    expect(tabulated).toEqual([]);
    expect(client.isSilentAbout(uriOf('plain.md'))).toBe(true);
  });
});

describe('a manifest that changes', () => {
  beforeEach(() => {
    workspace.texts.set('a.md', WITHOUT_2).set('drafts/b.md', WITHOUT_2);
  });

  test('takes back the findings of what it leaves out, and has those of what it takes in', async () => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    await client.start(FOLDER);
    await client.findings(uriOf('drafts/b.md'), (found) => found.length === 1);
    workspace.texts.set('dossier.yaml', 'exclude:\n  - drafts/**\n');
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.findings(uriOf('drafts/b.md'), (found) => found.length === 0);
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.findings(uriOf('drafts/b.md'), (found) => found.length === 1);
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
  });

  test('takes back findings while it is typed', async () => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    await client.start(FOLDER);
    await client.findings(uriOf('drafts/b.md'), (found) => found.length === 1);
    client.open(uriOf('dossier.yaml'), 'title: Oil\n', 'yaml');
    client.change(uriOf('dossier.yaml'), 'exclude:\n  - drafts/**\n');
    await client.findings(uriOf('drafts/b.md'), (found) => found.length === 0);
  });

  test('that is new and saved from the editor has its essays read', async () => {
    await client.start(FOLDER);
    client.open(uriOf('dossier.yaml'), 'title: Oil\n', 'yaml');
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    client.changedOnDisk(uriOf('dossier.yaml'), 1);
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
  });

  test('takes all findings with it when it goes', async () => {
    workspace.texts.set('dossier.yaml', 'titel: Oil\n');
    await client.start(FOLDER);
    await client.findings(uriOf('a.md'), (found) => found.length === 1);
    await client.findings(uriOf('dossier.yaml'), (found) => found.length === 1);
    workspace.texts.delete('dossier.yaml');
    client.changedOnDisk(uriOf('dossier.yaml'), 3);
    for (const name of ['a.md', 'drafts/b.md', 'dossier.yaml'])
      await client.findings(uriOf(name), (found) => found.length === 0);
  });
});

describe('a folder', () => {
  test('that is removed from the workspace takes its findings with it, and one that is added brings them', async () => {
    for (const folder of ['one', 'two'])
      workspace.texts.set(`${folder}/dossier.yaml`, 'titel: Oil\n').set(`${folder}/a.md`, WITHOUT_2);
    await client.start(uriOf('one'));
    await client.findings(uriOf('one/a.md'), (found) => found.length === 1);
    const folder = (name: string) => ({ uri: uriOf(name), name });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder('two')], removed: [folder('one')] },
    });
    await client.findings(uriOf('two/a.md'), (found) => found.length === 1);
    expect(client.codes(uriOf('one/a.md'))).toEqual([]);
    expect(client.codes(uriOf('one/dossier.yaml'))).toEqual([]);
  });

  test('is never read twice at once, whatever happens meanwhile', async () => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    for (let number = 0; number < 20; number++) workspace.texts.set(`${number}.md`, WITHOUT_2);
    workspace.readingTakesMs = 2;
    await client.start(FOLDER);
    for (let round = 0; round < 5; round++) {
      client.changedOnDisk(uriOf('dossier.yaml'));
      client.settings = { index: { maxFiles: 1000 + round } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }
    expect(await Promise.all([client.checkWorkspace(), client.checkWorkspace()])).toEqual([
      { files: 20, findings: 20 },
      { files: 20, findings: 20 },
    ]);
    expect(workspace.mostAtOnce).toBe(1);
    // What waits for its turn is not done over and over: at the start, once for the settings, for each message about the
    // manifest and for each check.
    expect(workspace.listings).toBeLessThanOrEqual(10);
  });

  test('is not read again for another manifest', async () => {
    workspace.texts.set('one/dossier.yaml', 'title: Oil\n').set('one/a.md', WITHOUT_2).set('two/a.md', WITHOUT_2);
    await client.start(FOLDER);
    await client.findings(uriOf('one/a.md'), (found) => found.length === 1);
    const readsOf = (name: string) => workspace.reads.filter((path) => path === name).length;
    const before = readsOf('one/a.md');
    workspace.texts.set('two/dossier.yaml', 'title: Trade\n');
    client.changedOnDisk(uriOf('two/dossier.yaml'), 1);
    await client.findings(uriOf('two/a.md'), (found) => found.length === 1);
    expect(readsOf('one/a.md')).toBe(before);
  });
});

describe('a check of the workspace', () => {
  test('leaves findings until a file changes on the disk or is closed', async () => {
    workspace.texts.set('a.md', WITHOUT_2).set('b.md', WITHOUT_2).set('c.md', WITHOUT_2);
    await client.start(FOLDER);
    expect(await client.checkWorkspace()).toEqual({ files: 3, findings: 3 });
    client.changedOnDisk(uriOf('a.md'));
    await client.findings(uriOf('a.md'), (found) => found.length === 0);
    client.open(uriOf('b.md'), WITHOUT_2, 'markdown');
    client.close(uriOf('b.md'));
    await client.findings(uriOf('b.md'), (found) => found.length === 0);
    expect(client.codes(uriOf('c.md'))).toEqual(['note.undefined']);
  });

  test('forgets what has gone from the disk since', async () => {
    workspace.texts.set('a.md', WITHOUT_2).set('b.md', WITHOUT_2);
    await client.start(FOLDER);
    await client.checkWorkspace();
    workspace.texts.delete('a.md');
    expect(await client.checkWorkspace()).toEqual({ files: 1, findings: 1 });
    expect(client.codes(uriOf('a.md'))).toEqual([]);
  });

  test('begins, reports and ends its progress under the token of the request', async () => {
    for (let number = 0; number < 20; number++) workspace.texts.set(`${number}.md`, WHOLE);
    await client.start(FOLDER);
    const told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: WorkDoneProgressBegin }) => {
      told.push(value);
    });
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'dossier.checkWorkspace',
      workDoneToken: 'check',
    });
    expect(told.map(({ kind }) => kind)).toEqual(['begin', 'report', 'report', 'report', 'end']);
    expect(told[3]).toMatchObject({ percentage: 50, message: '20 of 20 read' });
  });
});

describe('a reading at the start that takes long', () => {
  const progress: { kind: string; cancellable?: boolean }[] = [];
  let token: string | undefined;

  beforeEach(() => {
    progress.length = 0;
    token = undefined;
    client.connection.onRequest('window/workDoneProgress/create', (params: { token: string }) => {
      token = params.token;
      return null;
    });
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      progress.push(value);
    });
    workspace.texts.set('dossier.yaml', 'title: Oil\n');
    for (let number = 0; number < 16; number++) workspace.texts.set(`${number}.md`, WITHOUT_2);
  });

  test('shows its progress, and can be ended', async () => {
    workspace.readingTakesMs = 100;
    await client.start(FOLDER, { workDoneProgress: true });
    await client.until(
      () => progress[0],
      (begun) => begun !== undefined,
    );
    expect(progress[0]).toMatchObject({ kind: 'begin', cancellable: true });
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await client.until(
      () => progress,
      (told) => told.some(({ kind }) => kind === 'end'),
    );
    expect(workspace.reads.length).toBeLessThan(17);
    await client.settle();
    // Of a dossier that was read in part nothing is said; a check reads it whole.
    for (let number = 0; number < 16; number++) expect(client.isSilentAbout(uriOf(`${number}.md`))).toBe(true);
    workspace.readingTakesMs = 0;
    expect(await client.checkWorkspace()).toEqual({ files: 16, findings: 16 });
  });

  test('shows none when it is over in a moment', async () => {
    await client.start(FOLDER, { workDoneProgress: true });
    await client.findings(uriOf('15.md'), (found) => found.length === 1);
    await client.settle();
    expect(token).toBeUndefined();
    expect(progress).toEqual([]);
  });

  test('shows none to a client that cannot show it', async () => {
    workspace.readingTakesMs = 100;
    await client.start(FOLDER);
    await client.findings(uriOf('15.md'), (found) => found.length === 1);
    expect(token).toBeUndefined();
    expect(progress).toEqual([]);
  });
});

describe('the status', () => {
  beforeEach(() => {
    workspace.texts.set('dossier.yaml', 'title: Oil\n').set('a.md', WHOLE).set('b.md', WHOLE).set('c.md', WHOLE);
  });

  test('tells how many texts were read', async () => {
    await client.start(FOLDER, { dossierStatus: true });
    await client.until(
      () => client.told,
      (told) => told.length > 0,
    );
    expect(client.told).toEqual([{ files: 3, reachedBound: null }]);
  });

  test('tells once that there are more texts than the settings allow, and when they are read after all', async () => {
    client.settings = { index: { maxFiles: 3 } };
    await client.start(FOLDER, { dossierStatus: true });
    const last = () => client.told[client.told.length - 1];
    await client.until(last, (told) => told !== undefined);
    client.changedOnDisk(uriOf('dossier.yaml'));
    await client.settle();
    expect(client.told).toEqual([{ files: 2, reachedBound: 3 }]);
    expect(client.log.filter((line) => line.includes('More than 3 texts'))).toHaveLength(1);
    client.settings = { index: { maxFiles: 4 } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(last, (told) => told?.reachedBound === null);
    expect(client.told).toHaveLength(2);
    expect(last()).toEqual({ files: 3, reachedBound: null });
  });

  test('tells how far a long reading is, some ten times a second at most, and that it is over', async () => {
    for (let number = 0; number < 40; number++) workspace.texts.set(`more/${number}.md`, WHOLE);
    workspace.readingTakesMs = 20;
    const told: (Reading | null)[] = [];
    client.connection.onNotification('dossier/reading', ({ reading }: { reading: Reading | null }) => {
      told.push(reading);
    });
    const start = performance.now();
    await client.start(FOLDER, { dossierStatus: true });
    await client.until(
      () => told,
      () => told.includes(null),
    );
    expect(told.filter((reading) => reading === null)).toHaveLength(1);
    const readings = told.slice(0, -1) as Reading[];
    const read = readings.filter(({ stage }) => stage === 'read');
    expect(read.length).toBeGreaterThan(1);
    expect(read.every(({ of }) => of === 43)).toBe(true);
    expect(read.map(({ done }) => done)).toEqual(read.map(({ done }) => done).sort((a, b) => a - b));
    expect(readings.length).toBeLessThanOrEqual((performance.now() - start) / 100);
  });

  test('is told to nobody who has not asked for it', async () => {
    const told: unknown[] = [];
    client.connection.onNotification('dossier/reading', (reading) => {
      told.push(reading);
    });
    workspace.readingTakesMs = 40;
    client.settings = { index: { maxFiles: 3 } };
    await client.start(FOLDER);
    await client.until(
      () => client.log,
      (log) => log.some((line) => line.includes('More than 3 texts')),
    );
    await client.settle();
    expect(client.told).toEqual([]);
    expect(told).toEqual([]);
  });
});
