/** What is exported of a dossier: which entries, under which ids, and what stands in the fields of each format. */
import { describe, expect, test } from 'vitest';
import { findExported, writeExport } from '../../server/features/export/export';
import { withIds } from '../../server/features/export/ids';
import type { ExportFormat } from '../../server/features/export/model';
import { dedent, type Source } from '../fixture/fixture';
import { nameOf, type Opened, open } from '../fixture/open';

function entriesOf(opened: Opened, isAsked: (name: string) => boolean = () => true) {
  return withIds(findExported(opened.dossier(opened.essay), (file) => isAsked(nameOf(file))));
}

/** The ids of all that a text exports. */
function ids(text: string | Source): string[] {
  return entriesOf(open(text)).map(({ id }) => id);
}

/** Expects that a text is exported so. */
function exported(text: string | Source, format: ExportFormat, expected: string): void {
  const written = writeExport(format, entriesOf(open(text)));
  expect(written.replace(/\r\n/g, '\n')).toBe(`${dedent(expected).join('\n')}\n`);
}

const NOTES = `
  Aid.[^1] Trade.[^2] Oil.[^3]

  [^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: Cambridge University Press, 2005, p. 12; RGAE, f. 635, op. 1,
      d. 392, ll. 4-9, “A. Romanova, Talk on oil,” 3 August 1960.
  [^2]: Westad, *Global Cold War*, p. 14; David Engerman, “The Second World’s Third World,” *Kritika*, 12, no. 1 (2011), pp. 183-211.
  [^3]: RGAE, f. 635, op. 1, d. 392, l. 7.
`;

describe('every format has', () => {
  test('CSL JSON: the fields of CSL, and under custom what CSL has none for', () => {
    exported(
      'Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, ll. 4-9, “A. Romanova, Talk on oil,” 3 August 1960.\n',
      'csl-json',
      `
      [
      {
        "id": "rgae-635-1-392",
        "type": "manuscript",
        "title": "A. Romanova, Talk on oil",
        "issued": {
          "date-parts": [
            [
              1960,
              8,
              3
            ]
          ]
        },
        "archive": "Russian State Archive of the Economy",
        "archive-place": "Moscow",
        "archive_collection": "fond 635",
        "archive_location": "f. 635, op. 1, d. 392, ll. 4-9",
        "custom": {
          "dossier": {
            "date": "1960-08-03",
            "siglum": "RGAE",
            "levels": [
              {
                "name": "fond",
                "value": "635"
              },
              {
                "name": "opis",
                "value": "1"
              },
              {
                "name": "delo",
                "value": "392"
              }
            ],
            "leaves": "4-9",
            "shelfmark": "RGAE/635/1/392"
          }
        }
      }
      ]
    `,
    );
  });

  test('BibLaTeX: its own fields, a note that every style prints, and the rest in fields of ours', () => {
    exported(
      NOTES,
      'biblatex',
      `
      @article{engerman-2011-second,
        author = {Engerman, David},
        title = {The Second World’s Third World},
        journaltitle = {Kritika},
        date = {2011},
        volume = {12},
        number = {1},
        pages = {183--211}
      }

      @unpublished{rgae-635-1-392-7,
        library = {Russian State Archive of the Economy},
        archiveplace = {Moscow},
        archivecollection = {fond 635},
        archivelocation = {f. 635, op. 1, d. 392, l. 7},
        note = {RGAE, f. 635, op. 1, d. 392, l. 7},
        dossiersiglum = {RGAE},
        dossierlevels = {fond = 635; opis = 1; delo = 392},
        dossierleaves = {7},
        dossiershelfmark = {RGAE/635/1/392}
      }

      @unpublished{rgae-635-1-392-romanova,
        title = {A. Romanova, Talk on oil},
        date = {1960-08-03},
        library = {Russian State Archive of the Economy},
        archiveplace = {Moscow},
        archivecollection = {fond 635},
        archivelocation = {f. 635, op. 1, d. 392, ll. 4-9},
        note = {RGAE, f. 635, op. 1, d. 392, ll. 4-9},
        dossiersiglum = {RGAE},
        dossierlevels = {fond = 635; opis = 1; delo = 392},
        dossierleaves = {4-9},
        dossiershelfmark = {RGAE/635/1/392},
        dossierdate = {1960-08-03}
      }

      @book{westad-2005-global,
        author = {Westad, Odd Arne},
        title = {The Global Cold War},
        date = {2005},
        location = {Cambridge},
        publisher = {Cambridge University Press}
      }
    `,
    );
  });

  test('CSV: a column for everything, whatever the entry is', () => {
    const [heads, ...rows] = writeExport('csv', entriesOf(open(NOTES))).split('\r\n');
    expect(heads!.split(',')).toHaveLength(28);
    expect(rows).toContain(
      'westad-2005-global,book,"Westad, Odd Arne",,The Global Cold War,,,,,2005,,,,,,Cambridge,Cambridge University Press,,,,,,,,,,,',
    );
  });

  test('nothing where nothing is cited', () => {
    const none = entriesOf(open('Aid.[^1]\n\n[^1]: A letter.\n'));
    expect(writeExport('csl-json', none)).toBe('[]\n');
    expect(writeExport('biblatex', none)).toBe('');
    expect(writeExport('csv', none).split('\r\n')).toHaveLength(2);
  });
});

