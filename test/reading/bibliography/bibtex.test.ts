/** What is read in BibTeX and BibLaTeX files. */
import { describe, expect, test } from 'vitest';
import type { Described } from '../../../server/reading/bibliography/model';
import { readBibliography } from '../../../server/reading/bibliography/read';

/** What a file states, without places. */
export function stated(text: string, format: 'bibtex' | 'csl-json' = 'bibtex') {
  return [...readBibliography(text, format)].flatMap((read) => ('entry' in read ? [plain(read.entry.described)] : []));
}

function plain({ authors, container, ...rest }: Described) {
  const names = (all: Described['authors']) =>
    all.map(({ text, given, role }) => `${given}|${text}${role === 'editor' ? ' (ed.)' : ''}`);
  return {
    ...rest,
    authors: names(authors),
    ...(container && { in: container.title, by: names(container.authors) }),
  };
}

/** What could not be read: the line, from 1, and the words. */
function problems(text: string, format: 'bibtex' | 'csl-json' = 'bibtex'): string[] {
  return [...readBibliography(text, format)].flatMap((read) =>
    'problem' in read ? [`${text.slice(0, read.problem.at.start).split('\n').length}: ${read.problem.message}`] : [],
  );
}

describe('an entry is read', () => {
  test('of a book as Zotero writes it, and its title keeps its letters', () => {
    const [book] = stated(`
      @book{westad2005,
        title = {The {{Global Cold War}}: third world {Interventions}},
        author = {Westad, Odd Arne},
        year = {2005},
        publisher = {Cambridge University Press},
        address = {Cambridge},
        keywords = {cold war}
      }`);
    expect(book).toEqual({
      key: 'westad2005',
      type: 'book',
      authors: ['Odd Arne|Odd Arne Westad'],
      title: 'The Global Cold War: third world Interventions',
      data: { year: '2005', publisher: 'Cambridge University Press', place: 'Cambridge' },
    });
  });

  test('of an article of BibLaTeX', () => {
    const [article] = stated(`
      @article{rupprecht_socialist_2011, author = {Rupprecht, Tobias}, title = {Socialist high modernity},
        subtitle = {a shared history}, journaltitle = {Journal of Global History}, volume = {6}, number = {3},
        date = {2011-11-05}, pages = {505--528}, location = {London}}`);
    expect(article).toEqual({
      key: 'rupprecht_socialist_2011',
      type: 'article-journal',
      authors: ['Tobias|Tobias Rupprecht'],
      title: 'Socialist high modernity: a shared history',
      data: {
        year: '2011',
        day: '5 november',
        volume: '6',
        issue: '3',
        pages: '505-528',
        place: 'London',
        journal: 'Journal of Global History',
      },
    });
  });

  test('of a chapter with the book in which it stands', () => {
    const [chapter] = stated(
      '@incollection{torres, author={Torres, Blanca}, editor={Loaeza, Soledad and Blanca Torres}, title={De la guerra}, booktitle={México y el mundo}, pages={100-19}, year=2010}',
    );
    expect(chapter).toMatchObject({
      type: 'chapter',
      authors: ['Blanca|Blanca Torres'],
      in: 'México y el mundo',
      by: ['Soledad|Soledad Loaeza (ed.)', 'Blanca|Blanca Torres (ed.)'],
      data: { year: '2010', pages: '100-119' },
    });
  });

  test('of a document that an archive keeps', () => {
    const [letter] = stated(
      '@unpublished{l, title={Letter}, archive={Russian State Archive of the Economy}, archiveplace={Moscow}, archivelocation={f. 635, op. 1, d. 392}}',
    );
    expect(letter).toMatchObject({
      type: 'manuscript',
      archive: { name: 'Russian State Archive of the Economy', place: 'Moscow', location: 'f. 635, op. 1, d. 392' },
    });
  });

  test('with macros, pieces, quotation marks and round brackets', () => {
    const [one] = stated(`
      @string{cup = "Cambridge University Press"}
      @string(town = {Cambridge})
      @book(a, publisher = cup # { and } # "others", address = town, month = mar, day = 7, year = 1980)`);
    expect(one!.data).toEqual({
      year: '1980',
      day: '7 march',
      publisher: 'Cambridge University Press and others',
      place: 'Cambridge',
    });
  });

  test('at its place: the key, and the whole', () => {
    const text = 'A comment.\n@book{a:1, title = {One}}\n@Book {b+2 ,title={Two}}\n';
    const places = [...readBibliography(text, 'bibtex')].flatMap((read) =>
      'entry' in read
        ? [[text.slice(read.entry.at.start, read.entry.at.end), text.slice(read.entry.full.start, read.entry.full.end)]]
        : [],
    );
    expect(places).toEqual([
      ['a:1', '@book{a:1, title = {One}}'],
      ['b+2', '@Book {b+2 ,title={Two}}'],
    ]);
  });
});

