/** Holds the page on editing notes against the program: its examples come out as they stand there, its keys are those. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inserts, renumbers } from '../fixture/noteEdits';
import { readPage } from './page';

const page = readPage('docs/editing.md');
const [inserted, renumbered, ...others] = [...page.matchAll(/^```diff\n((?:(?!```).*\n)+)/gm)].map(([, diff]) => diff!);

/** One side of a difference. */
function side(diff: string, sign: '-' | '+'): string {
  const lines = diff.split('\n').filter((line) => line === '' || line[0] === ' ' || line[0] === sign);
  return lines.map((line) => line.slice(1)).join('\n');
}

describe('the examples', () => {
  test('are two', () => expect(others).toEqual([]));

  test('a note is inserted where the page has it', () =>
    inserts(
      side(inserted!, '-').replace('followed.', 'followed.|'),
      side(inserted!, '+').replace('[2] \n', '[2] |\n'),
    ));

  test('notes are numbered anew as on the page', () => renumbers(side(renumbered!, '-'), side(renumbered!, '+')));
});

test('the commands and keys of the page are those of the extension', () => {
  const root = join(import.meta.dirname, '../..');
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const titles = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const rows = [...page.matchAll(/^\| (.+?) \| (?:`(.+?)`)? ?\| (?:`(.+?)`)? ?\|$/gm)];
  const shown = rows.flatMap(([, title, key, mac]) => (/Note|Finding/.test(title!) ? [[title, key, mac]] : []));
  const spelt = (key: string | undefined, alt: string) =>
    key
      ?.replace(/ctrl|shift|cmd/g, (held) => held[0]!.toUpperCase() + held.slice(1))
      .replace('alt', alt)
      .replace(/\w+$/, (last) => last.toUpperCase());
  const own = contributes.commands.flatMap(({ command }: { command: string }) => {
    const title = titles[`commands.${command.slice('dossier.'.length)}`];
    if (!/Note|Finding/.test(title)) return [];
    const binding = contributes.keybindings.find((one: { command: string }) => one.command === command);
    return [[title, spelt(binding?.key, 'Alt'), spelt(binding?.mac, 'Option')]];
  });
  expect([...shown].sort()).toEqual([...own].sort());
});
