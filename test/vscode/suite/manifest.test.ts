import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { activateExtension, findings, open, uriOf } from './editor';
import { eventually } from './eventually';
import { writeByOtherProgram } from './machine';

suite('A folder with a manifest', () => {
  suiteSetup(async () => {
    await activateExtension();
  });

  test('a key that a manifest cannot have is found, at its place', async () => {
    const manifest = await open('with-manifest/dossier.yaml');
    await eventually(
      () => findings(manifest),
      (found) => assert.deepEqual(found, ['manifest.invalid: documets']),
    );
  });

  test('a manifest that another program changes is read again', async () => {
    const draft = await open('watched/draft.md');
    await eventually(
      () => findings(draft),
      (found) => assert.deepEqual(found, ['note.undefined: [^1]']),
    );
    // Watching begins some time after the start, so the file is written until somebody notices; with pauses between,
    // because the client waits until a file that changes and changes again comes to rest.
    const manifest = uriOf('watched/dossier.yaml');
    let writings = 0;
    const isNoticed = async () => {
      writings += 1;
      await writeByOtherProgram(manifest, `title: Written ${writings} times\nrules:\n  note.undefined: off\n`);
      return await eventually(
        () => findings(draft).length === 0,
        (isGone) => assert.ok(isGone),
        3,
      ).catch(() => false);
    };
    await eventually(isNoticed, (noticed) => assert.ok(noticed, 'the new manifest was not read'));
  });
});
