/** Links to the web: what has a public address of which one can be certain, and nothing else. */
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../server/features/links/address';
import { findLinks } from '../../server/features/links/findLinks';
import { identifiersIn } from '../../server/features/links/identifiers';
import type { Source } from '../fixture/fixture';
import { idOf, open } from '../fixture/open';
import { expectMarkers } from '../fixture/render';
import { shelfmarkOf } from '../fixture/shelfmarks';

/** Expects that exactly what is underlined is a link; words after the carets are its address without the scheme. */
function links(text: string | Source): void {
  const opened = open(text);
  expectMarkers(
    opened.fixture,
    opened.fixture.files.flatMap(({ name }) =>
      findLinks(opened.dossier(name), idOf(name)).map(({ at, address }) => {
        expect(address).toMatch(/^https:\/\//);
        return { file: name, start: at.start, end: at.end, words: address.replace('https://', ''), related: false };
      }),
    ),
  );
}

describe('Foreign Relations of the United States', () => {
  const address = (levels: string) =>
    addressOf(shelfmarkOf('frus FRUS', levels))?.replace(/^.*historicaldocuments\//, '');

  // Each is the name of a file in https://github.com/HistoryAtState/frus/tree/master/volumes.
  test.each([
    ['years 1958-1960 | volume V', 'frus1958-60v05'],
    ['years 1958-60 | volume V | document 8', 'frus1958-60v05/d8'],
    ['years 1952-1954 | volume IV', 'frus1952-54v04'],
    ['years 1952-1954 | volume II | part 1 | document 20', 'frus1952-54v02p1/d20'],
    ['years 1952-1954 | volume XIV | part Two', 'frus1952-54v14p2'],
    ['years 1955-1957 | volume XXIV', 'frus1955-57v24'],
    ['years 1955-1957 | volume XXIII | part II', 'frus1955-57v23p2'],
    ['years 1969-76 | volume E-7 | document 27', 'frus1969-76ve07/d27'],
    ['years 1969-1976 | volume XIX | part 1', 'frus1969-76v19p1'],
    ['years 1969-1976 | volume 24 | document 176', 'frus1969-76v24/d176'],
    ['years 1948 | volume V | part 1', 'frus1948v05p1'],
    ['years 1941 | volume VI', 'frus1941v06'],
    ['years 1925 | volume II | document 74', 'frus1925v02/d74'],
    ['years 1964-68 | volume XXVIII | document 274-275', 'frus1964-68v28/d274'],
  ])('%s is %s', (levels, expected) => expect(address(levels)).toBe(expected));

  test.each([
    ['without a volume', 'years 1952-1954 | document 8'],
    ['without years', 'volume V | document 8'],
    ['of a volume in parts without its part', 'years 1952-1954 | volume XIII | document 395'],
    ['of a part of a volume that has none', 'years 1955-1957 | volume VI | part 2'],
    ['of years that are no span of the series', 'years 1953-1955 | volume V'],
    ['of years with volumes of conferences', 'years 1945 | volume II'],
    ['of volumes with names of their own', 'years 1919 | volume I'],
    ['of later spans', 'years 1981-1988 | volume XLIV'],
    ['of a volume with a title for a number', 'years 1952-1954 | volume Guatemala'],
  ])('%s there is no address', (_, levels) => expect(address(levels)).toBeUndefined());

  test('of a series within the series there is none', () => {
    const potsdam = { ...shelfmarkOf('frus FRUS', 'years 1946 | volume II'), key: 'FRUS/1946/Conference:2' };
    expect(addressOf(potsdam)).toBeUndefined();
  });
});

test('of archives whose catalogues go by numbers of their own there is no address', () => {
  expect(addressOf(shelfmarkOf('tna TNA', 'series FO 371 | piece 9'))).toBeUndefined();
  expect(addressOf(shelfmarkOf('fond RGAE', 'fond 635 | opis 1 | delo 392'))).toBeUndefined();
});

describe('an identifier without a scheme', () => {
  test('is a link in a note and in running text, without the punctuation behind it', () => {
    links(`
      The memoir (doi.org/10.1000/xyz123) is known.[1]
                  ^^^^^^^^^^^^^^^^^^^^^^ doi.org/10.1000/xyz123

      [1] Rabe, doi:10.1016/S0140-6736(05)66545-1; and DOI: 10.1093/dh/dhz004.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ doi.org/10.1016/S0140-6736(05)66545-1
                                                       ^^^^^^^^^^^^^^^^^^^^^^ doi.org/10.1093/dh/dhz004

      [2] AMAE, ark:/14366/xlw720vf14cn, p. 3.
                ^^^^^^^^^^^^^^^^^^^^^^^ n2t.net/ark:/14366/xlw720vf14cn

      [3] See digitalarchive.wilsoncenter.org/document/280697.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ digitalarchive.wilsoncenter.org/document/280697

      [4] history.state.gov/historicaldocuments/frus1958-60v05/d8, para 2.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ history.state.gov/historicaldocuments/frus1958-60v05/d8
    `);
  });

  test('is a site that is written without it', () => {
    links(`
      The archive (www.example-archive.org) is open.[1] So is www.example.org: see there.
                   ^^^^^^^^^^^^^^^^^^^^^^^ www.example-archive.org
                                                              ^^^^^^^^^^^^^^^ www.example.org

      [1] www.example.org/a/b_(c)?id=5#top, visited 3 May 2001; mail www@example.org, www.example, xwww.example.org.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www.example.org/a/b_(c)?id=5#top
    `);
  });

  test('is none where the editor has the link, in code, and in a word', () => {
    links(
      'Aid.[^1]\n\n[^1]: https://doi.org/10.1000/a, [b](doi.org/10.1000/b), <doi:10.1000/c>, `doi:10.1000/d`, xdoi:10.1000/e, doi:11.5/f, 10.1000/g.',
    );
  });

  test('keeps a text of any length linear', () => {
    const long = 'doi:10.1000/('.repeat(20_000);
    const start = performance.now();
    identifiersIn(long);
    identifiersIn(`${'ark:/'.repeat(20_000)}${'doi.'.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