describe('names are read', () => {
  test.each([
    ['Westad, Odd Arne', ['Odd Arne|Odd Arne Westad']],
    ['Odd Arne Westad', ['Odd Arne|Odd Arne Westad']],
    ['van der Berg, Jan', ['Jan|Jan van der Berg']],
    ['Ludwig van Beethoven', ['Ludwig|Ludwig van Beethoven']],
    ['King, Jr., Martin Luther', ['Martin Luther|Martin Luther King Jr.']],
    [
      '{International Bank for Reconstruction and Development}',
      ['|International Bank for Reconstruction and Development'],
    ],
    ['Fazio Vengoa, Hugo and Vladislav M. Zubok', ['Hugo|Hugo Fazio Vengoa', 'Vladislav M.|Vladislav M. Zubok']],
    ['family=Berg, given=Jan, prefix=van den', ['Jan|Jan van den Berg']],
    ['Smith, A.\n and others', ['A.|A. Smith']],
  ])('%s', (names, expected) => {
    expect(stated(`@book{a, author = {${names}}}`)[0]!.authors).toEqual(expected);
  });
});

describe('LaTeX becomes the text that it prints', () => {
  test.each([
    [String.raw`L{\'a}zaro C\'ardenas`, 'Lázaro Cárdenas'],
    [
      String.raw`M{\'\i}nguez, {\"O}sterreich, \c{c}a, \v{S}koda, {\aa}, {\L}{\'o}d{\'z}`,
      'Mínguez, Österreich, ça, Škoda, å, Łódź',
    ],
    [String.raw`stra{\ss}e \& \emph{Diario} \textit{de} a\~no`, 'straße & Diario de año'],
    ["1959--1987 --- ``war''", '1959–1987 — “war”'],
    [String.raw`100\% of \$5 \#3 a\_b`, '100% of $5 #3 a_b'],
    ['Нота\n   министерства', 'Нота министерства'],
    ['a~b', 'a\u00a0b'],
    [String.raw`\unknown{kept}`, String.raw`\unknownkept`],
    [String.raw`the 5$^{th}$ and \guillemotleft x\guillemotright`, 'the 5th and «x»'],
  ])('%s', (value, expected) => {
    expect(stated(`@book{a, title = {${value}}}`)[0]!.title).toBe(expected);
  });
});

describe('what cannot be read is told, and the rest is read', () => {
  test('an entry that is never closed ends where the next one opens its line', () => {
    const text = '@book{a, title={One}}\n@book{b, title={Two\n@book{c, title={Three}}\n';
    expect(stated(text).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(problems(text)).toEqual(['2: The entry “b” that begins here is never closed; it is left out.']);
  });

  test('an entry without a key, and one that lacks a comma', () => {
    expect(problems('@book{title={One}}')).toEqual(['1: This entry (@book) has no key; it is left out.']);
    const text = '@book{a,\n title={One}\n year 1960,\n note={x}}';
    expect(problems(text)).toEqual([
      '3: The entry “a” cannot be read from here on; a comma or a brace may be missing.',
    ]);
    expect(stated(text)[0]).toMatchObject({ key: 'a', title: 'One' });
  });

  test('what is no entry is no problem', () => {
    const text =
      'Mail to me@archive.org @ home\n@comment{jabref-meta: x}\n@preamble{"\\newcommand{x}"}\n@book{a, title={x}}';
    expect(problems(text)).toEqual([]);
    expect(stated(text).map(({ key }) => key)).toEqual(['a']);
  });
});
