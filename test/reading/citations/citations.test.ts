/** Citations of works in notes: where they stand, and which work they are of. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../../server/reading/directory';
import { Essay } from '../../../server/reading/essay';
import { bracketed } from '../../../server/text/dialects/bracketed';
import { registry } from '../../../server/wire/registry';
import { citations } from '../../fixture/reading';

const directory = new Directory(registry);

/** What is read of the one citation of a note. */
function read(note: string) {
  const essay = Essay.read(`A sentence.[1]\n\n[1] ${note}\n`, bracketed, directory);
  return essay.blocks
    .flatMap(({ facts }) => facts.citations)
    .map(({ authors, title, data, locator, container }) => ({
      authors: authors.map(({ text, role }) => (role === 'editor' ? `${text} (ed.)` : text)),
      title: title?.text,
      ...data,
      ...(container && { in: container.title }),
      ...(locator && { locator: locator.text }),
    }));
}

describe('a full form is read', () => {
  test('of two people parted by a word that may join a surname too', () => {
    const authorsOf = (names: string) =>
      read(`${names}, Historia de las relaciones, México: SRE, 1993, p. 5.`)[0]!.authors;
    expect(authorsOf('Soledad Loaeza y Blanca Torres')).toEqual(['Soledad Loaeza', 'Blanca Torres']);
    expect(authorsOf('José Ortega y Gasset')).toEqual(['José Ortega y Gasset']);
  });

  test.each([
    [
      'of a book, with commas',
      'Odd Arne Westad, The Global Cold War, Cambridge: Cambridge University Press, 2005, p. 12.',
      {
        authors: ['Odd Arne Westad'],
        title: 'The Global Cold War',
        year: '2005',
        place: 'Cambridge',
        publisher: 'Cambridge University Press',
        locator: '12',
      },
    ],
    [
      'of a book, with parentheses',
      'Roy Basler, ed., Collected Works of Abraham Lincoln, Vol. IV (New Brunswick, NJ: Rutgers University Press, 1953), p. 459.',
      {
        authors: ['Roy Basler (ed.)'],
        title: 'Collected Works of Abraham Lincoln',
        year: '1953',
        volume: 'IV',
        place: 'New Brunswick, NJ',
        publisher: 'Rutgers University Press',
        locator: '459',
      },
    ],
    [
      'of an article',
      'Renata Keller, ‘A foreign policy for domestic consumption,’ Latin American Research Review, xlvii (2012), pp. 100-19.',
      {
        authors: ['Renata Keller'],
        title: 'A foreign policy for domestic consumption',
        year: '2012',
        volume: 'xlvii',
        journal: 'Latin American Research Review',
        pages: '100-119',
        locator: '100-19',
      },
    ],
    [
      'of a chapter, with its book',
      'Page Miller, “We Can’t Yet Read Our Own Mail,” in Athan Theoharis, ed., A Culture of Secrecy (Lawrence, KS: University Press of Kansas, 1998), pp. 186–210.',
      {
        authors: ['Page Miller'],
        title: 'We Can’t Yet Read Our Own Mail',
        in: 'A Culture of Secrecy',
        year: '1998',
        pages: '186-210',
        place: 'Lawrence, KS',
        publisher: 'University Press of Kansas',
        locator: '186–210',
      },
    ],
    [
      'of a newspaper without an author',
      '“Action Ordered on Papers,” New York Times, March 15, 1972, p. 25.',
      {
        authors: [],
        title: 'Action Ordered on Papers',
        year: '1972',
        day: '15 march',
        journal: 'New York Times',
        locator: '25',
      },
    ],
    [
      'of a thesis',
      'William Sheppard, A History of the Series, Ph.D. Dissertation, Emory University, 1967.',
      { authors: ['William Sheppard'], title: 'A History of the Series', year: '1967', genre: 'Ph.D. Dissertation' },
    ],
    [
      'in Spanish',
      'Blanca Torres, ‘De la guerra al mundo bipolar,’ en Blanca Torres (coord.), México y el mundo, Tomo VII, México, D.F.: El Colegio de México, 2010, p. 159.',
      {
        authors: ['Blanca Torres'],
        title: 'De la guerra al mundo bipolar',
        in: 'México y el mundo',
        year: '2010',
        volume: 'VII',
        place: 'México, D.F.',
        publisher: 'El Colegio de México',
        locator: '159',
      },
    ],
    [
      'of several authors',
      'Anne Boyd and Rae Rips, United States Government Publications (New York: H. W. Wilson, 1949), p. 26.',
      {
        authors: ['Anne Boyd', 'Rae Rips'],
        title: 'United States Government Publications',
        year: '1949',
        place: 'New York',
        publisher: 'H. W. Wilson',
        locator: '26',
      },
    ],
    [
      'behind words that lead to it',
      'On this subject see the influential Daniela Spenser, The Impossible Triangle, Durham: Duke University Press, 1999.',
      {
        authors: ['Daniela Spenser'],
        title: 'The Impossible Triangle',
        year: '1999',
        place: 'Durham',
        publisher: 'Duke University Press',
      },
    ],
  ])('%s', (_, note, expected) => {
    expect(read(note)).toEqual([expected]);
  });
});

