/** Citations that are written otherwise when somebody chooses it: in short, in full, by another key. */
import { describe, expect, test } from 'vitest';
import { BIB } from '../fixture/bibliography';
import { fixes, titles } from '../fixture/fixes';

const IN_FULL = 'Cite the work in full, as the bibliography has it';
const FIRST = 'Odd Arne Westad, The Global Cold War, Cambridge: Cambridge University Press, 2005, p. 5';

const twice = (first: string, second: string) => `It was.[1] It is.[2]\n\n[1] ${first}.\n\n[2] ${second}.\n`;

describe('a full form that is given again is written in short', () => {
  test.each([
    ['with its page', FIRST, 'Odd Arne Westad, The Global |Cold War, 2005, p. 12', 'Westad, Global Cold War, p. 12'],
    ['without a page', FIRST, 'Odd Arne Westad, The Global |Cold War (Cambridge, 2005)', 'Westad, Global Cold War'],
    [
      'of an article, in its quotation marks',
      'Renata Keller, ‘A foreign policy for domestic consumption,’ Latin American Research Review, xlvii (2012), pp. 100-19',
      'Renata Keller, ‘A foreign policy |for domestic consumption,’ Latin American Research Review, xlvii (2012), pp. 100-19',
      'Keller, ‘foreign policy for domestic consumption,’ pp. 100-19',
    ],
    [
      'of two authors, with the word between them',
      'Karl Huber und Franz Dik, Geschichte der Beziehungen zwischen Mexiko und Russland, Wien: Braumüller, 1993, S. 5',
      'Karl Huber und Franz Dik, Geschichte der Beziehungen |zwischen Mexiko und Russland, Wien: Braumüller, 1993, S. 7',
      'Huber und Dik, Geschichte der Beziehungen zwischen Mexiko, S. 7',
    ],
  ])('%s', (_, first, second, short) => {
    fixes(twice(first, second), `Write “${short}”`, twice(first, short));
  });

  test('in the emphasis that it has', () => {
    const text = (second: string) => `It was.[^1] It is.[^2]

[^1]: Odd Arne Westad, *The Global Cold War: Third World Interventions* (Cambridge: CUP, 2005), 5.

[^2]: ${second}.
`;
    fixes(
      text('Odd Arne Westad, *The Global |Cold War: Third World Interventions* (Cambridge: CUP, 2005), 12'),
      'Write “Westad, *Global Cold War*”',
      text('Westad, *Global Cold War*, 12'),
    );
  });

  test('under the surname that the text has for the author elsewhere', () => {
    const fazio = 'Hugo Fazio Vengoa, América Latina y el Caribe, Bogotá: CESO, 1993, p. 5';
    const text = (third: string) =>
      `It was.[1] It is.[2] It goes on.[3]\n\n[1] ${fazio}.\n\n[2] Fazio Vengoa, América Latina, p. 6.\n\n[3] ${third}.\n`;
    const short = 'Fazio Vengoa, América Latina y el Caribe, p. 5';
    fixes(text(fazio.replace('Caribe', 'Ca|ribe')), `Write “${short}”`, text(short));
  });

  test('but not where the short form could be another work too', () => {
    const other = 'Odd Arne Westad, The Global Cold War: A Reader, London: Routledge, 2010, p. 3';
    const first = 'Odd Arne Westad, The Global Cold War: Third World Interventions, Cambridge: CUP, 2005, p. 5';
    const again = 'Odd Arne Westad, The Global |Cold War: Third World Interventions, Cambridge: CUP, 2005, p. 12';
    expect(titles(`It was.[1] It is.[2]\n\n[1] ${first}; ${other}.\n\n[2] ${again}.\n`)).toEqual([]);
  });
});

describe('a short form that only a bibliography knows is written in full', () => {
  const text = (note: string, before = '') => `
--- essay.md
It failed.[^1]

[^1]: ${before}${note}.
--- dossier.yaml
title: Trade
${BIB}
`;
  const full =
    'Odd Arne Westad, *The Global Cold War: Third World Interventions* (Cambridge: Cambridge University Press, 2005), p. 12';

  test('with its page', () => {
    fixes(text('Westad, *Global |Cold War*, p. 12'), IN_FULL, text(full));
  });

  test('as the text writes other works', () => {
    const other = 'Nicola Miller, Soviet Relations with Latin America, Cambridge: CUP, 1989, p. 11; ';
    fixes(
      text('Westad, Global |Cold War, p. 12', other),
      IN_FULL,
      text(
        'Odd Arne Westad, The Global Cold War: Third World Interventions, Cambridge: Cambridge University Press, 2005, p. 12',
        other,
      ),
    );
  });

  test('but not where a note gives it in full', () => {
    expect(titles(text('Westad, *Global |Cold War*, p. 12', `${full}; `))).toEqual([]);
  });

  test.each([
    ['an author', 'Westadt, *Global |Cold War*, p. 12'],
    ['a word of the title', 'Westad, *Gobal |Cold War*, p. 12'],
  ])('and so is one with %s that is misspelt', (_, note) => {
    const title = 'Cite Westad, “The Global Cold War: Third World Interventions”, in full, as the bibliography has it';
    fixes(text(note), title, text(full));
  });

  test('but none that is of another author with another title', () => {
    expect(titles(text('Smith, *Another |Cold War*, p. 12'))).toEqual([]);
  });
});

describe('every kind of work is written so that it is read again', () => {
  test.each([
    [
      '@article{k, author={Keller, Renata}, title={A Foreign Policy}, journaltitle={Latin American Research Review}, volume=47, number=2, year=2012, pages={100--119}}',
      'Renata Keller, “A Foreign Policy,” *Latin American Research Review* 47, no. 2 (2012), p. 101',
    ],
    [
      '@incollection{k, author={Keller, Renata}, editor={Loaeza, Soledad}, title={A Foreign Policy}, booktitle={México y el mundo}, address={México}, publisher={Colmex}, year=2010}',
      'Renata Keller, “A Foreign Policy,” in Soledad Loaeza, ed., *México y el mundo* (México: Colmex, 2010), p. 101',
    ],
    [
      '@phdthesis{k, author={Keller, Renata}, title={A Foreign Policy}, school={University of Texas}, type={Ph.D. dissertation}, year=2008}',
      'Renata Keller, “A Foreign Policy” (Ph.D. dissertation, University of Texas, 2008), p. 101',
    ],
    [
      '@book{k, editor={Keller, Renata and Spenser, Daniela}, title={A Foreign Policy}, address={México}, year=2008}',
      'Renata Keller and Daniela Spenser, eds., *A Foreign Policy* (México, 2008), p. 101',
    ],
  ])('%s', (bib, full) => {
    const text = (note: string) =>
      `--- essay.md\nIt failed.[^1]\n\n[^1]: ${note}.\n--- dossier.yaml\ntitle: Trade\n--- a.bib\n${bib}\n`;
    const title = full.includes('“') ? '“Foreign |Policy,”' : '*Foreign |Policy*';
    fixes(text(`Keller, ${title}, p. 101`), IN_FULL, text(full));
  });
});

test('a key that no bibliography has is replaced by the near one', () => {
  const text = (key: string) => `
--- essay.md
It was global [see ${key}, 12].[^1]

[^1]: A letter.
--- dossier.yaml
title: Trade
${BIB}
`;
  fixes(text('@wes|tad2006'), 'Write “@westad2005”', text('@westad2005'));
});
