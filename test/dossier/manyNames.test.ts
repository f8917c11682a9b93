/** Who is named in files of which only cards are kept counts, as long as they are not so many that who types would wait. */
import { expect, test } from 'vitest';
import { NOTHING_SAID } from '../../server/dossier/card';
import { Library } from '../../server/dossier/library';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

const FOLDER = 'file:///papers';

/** A dossier with an open essay about Romanova, and closed ones that each name so many others. */
function dossierWith(files: number, namesOfEach: number) {
  const library = new Library(registry, RULE_CODES);
  library.setManifest(`${FOLDER}/dossier.yaml`, 'title: Oil\n');
  library.read(`${FOLDER}/open.md`, 'It was Olga Romanova who wrote.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392.\n');
  for (let file = 0; file < files; file++) {
    const names = Array.from({ length: namesOfEach }, (_, name) => `!Ivan Surname${file}x${name}|1|1`);
    library.shelve(`${FOLDER}/${file}.md`, { ...NOTHING_SAID, people: `\n${names.join('\n')}\n` });
  }
  return [...library.folders][0]!;
}

test('the people of closed files are people of the dossier', () => {
  const { list } = dossierWith(2, 3).people;
  expect(list).toHaveLength(7);
});

test('where they are very many, the texts that are open tell who there is', () => {
  const dossier = dossierWith(400, 100);
  expect(dossier.people.list.map(({ name }) => name)).toEqual(['Olga Romanova']);
});

test('they count again when there are fewer', () => {
  const dossier = dossierWith(400, 100);
  for (let file = 10; file < 400; file++) dossier.remove(`${FOLDER}/${file}.md`);
  expect(dossier.people.list).toHaveLength(1001);
});

test('while cards come one after the other nobody is gathered anew, and all count when they are there', () => {
  const dossier = dossierWith(2, 3);
  dossier.shelf.isFilling = true;
  const { people } = dossier;
  expect(people.list).toHaveLength(1);
  dossier.shelve(`${FOLDER}/2.md`, { ...NOTHING_SAID, people: '\n!Pavel Bazykin|1|1\n' });
  expect(dossier.people).toBe(people);
  dossier.shelf.isFilling = false;
  expect(dossier.people.list).toHaveLength(8);
});
