/** Words that are put together of several sentences, as who reads Spanish has them. */
import { beforeAll, expect, test } from 'vitest';
import { whyBroken } from '../../server/reading/bibliography/read';
import { speak } from '../../server/wire/language';
import { often } from '../../server/wire/often';
import { literal, placeInWords, renderHover } from '../../server/wire/render';
import { dateInWords } from '../../server/wire/renderDate';
import { wordsOf } from '../../server/wire/view/words';
import { asTitle, inWords, levelInWords, meaningInWords } from '../../server/wire/words';
import { read } from './sentences';

beforeAll(() => speak(JSON.parse(read('data/l10n/bundle.l10n.es.json'))));

test('a finding names the levels that are missing in the language of who reads it', () => {
  expect(inWords(['shelfmark.incomplete/level', { levels: 'box, file (expediente)' }])).toBe(
    'Falta aquí: caja, expediente. Sin ello el archivo no puede encontrar el expediente.',
  );
});

test('a finding says in that language why a bibliography cannot be read', () => {
  expect(
    inWords(['manifest.invalid/bibliography-broken', { name: 'obras.json', line: 3, message: whyBroken['no-list'] }]),
  ).toBe(
    'La bibliografía `obras.json` no se puede leer a partir de la línea 3. Una bibliografía en JSON es una lista entre corchetes; esta no lo es.',
  );
});

test('what a text says stays as it is, even where it reads like a word of ours', () => {
  expect(inWords(['repository.unknown/near', { name: 'box', near: 'folder' }])).toBe(
    'No se conoce ningún archivo como box; ¿quiso decir folder?',
  );
  expect(asTitle(['name.variant', { right: '{name} the notes' }])).toBe('Escribir «{name} the notes»');
});

test('a level and a word of the manifest are called by their names', () => {
  expect(levelInWords('record group (Bestand)')).toBe('fondo (Bestand)');
  expect(levelInWords('a level that nobody knows')).toBe('a level that nobody knows');
  expect(meaningInWords('The title of the dossier.')).toBe('El título del dossier.');
});

test.each([
  [{ year: 1959, month: 8, day: 3 }, '3 de agosto de 1959'],
  [{ year: 1959, month: 8 }, 'agosto de 1959'],
  [{ month: 8, day: 3 }, '3 de agosto'],
  [{ year: 1950, within: 'decade' as const }, 'la década de 1950'],
  [{ year: 1959, season: 1 as const }, 'primavera de 1959'],
  [{ year: 1959, part: 3 as const }, 'finales de 1959'],
])('a date is written as the language writes it: %j', (from, expected) => {
  const date = { form: 'point', certainty: 'certain' } as never;
  expect(dateInWords({ date, from } as never).meaning).toBe(expected);
});

test('how often a thing is cited is a sentence for each case', () => {
  expect([0, 1, 2, 5].map((count) => often('cited', count))).toEqual([
    'sin citas',
    'citado una vez',
    'citado dos veces',
    'citado 5 veces',
  ]);
});

test('an entry of the view speaks the language too', () => {
  expect(wordsOf({ kind: 'note', label: '2', state: 'undefined', text: '' })).toEqual({
    label: '2',
    description: 'no tiene texto',
    spoken: 'nota 2, no tiene texto',
  });
});

test('in a hover what comes from a text is escaped, and what is ours is not', () => {
  const links = { to: () => undefined };
  const note = { paragraphs: [], cites: [], cut: false };
  const facts = { kind: 'mark', label: '*<b>', note, says: 'defined', at: { start: 0, end: 1 } } as never;
  expect(renderHover(facts, links)).toBe(`**La nota ${literal('*<b>')}** no tiene texto.`);
  expect(placeInWords('4')).toBe('nota 4');
});