test('a work is one entry, with what each of its full forms adds', () => {
  exported(
    `
    --- dossier.yaml
    title: Oil
    --- a.md
    Aid.[^1]

    [^1]: Odd Arne Westad, *The Global Cold War*, Cambridge University Press, 2005, p. 12.
    --- b.md
    Trade.[^1]

    [^1]: Odd Arne Westad, *The Global Cold War: Third World Interventions*, Cambridge: Cambridge University Press, 2005.
  `,
    'biblatex',
    `
    @book{westad-2005-global,
      author = {Westad, Odd Arne},
      title = {The Global Cold War: Third World Interventions},
      date = {2005},
      location = {Cambridge},
      publisher = {Cambridge University Press}
    }
  `,
  );
});

test('a document of the list is one entry with its number, its source and its date, and who cites it adds none', () => {
  const text = `
    --- dossier.yaml
    documents:
      - number: 7
        title: Letter on oil
        author: Anna Romanova
        date: June 1962
        source: Russian State Archive of the Economy, f. 1, op. 2, d. 30, ll. 1-4
    --- a.md
    Aid.[^1]

    [^1]: RGAE, f. 1, op. 2, d. 30, l. 3.
  `;
  const [entry, ...others] = entriesOf(open(text));
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    id: 'rgae-1-2-30',
    document: '7',
    source: 'Russian State Archive of the Economy, f. 1, op. 2, d. 30, ll. 1-4',
    date: '1962-06',
    described: {
      title: 'Letter on oil',
      authors: [{ text: 'Anna Romanova' }],
      data: { year: '1962' },
      archive: { location: 'f. 1, op. 2, d. 30, ll. 1-4', leaves: '1-4', shelfmark: 'RGAE/1/2/30' },
    },
  });
});

test('what a bibliography states keeps its key and its fields, and what nobody cites stays out', () => {
  const text = `
    --- dossier.yaml
    title: Oil
    --- library.bib
    @book{westad2005, title = {The Global Cold War: Third World Interventions}, author = {Westad, Odd Arne},
      year = {2005}, publisher = {Cambridge University Press}}
    @book{zubok2007, author = {Zubok, Vladislav M.}, title = {A Failed Empire}, year = 2007}
    --- a.md
    Aid.[^1]

    [^1]: Westad, *Global Cold War*, p. 12.
  `;
  exported(
    text,
    'biblatex',
    `
    @book{westad2005,
      author = {Westad, Odd Arne},
      title = {The Global Cold War: Third World Interventions},
      date = {2005},
      publisher = {Cambridge University Press}
    }
  `,
  );
});

