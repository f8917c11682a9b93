/** Names of archives in a text, each leading to today's siglum. */
import { describe, expect, test } from 'vitest';
import { Directory, keyOf } from '../../server/reading/directory';
import { registry } from '../../server/wire/registry';
import { repositories } from '../fixture/reading';

describe('an archive is named', () => {
  test('by its siglum, by its full name and by former names', () => {
    repositories(`
      RGAE, the Russian State Archive of the Economy, was TsGANKh; RGANI was TsKhSD.
      ^^^^ RGAE
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ RGAE
                                                          ^^^^^^^ RGAE
                                                                   ^^^^^ RGANI
                                                                             ^^^^^^ RGANI
    `);
  });

  test('in Cyrillic, and in other capitals where the name is full', () => {
    repositories(`
      ГАРФ is the STATE ARCHIVE OF THE RUSSIAN FEDERATION, Государственный архив Российской Федерации.
      ^^^^ GARF
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GARF
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GARF
    `);
  });

  test('over the break of a hard-wrapped line', () => {
    repositories(`
      It is held in the Russian State Archive
                        ^^^^^^^^^^^^^^^^^^^^^+
      of the Economy.
      ^^^^^^^^^^^^^^ RGAE
    `);
  });

  test('with its possessive', () => {
    repositories(`
      RGAE’s halls and GARF's halls.
      ^^^^ RGAE
                       ^^^^ GARF
    `);
  });

  test('with two words as one', () => {
    repositories(`
      AVPRF and AVP RF are one.
      ^^^^^ AVPRF
                ^^^^^^ AVPRF
    `);
  });

  test('by a short siglum only where the dossier cites it', () => {
    repositories(`
      The RAS met. Aid was offered.[1]
          ^^^ ARAN

      [1] RAS, f. 1798, op. 1, d. 88.
          ^^^ ARAN
    `);
    repositories('The RAS met, and the AN answered.');
  });
});

describe('no archive is named', () => {
  test.each([
    'RGAEX and XRGAE and rgae are nothing.',
    'The state archive of somewhere.',
    'A garf, a Garf.',
    'Write `RGAE` so.[^1]\n\n[^1]: A letter.',
  ])('in %j', (text) => {
    repositories(text);
  });

  test('in a note’s label or a mark', () => {
    repositories('Aid.[^RGAE]\n\n[^RGAE]: A letter.');
  });
});

describe('a directory', () => {
  const directory = new Directory(registry);

  test('gives every siglum its own repository', () => {
    for (const { siglum } of registry) expect(directory.lookUp(siglum)).toContain(keyOf(siglum));
  });

  test('gives every name in Latin or Cyrillic letters its repository', () => {
    const lost = registry.flatMap((repository) => {
      const { siglum, name, names = {}, otherNames = [], abbreviations = [], former = [] } = repository;
      const all = [name, ...Object.values(names), ...otherNames, ...abbreviations];
      for (const one of former) all.push(one.name, ...(one.abbreviations ?? []));
      return all.filter(
        (one) =>
          one &&
          /^[\p{sc=Latin}\p{sc=Cyrillic}\p{N}\p{P}\p{S}\p{M}\p{Z}]+$/u.test(one) &&
          !directory.lookUp(one).includes(keyOf(siglum)),
      );
    });
    expect(lost).toEqual([]);
  });

  test('gives all that share an abbreviation', () => {
    expect([...directory.lookUp('AMAE')].sort()).toEqual(['AMAE', 'AMAEC', 'AMAER']);
  });

  test('gives nothing for what it does not know', () => {
    for (const name of ['XYZA', '', 'State', 'RGAE GARF', 'RGAEs']) expect(directory.lookUp(name)).toEqual([]);
  });

  test('finds the longest name that stands at a place', () => {
    const text = 'RGIA DV and RGIA; TsGA SPb and TsGA RSFSR.';
    expect(directory.find(text, [{ start: 0, end: text.length }]).map(({ text: name }) => name)).toEqual([
      'RGIA DV',
      'RGIA',
      'TsGA SPb',
      'TsGA RSFSR',
    ]);
  });

  test('lets a later repository win over an earlier one of the same siglum', () => {
    const own = new Directory([...registry, { siglum: 'RGAE', name: 'My archive' }]);
    expect(own.get('RGAE')?.name).toBe('My archive');
    expect(own.lookUp('My archive')).toEqual(['RGAE']);
  });
});
