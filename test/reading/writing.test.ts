import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Profile } from '../../server/reading/shelfmarks/writing/style';
import type { Script } from '../../server/reading/shelfmarks/writing/term';
import { write } from '../../server/reading/shelfmarks/writing/write';

const SHELFMARK = {
  family: 'fond',
  levels: [
    { name: 'fond', value: '635' },
    { name: 'opis', value: '1' },
    { name: 'delo', value: '392' },
  ],
  leaves: { ranges: [{ text: '1-12' }] },
};

test.each<[Profile, Script, string]>([
  ['gost', 'latin', 'RGAE. F. 635. Op. 1. D. 392. L. 1-12'],
  ['gost', 'cyrillic', 'РГАЭ. Ф. 635. Оп. 1. Д. 392. Л. 1–12'],
  ['english', 'latin', 'RGAE, f. 635, op. 1, d. 392, ll. 1-12'],
  ['english', 'cyrillic', 'РГАЭ, ф. 635, оп. 1, д. 392, лл. 1-12'],
  ['chicago', 'latin', 'RGAE, fond 635, opis 1, delo 392, listy 1–12'],
  ['chicago', 'cyrillic', 'РГАЭ, фонд 635, опись 1, дело 392, листы 1–12'],
])('in the style %s, in %s letters, as the page on the manifest shows it', (profile, script, written) => {
  const archive = script === 'cyrillic' ? 'РГАЭ' : 'RGAE';
  expect(write(SHELFMARK, archive, profile, script)).toBe(written);
  expect(readFileSync('docs/manifest.md', 'utf8')).toContain(`\`${written}\``);
});

test('in a style of one’s own what it does not say is as in English', () => {
  const own = { between: '; ', own: new Map([['delo', 'file']]) };
  expect(write(SHELFMARK, '', own)).toBe('f. 635; op. 1; file 392; ll. 1-12');
});

test('a single leaf, its back, and a number that was left open', () => {
  const open = { ...SHELFMARK, levels: [...SHELFMARK.levels.slice(0, 2), { name: 'delo', value: undefined }] };
  expect(write({ ...open, leaves: { ranges: [{ text: '7ob' }] } }, 'RGAE', 'english')).toBe(
    'RGAE, f. 635, op. 1, d. ?, l. 7ob.',
  );
});

test('what has no writing is not written', () => {
  expect(write({ ...SHELFMARK, family: 'nara' }, 'NARA', 'english')).toBeUndefined();
  expect(write({ ...SHELFMARK, levels: [{ name: 'shelf', value: '1' }] }, 'RGAE', 'english')).toBeUndefined();
});
