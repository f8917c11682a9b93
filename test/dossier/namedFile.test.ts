import { expect, test } from 'vitest';
import { namedFile } from '../../server/dossier/bibliography/namedFile';

test.each([
  ['on a disk', 'file:///papers/', 'file:///papers/works.bib', 'file:///lib/works.bib'],
  [
    'of a host',
    'vscode-vfs://github/papers/',
    'vscode-vfs://github/papers/works.bib',
    'vscode-vfs://github/lib/works.bib',
  ],
  ['without a host', 'memfs:/papers/', 'memfs:/papers/works.bib', 'memfs:/lib/works.bib'],
])(
  'a file that is named in a folder %s is in that folder, or where its whole path leads',
  (_, folder, inside, whole) => {
    expect(namedFile(folder, 'works.bib')).toBe(inside);
    expect(namedFile(folder, './chapters/../works.bib')).toBe(inside);
    expect(namedFile(folder, '../lib/works.bib')).toBe(whole);
    expect(namedFile(folder, '/lib/works.bib')).toBe(whole);
  },
);
