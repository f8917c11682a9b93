/** Transcripts that a manifest names in vain, or outside of its folder; and the source that is cited at a place. */
import { expect, test } from 'vitest';
import { transcriptsIn } from '../../server/dossier/transcripts/transcripts';
import { transcriptAt } from '../../server/features/transcript';
import { judgeManifest } from '../../server/rules/index';
import { inWords } from '../../server/wire/words';
import { idOf, nameOf, open, openAtCursor } from '../fixture/open';

const dossier = (transcript: string, essay = 'Aid.') => `
--- dossier.yaml
documents:
  - number: 1
    title: Oil
    source: RGAE, f. 635, op. 1, d. 392, ll. 124-136
    transcript: ${transcript}
--- essay.md
${essay}
`;

function fileNamed(transcript: string): string | undefined {
  const { manifest } = open(dossier(transcript)).dossier('essay.md');
  const file = transcriptsIn(manifest!)[0]!.file;
  return file && nameOf(file);
}

test('a name is a path in the folder of the manifest, and nothing outside of it is ever read', () => {
  expect(fileNamed('texts/oil.txt')).toBe('texts/oil.txt');
  expect(fileNamed('./texts/../oil.txt')).toBe('oil.txt');
  for (const name of [
    '../oil.txt',
    'texts/../../dossiers/oil.txt',
    '/etc/passwd',
    'C:/oil.txt',
    '..\\\\oil.txt',
    '\\\\\\\\server\\\\oil.txt',
  ])
    expect(fileNamed(`"${name}"`), name).toBeUndefined();
  expect(fileNamed('file:///etc/passwd')).toBe('file:/etc/passwd');
});

test('a transcript that cannot be read, and one that stands outside, are findings at their names', () => {
  const says = (name: string, unreadable: string[]) => {
    const opened = open(dossier(name)).dossier('essay.md');
    opened.setUnreadableTranscripts(new Set(unreadable.map(idOf)));
    const text = opened.manifest!.text;
    return judgeManifest(opened, true)
      .filter(({ code }) => code === 'manifest.invalid')
      .map(({ at, says: words, severity }) => `${severity} ${text.slice(at.start, at.end)}: ${inWords(words)}`);
  };
  expect(says('oil.txt', [])).toEqual([]);
  expect(says('oil.txt', ['oil.txt'])).toEqual([
    'error oil.txt: The transcript `oil.txt` cannot be read: there is no such file here, or it is too large, or it is no text.',
  ]);
  expect(says('../oil.txt', [])).toEqual([
    'error ../oil.txt: The transcript `../oil.txt` stands outside of the folder of the manifest, so it is not read.',
  ]);
});

function source(essay: string): string | undefined {
  const { dossier: one, file, offset } = openAtCursor(dossier('oil.txt', essay)).cursor;
  const found = transcriptAt(one, file, offset);
  return (
    found && `${nameOf(found.file)} ${found.leaf ? `${found.leaf.counts} ${found.leaf.side / 128}` : 'from its start'}`
  );
}

test('a citation, a mention, a mark and its note lead to the source, with the leaf that is cited', () => {
  expect(source('Aid, RGAE, f. 6|35, op. 1, d. 392, l. 125.')).toBe('oil.txt leaves 125');
  expect(source('Aid, RGAE, f. 6|35, op. 1, d. 392.')).toBe('oil.txt from its start');
  expect(source('Aid in Docu|ment 1.')).toBe('oil.txt from its start');
  expect(source('Aid.[^|1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 130.')).toBe('oil.txt leaves 130');
  expect(source('Aid.[^1]\n\n[^|1]: See Rabe, and RGAE, f. 635, op. 1, d. 392, l. 130.')).toBe('oil.txt leaves 130');
});

test('other leaves of the same file, other files and plain text lead to none', () => {
  expect(source('Aid, RGAE, f. 6|35, op. 1, d. 392, l. 12.')).toBeUndefined();
  expect(source('Aid, RGAE, f. 6|35, op. 1, d. 393.')).toBeUndefined();
  expect(source('Ai|d.')).toBeUndefined();
});
