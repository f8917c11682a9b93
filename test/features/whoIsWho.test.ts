/** Whose name it is, where the same surname, or the same words, might be somebody else's. */
import { describe, expect, test } from 'vitest';
import { highlights, hoverText, references, silent } from '../fixture/features';

const NOTE = '\n    [1] A letter.\n';
const whose = (text: string) => hoverText(`${text}\n${NOTE}`);

describe('a middle name that no list has', () => {
  test('is no part of the surname where the surname stands alone', () => {
    highlights(`
    John Foster D|ulles came.[1] Then Dulles spoke.
    ^^^^^^^^^^^^^^^^^^^               ^^^^^^
${NOTE}`);
  });

  test('leaves a surname alone that two people have to neither', () => {
    silent(`
    John Foster Dulles came.[1] So did Allen Dulles.

    Then Dul|les spoke.
${NOTE}`);
  });

  test('is part of a surname of two words that stands alone', () => {
    highlights(`
    David Lloyd G|eorge came.[1] Then Lloyd George spoke.
    ^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^
${NOTE}`);
  });

  test('is part of a surname of which the first word stands alone', () => {
    const text = 'Alfredo Perera Mena came.[1] Perera spoke.\n\n    Carlos Mena did not.\n\n    Then Me|na left.';
    expect(whose(`    ${text}`)).toContain('Carlos Mena');
  });
});

test('a given name that nothing tells from a surname keeps two people apart', () => {
  silent(`
    Page Putnam Miller came.[1] Putnam Miller resigned.

    Miller, Hun|ter, 127
${NOTE}`);
});

describe('a surname that two people have', () => {
  test('is theirs whom alone the paragraph has named', () => {
    references(`
    Allen D|ulles came.[1] Then Dulles spoke.
    ^^^^^^^^^^^^^               ^^^^^^

    John Foster Dulles did not.
${NOTE}`);
  });

  test('is nobody’s where the paragraph names both, or the one only later', () => {
    silent(`    Allen Dulles and John Dulles came.[1] Then Dul|les spoke.\n${NOTE}`);
    silent(`    Then Dul|les spoke, and Allen Dulles too.[1]\n\n    John Dulles did not.\n${NOTE}`);
  });
});

describe('the entry of an index', () => {
  test('names people with the surname first', () => {
    references(`
    Richard H|elms came.[1]
    ^^^^^^^^^^^^^^

    Jesse Helms did not.

    Helms, Jesse, 291
    Helms, Richard, 190, 200
    ^^^^^
${NOTE}`);
  });

  test('has initials, too, and says what stands on the page', () => {
    for (const entry of ['Stevens, John L., 81', 'Stevens, J.L., 81', 'Stevens, John: papers, 81'])
      expect(whose(`    Paul Stevens came.[1] John L. Stevens too.\n\n    |${entry}`)).toContain('John L\\. Stevens');
  });

  test('makes no person of the given names', () => {
    silent(`    Chester Arthur came.[1] President Arthur too.\n\n    Schlesinger, Ar|thur, 187\n${NOTE}`);
  });

  test('is none in a note, where it is a short citation', () => {
    expect(
      hoverText(`    Lord Salisbury came.[1] J. A. S. Grenville wrote.\n\n    [1] Grenville, Salis|bury, 260.\n`),
    ).toContain('Salisbury');
  });
});

test('a place is a surname behind a given name', () => {
  references(`
    Isaiah Ber|lin came.[1] He left Berlin for London, where Jack George met him.
    ^^^^^^^^^^^^^^
${NOTE}`);
});

test('a title is no initial', () => {
  references(`
    Dr. E. C. P|oole came.[1] Mr. Poole and E.C. Poole are one.
        ^^^^^^^^^^^^              ^^^^^     ^^^^^^^^^^
${NOTE}`);
});

test('an initial is that of a given name, whatever letter it is', () => {
  references(`
    John P|oole came.[1] J. Poole and K. Poole are two.
    ^^^^^^^^^^^          ^^^^^^^^
${NOTE}`);
});

describe('what an editor supplied in brackets', () => {
  test('makes nobody else of the part that stands outside', () => {
    silent(`    Harry Dwight came.[1] Then Dwi|ght [Ambach] did.\n${NOTE}`);
    silent(`    J. Butler came.[1] Then [J. But|ler] Wright did.\n${NOTE}`);
  });

  test('may be the whole name', () => {
    expect(whose('    David Trask came.[1] Then [Tra|sk] wrote.')).toContain('David Trask');
  });
});
