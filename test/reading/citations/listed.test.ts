/** Entries of the bibliography at the end of an essay. */
import { describe, expect, test } from 'vitest';
import { listedEntry } from '../../../server/reading/citations/listed';
import { citations } from '../../fixture/reading';

function read(text: string) {
  const entry = listedEntry(text, { start: 0, end: text.length }, []);
  return (
    entry && {
      authors: entry.authors.map(({ text: name, role }) => (role === 'editor' ? `${name} (ed.)` : name)),
      title: entry.title!.text,
      ...entry.data,
    }
  );
}

describe('an entry is read', () => {
  test.each([
    [
      'Westad, Odd Arne. The Global Cold War. Cambridge: Cambridge University Press, 2005.',
      {
        authors: ['Odd Arne Westad'],
        title: 'The Global Cold War',
        year: '2005',
        place: 'Cambridge',
        publisher: 'Cambridge University Press',
      },
    ],
    [
      '- Zubok, Vladislav M. *A Failed Empire: The Soviet Union in the Cold War*. Chapel Hill: University of North Carolina Press, 2007.',
      {
        authors: ['Vladislav M. Zubok'],
        title: 'A Failed Empire: The Soviet Union in the Cold War',
        year: '2007',
        place: 'Chapel Hill',
        publisher: 'University of North Carolina Press',
      },
    ],
    [
      'Keller, Renata. “A Foreign Policy for Domestic Consumption.” Latin American Research Review 47, no. 2 (2012): 100–119.',
      {
        authors: ['Renata Keller'],
        title: 'A Foreign Policy for Domestic Consumption.',
        year: '2012',
        volume: '47',
        issue: '2',
        pages: '100-119',
        journal: 'Latin American Research Review',
      },
    ],
    [
      'Cárdenas, Héctor, Historia de las relaciones entre México y Rusia, México: Fondo de Cultura Económica, 1993.',
      {
        authors: ['Héctor Cárdenas'],
        title: 'Historia de las relaciones entre México y Rusia',
        year: '1993',
        place: 'México',
        publisher: 'Fondo de Cultura Económica',
      },
    ],
    [
      'Boyd, Anne, and Rae Rips. United States Government Publications. New York: H. W. Wilson, 1949.',
      {
        authors: ['Anne Boyd', 'Rae Rips'],
        title: 'United States Government Publications',
        year: '1949',
        place: 'New York',
        publisher: 'H. W. Wilson',
      },
    ],
    [
      'Westad, O. A. (2005). The Global Cold War. Cambridge: Cambridge University Press.',
      { authors: ['O. A. Westad'], title: 'The Global Cold War', year: '2005' },
    ],
    [
      'Basler, Roy, ed. Collected Works of Abraham Lincoln. New Brunswick: Rutgers University Press, 1953.',
      {
        authors: ['Roy Basler (ed.)'],
        title: 'Collected Works of Abraham Lincoln',
        year: '1953',
        place: 'New Brunswick',
        publisher: 'Rutgers University Press',
      },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

describe('this is none:', () => {
  test.each([
    'The author, Odd Arne Westad, wrote it in Cambridge: it came out in 2005.',
    'In Moscow, Mikoyan spoke of trade in 1959.',
    'Mexico City, Federal District.',
    'Archives consulted: RGAE, Moscow, 2005.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

test('a short form resolves to an entry under the heading, which repeats no full form of the notes', () => {
  citations(`
    A.[1] B.[2] C.[3]

    [1] Westad, Global Cold War, p. 5.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ short westad-2005-global

    [2] Héctor Cárdenas, Historia de las relaciones, México: Fondo de Cultura Económica, 1993, p. 224.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full cardenas-1993-historia

    [3] Ibid., p. 7.
        ^^^^^^^^^^^ ibid cardenas-1993-historia < 2

    Bibliography

    Cárdenas, Héctor. Historia de las relaciones. México: Fondo de Cultura Económica, 1993.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full cardenas-1993-historia

    Westad, Odd Arne. The Global Cold War. Cambridge: Cambridge University Press, 2005.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full westad-2005-global
  `);
});

test('a dash stands for the author of the entry before, and a deeper heading ends nothing', () => {
  citations(`
    A.[^1]

    ## Works cited

    ### Books

    - Westad, Odd Arne. *The Global Cold War*. Cambridge: Cambridge University Press, 2005.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full westad-2005-global
    - ———. *The Cold War*. London: Penguin, 2017.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ full westad-2017-cold

    ## Notes

    Miller, Nicola. Soviet Relations with Latin America. Cambridge: Cambridge University Press, 1989.

    [^1]: Westad, *Cold War*, p. 5.
          ^^^^^^^^^^^^^^^^^^^^^^^^ short westad-2017-cold
  `);
});

test('the year of an entry is the one in parentheses, and none of a remark behind it', () => {
  expect(
    read('GREGOIRE, HENRI. _De la Litterature des Nègres._ (Paris, 1808.) Translated at Brooklyn, in 1810.'),
  ).toMatchObject({ title: 'De la Litterature des Nègres', year: '1808' });
});