describe('text is no citation:', () => {
  test.each([
    'The minister, Anastas Mikoyan, visited Mexico in 1959, and was received well.',
    'Fish to Davis, December 16 and 30, 1881.',
    'He said, “The war is over,” and left in 1945.',
    'See the “usual number” of copies, and the letter of 5 May 1960.',
    'New York Herald, December 12, 1881.',
    'The Soviet Union, Poland, and Hungary signed in 1955; others, Cuba among them, later.',
    'Congressional Globe, 41st Cong., 2nd Sess., February 7, 1870, p. 1089.',
  ])('%s', (note) => {
    citations(`A.[1]\n\n[1] ${note}`);
  });
});

describe('a short form leads back', () => {
  test('to the full form of its author with its title', () => {
    citations(`
      A.[1] B.[2] C.[3]

      [1] Odd Arne Westad, The Global Cold War, Cambridge: Cambridge University Press, 2005, p. 5.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full westad-2005-global

      [2] Nothing here.

      [3] Westad, Global Cold War, p. 12.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ short westad-2005-global < 1
    `);
  });

  test('to the right one of two authors of one surname', () => {
    citations(`
      A.[1] B.[2] C.[3]

      [1] Enrique Cárdenas, ‘La economía,’ Historia Mexicana, 5 (2010), pp. 1-9.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full cardenas-2010-economia

      [2] Héctor Cárdenas, Historia de las relaciones, México: Fondo de Cultura Económica, 1993, p. 224.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full cardenas-1993-historia

      [3] Cárdenas, ‘La economía,’ p. 5; H. Cárdenas, Historia, p. 7.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ short cardenas-2010-economia < 1
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ short cardenas-1993-historia < 2
    `);
  });

  test('by op. cit. to the only work of the author', () => {
    citations(`
      A.[1] B.[2]

      [1] Odd Arne Westad, The Global Cold War, Cambridge: Cambridge University Press, 2005, p. 5.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full westad-2005-global

      [2] Westad, op. cit., p. 7.
          ^^^^^^^^^^^^^^^^^^^^^^ short westad-2005-global < 1
    `);
  });
});

describe('Ibid.', () => {
  test('is the sole source of the note before, also when that is Ibid. itself', () => {
    citations(`
      A.[1] B.[2] C.[3]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full RGAE/635/1/392

      [2] Ibid., l. 7.
          ^^^^^^^^^^^ ibid open < 1

      [3] Ibid.
          ^^^^^ ibid open < 2
    `);
  });

  test('is nothing after several sources', () => {
    citations(`
      A.[1] B.[2]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5; RGAE, f. 635, op. 1, d. 393, l. 5.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full RGAE/635/1/392
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full RGAE/635/1/393

      [2] Ibid., l. 7.
          ^^^^^^^^^^^ ibid several
    `);
  });
});
