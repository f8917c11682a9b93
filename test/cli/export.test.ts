import { expect, test } from 'vitest';
import { dossier, folderWith } from './fixture';

const NOTES =
  'Aid.[1] Trade.[2]\n\n[1] Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5.\n[2] RGAE, f. 1, op. 2, d. 3, l. 7.\n';

test('dossier export writes what a file cites, each once, as CSL JSON where nothing else is asked for', async () => {
  const folder = folderWith({ 'essay.dossier': NOTES });
  const { code, out, said } = await dossier(folder, 'export', 'essay.dossier');
  expect([code, said]).toEqual([0, '']);
  expect(JSON.parse(out).map(({ id, type }: { id: string; type: string }) => [id, type])).toEqual([
    ['rgae-1-2-3', 'manuscript'],
    ['roe-1999-aid', 'book'],
  ]);
});

test('several dossiers are one list, in which no two entries have the same id', async () => {
  const folder = folderWith({
    'a/dossier.yaml': 'title: A\n',
    'a/essay.dossier': NOTES,
    'b/dossier.yaml': 'title: B\n',
    'b/essay.dossier': NOTES.replace('Aid and Oil (Oxford: OUP', 'Aid without Oil (London: Verso'),
  });
  const { out } = await dossier(folder, 'export', '--format', 'biblatex');
  expect(out.match(/^@\w+\{[^,]+/gm)).toEqual([
    '@unpublished{rgae-1-2-3',
    '@book{roe-1999-aid-and',
    '@book{roe-1999-aid-without',
  ]);
  const { out: one } = await dossier(folder, 'export', '--format=csv', 'b');
  expect(one.split('\r\n').map((row) => row.split(',')[0])).toEqual(['id', 'rgae-1-2-3', 'roe-1999-aid', '']);
});

test('a format that there is not is refused', async () => {
  const { code, said } = await dossier(folderWith({}), 'export', '--format', 'ris');
  expect(code).toBe(2);
  expect(said).toBe('There is no format “ris”. There are: csl-json, biblatex, csv.');
});
