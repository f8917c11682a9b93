/** Completion of citation keys and of works in short. */
import { describe, expect, test } from 'vitest';
import { BIB } from '../fixture/bibliography';
import { completes, completesNothing, written } from '../fixture/completes';

const inFolder = (essay: string) => `
--- essay.md
${essay}
--- dossier.yaml
title: Trade
${BIB}
@article{keller, author = {Keller, Renata}, title = {A Foreign Policy}, year = 2012}
`;
const prose = (text: string) => inFolder(`It was global ${text}\n\n[^1]: A letter.`);
const note = (text: string) => inFolder(`It was global.[^1] It was cold.[^2]\n\n[^1]: A letter.\n\n[^2]: ${text}\n`);

describe('a citation key', () => {
  test('is offered behind its sign, by how it begins', () => {
    completes(prose('[@west|'), 'It was global [@westad2005');
    completes(prose('[see @west|ad20, 12]'), 'It was global [see @westad2005, 12]');
  });

  test('by the author, and by a word of the title; keys that begin so first', () => {
    const found = written(prose('[@|]')).map(({ text }) => text);
    expect(found).toEqual(['@westad2005', '@zubok2007', '@keller']);
    completes(prose('[@fail|]'), 'It was global [@zubok2007]');
    completes(prose('[@zub|]'), 'It was global [@zubok2007]');
  });

  test('is none in an address, in code, and where there is no bibliography', () => {
    completesNothing(prose('write to ann@west|'));
    completesNothing(prose('`@west|`'));
    completesNothing('It was global [@west|]\n\n[^1]: A letter.\n');
  });

  test('of which there are very many is offered a hundred times, and the list says that there are more', () => {
    const bib = Array.from({ length: 150 }, (_, at) => `@book{key${at}, title={Title}, year=2000}`).join('\n');
    const text = `--- essay.md\nIt was [@key|]\n--- dossier.yaml\ntitle: Trade\n--- a.bib\n${bib}\n`;
    expect(written(text)).toHaveLength(100);
  });
});

describe('a work is offered in short', () => {
  test('by its author, at the start of a note and where a citation begins', () => {
    completes(note('West|'), '[^2]: Westad, *Global Cold War*');
    completes(note('Rabe, *Eisenhower*, 5; Zub|'), '[^2]: Rabe, *Eisenhower*, 5; Zubok, *Failed Empire*');
    completes(note('See Kell|'), '[^2]: See Keller, “Foreign Policy”');
  });

  test('by the words of its title behind the author', () => {
    completes(note('Westad, Glo|'), '[^2]: Westad, *Global Cold War*');
    completes(note('Westad, *Gl|'), '[^2]: Westad, *Global Cold War*');
    completesNothing(note('Westad, *Warm|'));
  });

  test('that a note gives in full, as the notes write it', () => {
    completes(
      `It was.[1] It is.[2]\n\n[1] Nicola Miller, Soviet Relations with Latin America, Cambridge: CUP, 1989, p. 11.\n\n[2] Mil|\n`,
      '[2] Miller, Soviet Relations with Latin America',
    );
  });

  test('but not in prose, nor in the middle of a note', () => {
    completesNothing(prose('as West|'));
    completesNothing(note('It was West|'));
  });
});
