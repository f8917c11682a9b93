/** Where short forms and *Ibid.* lead in notes as they are written, and where nobody can tell. */
import { describe, expect, test } from 'vitest';
import { check } from '../fixture/check';
import { open } from '../fixture/open';

/** Notes, numbered through, and behind them what else the text has. */
function textOf(notes: readonly string[], behind = ''): string {
  const marks = notes.map((_, index) => `A.[${index + 1}]`).join(' ');
  const body = notes.map((note, index) => `[${index + 1}] ${note}\n`).join('\n');
  return `${marks}\n\n${body}\n${behind}`;
}

/** The citations that lead back: the note in which each stands, and the one to which it leads, or why to none. */
function leads(...notes: string[]): string[] {
  const opened = open(textOf(notes));
  const file = opened.library.dossierOf([...opened.dossier(opened.essay).files][0]!)!;
  const citations = file.citations([...file.files][0]!)!;
  return [...citations.where(({ form }) => form === 'short' || form === 'ibid')].map(({ note, resolved }) => {
    const back = resolved.antecedent === undefined ? (resolved.fault ?? '?') : citations.at(resolved.antecedent).note;
    return `${note} < ${back}`;
  });
}

describe('Ibid. leads', () => {
  test('nowhere where its own note cites something else before it that is not read', () => {
    expect(
      leads(
        'Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5.',
        'See the letter of May 13, _Cely Papers_, pp. 101-4. For others see _ibid_., pp. 11, 21.',
        '_Stonor Letters_, II, p. 43. So she ends a letter.--_Ibid_., p. 77.',
      ),
    ).toEqual(['2 < ?', '3 < ?']);
  });

  test('nowhere where the note before cites something else that is not read', () => {
    expect(
      leads(
        'Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5; and _The Penn. Mag. of History_, xii., 265.',
        '_Ibid_., p. 7.',
      ),
    ).toEqual(['2 < ?']);
  });

  test('to the work whose further volumes and pages the note before gives', () => {
    expect(
      leads('Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5, and vol. v., p. 431.', '_Ibid_., vol. iv., p. 23.'),
    ).toEqual(['2 < 1']);
  });

  test('to the note before where words stand before it that cite nothing', () => {
    expect(
      leads('Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5.', 'On Rusticiano (a Genoese), see _ibid_., pp. 56 ff.'),
    ).toEqual(['2 < 1']);
  });

  test('on from a note in which it stands twice', () => {
    expect(leads('_Cely Papers_, p. 1.', '_Ibid_., p. 106; compare _ibid_., p. 135.', '_Ibid_., p. 129.')).toEqual([
      '2 < ?',
      '2 < 2',
      '3 < 2',
    ]);
  });
});

describe('a short form leads', () => {
  test('to no volume of other years', () => {
    expect(
      leads(
        'F. W. Seward, Seward at Washington: A Memoir, 1861–1872 (New York: Derby, 1891), p. 22.',
        'Seward, Seward at Washington, 1861–1872, p. 71.',
        'Seward, Seward at Washington, 1846–1861, p. 71.',
      ),
    ).toEqual(['2 < 1', '3 < unresolved']);
  });

  test('to the work whose title it cuts off with “etc.”', () => {
    expect(
      leads('Anna Roe, Anti-slavery before the War (Oxford: OUP, 1999), p. 5.', 'Roe, _Anti-slavery_, etc., p. 31.'),
    ).toEqual(['2 < 1']);
  });

  test('to no work that was read over the end of parentheses', () => {
    expect(
      leads(
        'Contemporaries (such as Canale, Sanudo and the Doge) and strangers tell it, in Oliphant, _Makers of Venice_ (1905), p. 349.',
        'Canale, op. cit., p. 270.',
      ),
    ).toEqual(['2 < unresolved']);
  });

  test('nowhere from a title in emphasis that looks like a name', () => {
    expect(leads('See also Yule, _Marco Polo_, I, Introd., p. 21.')).toEqual([]);
  });
});

describe('a full form is missed', () => {
  const CODE = 'citation.unresolved';

  test('where others are given', () => {
    check(
      CODE,
      `
      A.[1] B.[2]

      [1] Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5.

      [2] Bourne, Spain in America, p. 241.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation.unresolved
    `,
    );
  });

  test('in no text whose notes never give one', () => {
    check(CODE, textOf(['Bourne, Spain in America, p. 241.', 'Meade, Old Families in Virginia, p. 264.']));
  });

  test('for no work that the text states otherwise, with its year', () => {
    check(
      CODE,
      `
      I have told it in my book, _The Paycockes of
      Coggeshall_ (1920).[1] B.[2]

      [1] Anna Roe, Aid and Oil (Oxford: OUP, 1999), p. 5.

      [2] Power, _The Paycockes of Coggeshall_, pp. 33-4.
    `,
    );
  });
});
