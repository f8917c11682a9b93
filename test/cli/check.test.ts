import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossier, findings, folderWith, inShort, withoutRights } from './fixture';

const CLEAN = 'The mission came home.[^1]\n\n[^1]: RGAE, f. 413, op. 13, d. 8570, l. 4.\n';
const UNUSED = 'The mission came home.\n\n[^1]: RGAE, f. 413, op. 13, d. 8570, l. 4.\n';
const GAP = 'The mission came home.[^1] It wrote a report.[^2]\n\n[^1]: RGAE, f. 413, op. 13, d. 8570, l. 4.\n';
const LISTED = `Document 1 – Letter to the trade mission, 3 May 1960
Source: RGAE, f. 413, op. 13, d. 8570, ll. 4-9

The mission asked for a loan.[1]

[1] RGAE, f. 413, op. 13, d. 8570, ll. 2-9.
`;

describe('the exit code', () => {
  test('is 0 for a clean text, and says in how many files nothing was found', async () => {
    const { code, out } = await dossier(folderWith({ 'essay.md': CLEAN }), 'check');
    expect({ code, out }).toEqual({ code: 0, out: 'No errors or warnings in 1 file.\n' });
  });

  test('is 1 for an error, and 0 for a warning unless --fail-on says otherwise', async () => {
    expect((await dossier(folderWith({ 'essay.md': GAP }), 'check')).code).toBe(1);
    const folder = folderWith({ 'essay.md': UNUSED });
    expect((await dossier(folder, 'check')).code).toBe(0);
    expect((await dossier(folder, 'check', '--fail-on', 'warning')).code).toBe(1);
    expect((await dossier(folder, 'check', '--fail-on=hint')).code).toBe(1);
  });

  test('counts what is not shown: a hint that --fail-on names fails without --all', async () => {
    const folder = folderWith({ 'essay.md': UNUSED });
    const { code, out } = await dossier(folder, 'check', '--rule', 'note.unused=hint', '--fail-on', 'hint');
    expect(code).toBe(1);
    expect(out).toBe('No errors or warnings in 1 file. Not shown: 1 hint (--all shows them).\n');
  });

  test('is 0 where there is nothing to check, and the report says so', async () => {
    const { code, out } = await dossier(folderWith({ 'log.txt': 'error [12] at boot\n' }), 'check');
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing was checked/);
  });
});

describe('what is checked', () => {
  test('in a folder the texts that have notes; a file that is named, whatever it is called', async () => {
    const folder = folderWith({
      'essay.md': GAP,
      'plan.md': 'No note here, but see Document 7.\n',
      'log.txt': 'The mission came home.[12]\n',
      'draft.tex': 'The mission came home.[1] It wrote.[2]\n\n[1] RGAE, f. 1, op. 2, d. 3.\n',
      'node_modules/pack/readme.md': GAP,
      'sub/deep/notes.dossier': 'The mission came home.[3]\n',
    });
    expect(inShort(await findings(folder))).toEqual([
      'essay.md:1:45 note.undefined error',
      'sub/deep/notes.dossier:1:22 note.undefined error',
    ]);
    expect(inShort(await findings(folder, 'draft.tex'))).toEqual(['draft.tex:1:35 note.undefined error']);
    expect(inShort(await findings(folder, 'log.txt'))).toEqual(['log.txt:1:22 note.undefined error']);
    expect(inShort(await findings(folder, 'node_modules/pack'))).toEqual([
      'node_modules/pack/readme.md:1:45 note.undefined error',
    ]);
  });

  test('a file that is named twice, or stands in a folder that is named too, is checked once', async () => {
    const folder = folderWith({ 'a/essay.md': GAP });
    expect(await findings(folder, 'a', 'a/essay.md', './a/../a/essay.md', '.')).toHaveLength(1);
  });

  test('files come by name, whatever the order in which they were named', async () => {
    const folder = folderWith({ 'b.md': GAP, 'a.md': GAP, 'B.md': GAP });
    const files = (await findings(folder, 'b.md', 'a.md', 'B.md')).map(({ file }) => file);
    expect(files).toEqual(['B.md', 'a.md', 'b.md']);
  });

  test('paths outside the current folder are shown from it', async () => {
    const folder = folderWith({ 'essays/one.md': GAP, 'here/x.txt': '' });
    expect((await findings(join(folder, 'here'), '../essays')).map(({ file }) => file)).toEqual(['../essays/one.md']);
  });

  test('names with spaces, signs and other scripts are found and shown as they are', async () => {
    const names = ['№ 1 #2 100%.md', 'Очерк?.md', '%41.md', "it's [a] {draft}.md"];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, GAP])));
    expect((await findings(folder)).map(({ file }) => file)).toEqual([...names].sort());
    for (const name of names) expect((await findings(folder, name)).map(({ file }) => file)).toEqual([name]);
  });
});

