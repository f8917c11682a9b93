import { describe, expect, test } from 'vitest';
import { fixes, titles } from '../fixture/fixes';
import { inBothDialects, withLineBreaks } from '../fixture/sources';

const note = (text: string) => `Aid.[1]\n\n[1] ${text}.\n`;
const IN_FULL = 'Write the shelfmark in full';
const SHORT = 'Write the shelfmark short';
const IN_HOUSE = 'Write the shelfmark in the house style';

describe('the shelfmark at the cursor', () => {
  test.each([
    ['RGAE, f. 635, op. 1, d.| 392, ll. 1-12', 'RGAE, fond 635, opis 1, delo 392, listy 1-12'],
    ['RGAE, f. 635, op. 1, d.| 392, l. 7ob', 'RGAE, fond 635, opis 1, delo 392, list 7ob'],
    ['RGALI, f. 1, op. 2, ed.| khr. 3', 'RGALI, fond 1, opis 2, edinitsa khraneniia 3'],
    ['AVP RF, f. 0110, op. 20, p. 97, d.| 9, pp. 1-2', 'AVP RF, fond 0110, opis 20, papka 97, delo 9, pp. 1-2'],
    ['РГАЭ, ф. 635, оп. 1, д.| 392, лл. 1-2', 'РГАЭ, фонд 635, опись 1, дело 392, листы 1-2'],
    ['TsDAHO, f. 1, op. 24, spr.| 17, ark. 5', 'TsDAHO, fond 1, opis 24, sprava 17, arkush 5'],
    ['GARF 12|35/1/16/5', 'GARF, fond 1235, opis 1, delo 16, list 5'],
  ])('is written in full: %s', (before, after) => {
    fixes(note(before), IN_FULL, note(after));
  });

  test.each([
    ['RGAE, Fond 635, Opis 1, De|lo 392, Listy 1-12', 'RGAE, f. 635, op. 1, d. 392, ll. 1-12'],
    ['RGAE, fond 635, inventory 1, fi|le no. 392, leaf 5', 'RGAE, f. 635, op. 1, d. 392, l. 5'],
    ['РГАЭ. Фонд 635. Опись 1. Де|ло 392. Лист 5', 'РГАЭ, ф. 635, оп. 1, д. 392, л. 5'],
    ['GARF 12|35/1/16/5', 'GARF, f. 1235, op. 1, d. 16, l. 5'],
  ])('is written short: %s', (before, after) => {
    fixes(note(before), SHORT, note(after));
  });

  test('is written in the house style where there is one', () => {
    const under = (text: string) => `
      --- dossier.yaml
      style: gost
      --- essay.dossier
      Aid.[1]

      [1] ${text}.
    `;
    fixes(under('RGAE, f. 635, op.| 1, d. 392, ll. 1-12'), IN_HOUSE, under('RGAE. F. 635. Op. 1. D. 392. L. 1-12'));
    fixes(under('РГАЭ, ф. 635, оп.| 1, д. 392, лл. 1-12'), IN_HOUSE, under('РГАЭ. Ф. 635. Оп. 1. Д. 392. Л. 1–12'));
    // In full and short only the labels are others.
    fixes(
      under('RGAE. F. 635. Op.| 1. D. 392. L. 1-12'),
      IN_FULL,
      under('RGAE. Fond 635. Opis 1. Delo 392. List 1-12'),
    );
    expect(titles(note('RGAE, f. 635, op.| 1, d. 392, l. 5'))).toEqual([IN_FULL]);
  });

  test('of several in a citation only the one at the cursor is meant', () => {
    fixes(
      note('RGAE, f. 635, op. 1, d. 392, l. 5; d. 393|, l. 7; op. 2, d. 4, l. 1'),
      IN_FULL,
      note('RGAE, f. 635, op. 1, d. 392, l. 5; delo 393, list 7; op. 2, d. 4, l. 1'),
    );
  });

  test('keeps what stands between its parts: a title, a year, a line break', () => {
    fixes(
      withLineBreaks(note('GARF, f. 102 (Police), 1898 g., op. 226,\n  d.| 12 ch. 2, l. 15'), '\r\n'),
      IN_FULL,
      withLineBreaks(note("GARF, fond 102 (Police), 1898 g., opis 226,\n  delo 12 chast' 2, list 15"), '\r\n'),
    );
  });

  test('is offered nothing that would change nothing, and beside it nothing is offered', () => {
    expect(titles(note('RGAE, fond 635, opis 1, de|lo 392, list 5'))).toEqual([SHORT]);
    expect(titles(note('RG|AE, f. 635, op. 1, d. 392, l. 5'))).toEqual([]);
    expect(titles('A|id.[1]\n\n[1] RGAE, f. 635, op. 1, d. 392, l. 5.\n')).toEqual([]);
  });
});

describe('findings have fixes:', () => {
  test('a label that lost its colon is written right', () => {
    fixes('Aid.[^1]\n\n[^|1] A book.\n', 'Write “[^1]:”', 'Aid.[^1]\n\n[^1]: A book.\n');
  });

  test('a mark with a space in it is written right', () => {
    fixes('Aid.[^ |18]\n\n[^18]: A book.\n', 'Write “[^18]”', 'Aid.[^18]\n\n[^18]: A book.\n');
  });

  test('all marks with a misspelt name become those of the near note', () => {
    fixes(
      'Aid.[^Stoval1] Oil.[^Stov|al1] Cars.[^Stovall1]\n\n[^Stovall1]: A letter.\n'
        .replace('Stoval1]', '|Stoval1]')
        .replace('v|al1', 'val1'),
      'Make it a mark of note “Stovall1”',
      'Aid.[^Stovall1] Oil.[^Stovall1] Cars.[^Stovall1]\n\n[^Stovall1]: A letter.\n',
    );
  });

  inBothDialects(
    'a siglum one letter off becomes the one that the dossier has, everywhere in the text',
    (inDialect) => {
      fixes(
        inDialect(
          'Aid.[^1] Oil.[^2]\n\n[^1]: RGAE, f. 1, op. 1, d. 1.\n\n[^2]: RG|AA, f. 2, op. 1, d. 1; RGAA, f. 3, op. 1, d. 1.\n',
        ),
        'Write “RGAE”',
        inDialect(
          'Aid.[^1] Oil.[^2]\n\n[^1]: RGAE, f. 1, op. 1, d. 1.\n\n[^2]: RGAE, f. 2, op. 1, d. 1; RGAE, f. 3, op. 1, d. 1.\n',
        ),
      );
    },
  );

  const listed = (text: string) =>
    `Document 1 – Report\nSource: RGAE, f. 635, op. 1, d. 392, ll. 1-12.\n\nAid.[1]\n\n[1] ${text}.\n`;

  test.each([
    ['RGAE, Fond 653, Opis 1, De|lo 392, p. 5', 'RGAE, Fond 635, Opis 1, Delo 392, p. 5'],
    ['RGAE, f. 1, op. 635, d.| 392, l. 5', 'RGAE, f. 635, op. 1, d. 392, l. 5'],
    ['RGAE, f. 635, op. 1, d.| 391, l. 5', 'RGAE, f. 635, op. 1, d. 392, l. 5'],
  ])('a shelfmark that is nearly that of a document becomes it: %s', (before, after) => {
    fixes(listed(before), 'Write the shelfmark of Document 1', listed(after));
  });
});
