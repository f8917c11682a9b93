/** Holds the page on export against the program: its example and the fields that it names. */
import { expect, test } from 'vitest';
import { findExported, writeExport } from '../../server/features/export/export';
import { withIds } from '../../server/features/export/ids';
import { open } from '../fixture/open';
import { readPage } from './page';

const page = readPage('docs/export.md');

/** What stands in the first fence of a language. */
function fence(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;
}

test('the example is exported as the page shows it', () => {
  const opened = open(`--- essay.dossier\n${fence('dossier')}`);
  const entries = withIds(findExported(opened.dossier('essay.dossier')));
  expect(writeExport('biblatex', entries)).toBe(fence('bibtex'));
});

test('every column of CSV is in the table of fields', () => {
  const [heads] = writeExport('csv', []).split('\r\n');
  const named = page.split('\n').filter((line) => line.startsWith('| '));
  const columns = named.map((line) => line.split('|').at(-2)!).join(' ');
  for (const head of heads!.split(',')) expect(columns).toContain(`\`${head}\``);
});
