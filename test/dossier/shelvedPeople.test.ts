/** What the card of a file that is not open tells of people. */
import { expect, test } from 'vitest';
import { formsOn } from '../../server/dossier/people/onCard';
import { findHighlights } from '../../server/features/references';
import { unmentionedDocuments } from '../../server/rules/documentUnmentioned';
import { parseFixture } from '../fixture/fixture';
import { idOf, Opened } from '../fixture/open';

/** The files of a text, the last one shelved. */
function withLastShelved(text: string): Opened {
  const opened = new Opened(parseFixture(text));
  const file = idOf(opened.fixture.files.at(-1)!.name);
  opened.library.shelve(file, opened.library.cardOf(file)!);
  return opened;
}

const LIST = `
    --- dossier.yaml
    title: Papers
    --- list.md
    Documents

    Document 1 – Report by V. V. Volski, 1959

    Source: RGAE, f. 635, op. 1, d. 392

    Trade followed.[^1] Volski left.

    [^1]: A letter.
    --- essay.md
`;

test('a document that a file mentions by its author, though it is not open, is mentioned', () => {
  const found = (text: string) =>
    [...unmentionedDocuments({ dossier: withLastShelved(LIST + text).dossier('list.md'), file: idOf('list.md') })]
      .length;
  expect(found('    The Volski report says so.[^1]\n')).toBe(0);
  expect(found('    Volski’s report says so.[^1]\n')).toBe(0);
  expect(found('    Volski reports that it is so.[^1]\n')).toBe(1);
});

test('names stand on the card as they were read', () => {
  const opened = withLastShelved(
    `${LIST}    V. V. Volski met Alfredo Perera Mena, and J. F. Kennedy, Jr., left.[^1] Perera Mena spoke.\n`,
  );
  const forms = formsOn(opened.dossier('list.md').shelf.card(idOf('essay.md'))!);
  expect(forms.map(({ text, given, surname, count }) => [text, given, surname, count])).toEqual(
    expect.arrayContaining([
      ['V. V. Volski', ['V. V.'], ['Volski'], 1],
      ['Alfredo Perera Mena', ['Alfredo'], ['Perera', 'Mena'], 1],
      ['Perera Mena', [], ['Perera', 'Mena'], 1],
    ]),
  );
});

test('a surname alone is known where only a file that is not open shows whose it is', () => {
  const { library } = withLastShelved(`
    --- dossier.yaml
    title: Papers
    --- a.md
    Then Romanova left.[^1]

    [^1]: A letter.
    --- b.md
    Zinaida Ivanovna Romanova wrote.[^1]
  `);
  expect(findHighlights(library.dossierOf(idOf('a.md'))!, idOf('a.md'), 8)).toHaveLength(1);
});