describe('ids', () => {
  test('are the same whatever the files are called, and so whichever is read first', () => {
    const [one, other] = [
      '[^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: CUP, 2005.',
      '[^1]: Odd Arne Westad, *The Global Order*, Oxford: OUP, 2005; Anna Roe, “Oil,” *Kritika* 4 (1999), 1-9.',
    ];
    const inFiles = (a: string, b: string) => {
      const files = [`--- dossier.yaml\ntitle: Oil`, `--- a.md\nAid.[^1]\n\n${a}`, `--- b.md\nAid.[^1]\n\n${b}`];
      return writeExport('csl-json', entriesOf(open(`${files.join('\n')}\n`)));
    };
    expect(inFiles(one!, other!)).toBe(inFiles(other!, one!));
  });

  test('that would be the same take on words of the title, all of them', () => {
    expect(
      ids(`
        --- dossier.yaml
        title: Oil
        --- a.md
        Aid.[^1]

        [^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: CUP, 2005.
        --- b.md
        Aid.[^1]

        [^1]: Odd Arne Westad, *The Global Order*, Oxford: OUP, 2005.
      `),
    ).toEqual(['westad-2005-global-cold', 'westad-2005-global-order']);
  });

  test('tell documents of one file of an archive apart, and those of a manifest by their leaves', () => {
    expect(
      ids(`
        --- dossier.yaml
        documents:
          - {number: 1, title: Letter, source: "RGAE, f. 1, op. 2, d. 3, ll. 1-4"}
          - {number: 2, title: Letter, source: "RGAE, f. 1, op. 2, d. 3, ll. 5-9"}
          - {number: 3, title: Draft}
        --- a.md
        Aid.[^1]

        [^1]: A.
      `),
    ).toEqual(['document-3', 'rgae-1-2-3-1-4', 'rgae-1-2-3-5-9']);
  });

  test('leave the key of a bibliography alone, and step aside for it', () => {
    expect(
      ids(`
        --- dossier.yaml
        title: Oil
        --- library.bib
        @book{Westad-2005-Global, title = {On Ice}, author = {Roe, Anna}, year = {2001}}
        --- a.md
        Aid.[^1] [@Westad-2005-Global, 4]

        [^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: CUP, 2005.
      `),
    ).toEqual(['Westad-2005-Global', 'westad-2005-global-cold']);
  });
});

describe('what the texts say', () => {
  const notes = (title: string) => `Aid.[^1]\n\n[^1]: Anna Roe, “${title},” *Kritika* 4 (1999), 1-9.\n`;
  const written = (title: string, format: ExportFormat) => writeExport(format, entriesOf(open(notes(title))));

  test('is no command of LaTeX', () => {
    expect(written('Oil & Gas: 100% of #1 {x} \\y $z 1^2', 'biblatex')).toContain(
      'title = {Oil \\& Gas: 100\\% of \\#1 \\textbraceleft{}x\\textbraceright{} \\textbackslash{}y \\$z 1\\textasciicircum{}2}',
    );
  });

  test('is no formula of a spreadsheet', () => {
    expect(written('=HYPERLINK(Oil)', 'csv')).toContain(",'=HYPERLINK(Oil),");
    expect(written('+Oil, -Gas', 'csv')).toContain(',"\'+Oil, -Gas",');
  });
});

test('only what the files that were asked for cite', () => {
  const opened = open(`
    --- dossier.yaml
    title: Oil
    --- a.md
    Aid.[^1]

    [^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: CUP, 2005.
    --- b.md
    Aid.[^1]

    [^1]: RGAE, f. 1, op. 2, d. 3.
  `);
  expect(entriesOf(opened, (name) => name === 'b.md').map(({ id }) => id)).toEqual(['rgae-1-2-3']);
});