describe('what cannot be read', () => {
  test('a binary file that is named is wrong use; one that is found is passed over', async () => {
    const folder = folderWith({ 'scan.txt': new Uint8Array([0x25, 0x50, 0, 1, 2]), 'essay.md': CLEAN });
    const { code, said } = await dossier(folder, 'check', 'scan.txt');
    expect({ code, said }).toEqual({ code: 2, said: '“scan.txt” is no text.' });
    expect(await dossier(folder, 'check')).toMatchObject({ code: 0, said: '' });
  });

  test('a link to nothing, as editors leave them beside an open file, is passed over', async () => {
    const folder = folderWith({ 'essay.md': CLEAN });
    symlinkSync('user@host.123', join(folder, '.#essay.md'));
    expect(await dossier(folder, 'check')).toMatchObject({ code: 0, said: '' });
  });

  test('a found file above 10 MB is said and not read; named, it is read', async () => {
    const folder = folderWith({ 'big.md': `${GAP}\n${'x'.repeat(11 << 20)}\n`, 'essay.md': CLEAN });
    const found = await dossier(folder, 'check');
    expect(found.code).toBe(0);
    expect(found.said).toBe('“big.md” is larger than 10 MB and was not read; name it to have it read.');
    expect((await dossier(folder, 'check', 'big.md')).code).toBe(1);
  });

  describe('for want of the right to', () => {
    test('a found file makes the check incomplete, and the others are checked', async () => {
      const folder = folderWith({ 'secret.md': CLEAN, 'essay.md': GAP });
      chmodSync(join(folder, 'secret.md'), 0);
      const { code, said, out } = await withoutRights(folder, () => dossier(folder, 'check'));
      expect({ code, said }).toEqual({ code: 2, said: '“secret.md” cannot be read: you have no right to.' });
      expect(out).toContain('note.undefined');
    });

    test('a file or a folder that is named is wrong use', async () => {
      const folder = folderWith({ 'secret.md': CLEAN, 'papers/essay.md': CLEAN });
      chmodSync(join(folder, 'secret.md'), 0);
      chmodSync(join(folder, 'papers'), 0);
      for (const name of ['secret.md', 'papers']) {
        const { code, said } = await withoutRights(folder, () => dossier(folder, 'check', name));
        expect({ code, said }).toEqual({ code: 2, said: `“${name}” cannot be read: you have no right to.` });
      }
      chmodSync(join(folder, 'papers'), 0o755);
    });
  });
});

describe('the severity of a rule', () => {
  test('is what --rule says, over the manifest; off is off', async () => {
    const folder = folderWith({ 'dossier.yaml': 'rules:\n  note.unused: error\n', 'essay.md': UNUSED });
    expect(inShort(await findings(folder))).toEqual(['essay.md:3:0 note.unused error']);
    expect(inShort(await findings(folder, '--rule', 'note.unused=hint'))).toEqual(['essay.md:3:0 note.unused hint']);
    expect(await findings(folder, '--rule', 'note.unused=off', '--rule', 'note.undefined=off')).toEqual([]);
    expect(inShort(await findings(folder, '--rule', 'note.unused=off', '--rule', 'note.unused=warning'))).toEqual([
      'essay.md:3:0 note.unused warning',
    ]);
  });
});

describe('documents of a list', () => {
  test('related places are in the contract as findings are', async () => {
    const [finding] = await findings(folderWith({ 'essay.txt': LISTED }), 'essay.txt');
    expect(finding).toMatchObject({
      file: 'essay.txt',
      line: 6,
      col: 35,
      endLine: 6,
      endCol: 42,
      rule: 'document.leaves',
      severity: 'warning',
      related: [{ file: 'essay.txt', line: 2, col: 39, endLine: 2, endCol: 46, message: expect.any(String) }],
    });
  });
});
