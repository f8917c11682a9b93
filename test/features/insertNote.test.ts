import { describe, test } from 'vitest';
import { inserts, insertsNothing } from '../fixture/noteEdits';
import { withLineBreaks, withoutLastLineBreak } from '../fixture/sources';

describe('a note that is inserted', () => {
  test('has the next number, those that follow move up, and its text stands between theirs', () => {
    inserts(
      `
        Aid was offered.[1] Trade followed.| Oil came later.[2]

        [1] A letter; see note 2.

        [2] A report.
      `,
      `
        Aid was offered.[1] Trade followed.[2] Oil came later.[3]

        [1] A letter; see note 3.

        [2] |

        [3] A report.
      `,
    );
    inserts(
      `
        Aid was offered.[^1] Trade followed.| Oil came later.[^2]

        [^1]: A letter; see note 2.
        [^2]: A report.
      `,
      `
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]

        [^1]: A letter; see note 3.
        [^2]: |
        [^3]: A report.
      `,
    );
  });

  test('may be the first, the last, or the only one', () => {
    inserts(
      `
        Aid.| Oil.[^1]

        [^1]: A letter.
      `,
      `
        Aid.[^1] Oil.[^2]

        [^1]: |

        [^2]: A letter.
      `,
    );
    inserts(
      `
        Aid.[1] Oil.|

        [1] A letter.
      `,
      `
        Aid.[1] Oil.[2]

        [1] A letter.

        [2] |
      `,
    );
    inserts(
      `
        --- essay.md
        Aid.|
      `,
      `
        --- essay.md
        Aid.[^1]

        [^1]: |
      `,
    );
    inserts('Aid.|', 'Aid.[1]\n\n[1] |');
  });

  test('stands just after a mark where the cursor is there, or in it', () => {
    const result = `
      Aid.[^1][^2] Oil.[^3]

      [^1]: A letter.

      [^2]: |

      [^3]: A report.
    `;
    for (const mark of ['[^1]|', '[^|1]'])
      inserts(
        `
          Aid.${mark} Oil.[^2]

          [^1]: A letter.

          [^2]: A report.
        `,
        result,
      );
  });

  test('takes the place of a mark that is begun', () => {
    for (const begun of ['[^|]', '[^|'])
      inserts(
        `
          Aid.[^1] Trade.${begun} Oil.[^2]

          [^1]: A letter.

          [^2]: A report.
        `,
        `
          Aid.[^1] Trade.[^2] Oil.[^3]

          [^1]: A letter.

          [^2]: |

          [^3]: A report.
        `,
      );
    inserts(
      `
        Aid.[1] Trade.[|]

        [1] A letter.
      `,
      `
        Aid.[1] Trade.[2]

        [1] A letter.

        [2] |
      `,
    );
  });

  test('fills a gap, and only the numbers up to the next gap move', () => {
    inserts(
      `
        Aid.[^1] Trade.| Oil.[^3]

        [^1]: A letter.

        [^3]: A report.
      `,
      `
        Aid.[^1] Trade.[^2] Oil.[^3]

        [^1]: A letter.

        [^2]: |

        [^3]: A report.
      `,
    );
    inserts(
      `
        Aid.[^1] Trade.| Oil.[^2] Steel.[^7]

        [^1]: A letter.

        [^2]: A report.

        [^7]: A note.
      `,
      `
        Aid.[^1] Trade.[^2] Oil.[^3] Steel.[^7]

        [^1]: A letter.

        [^2]: |

        [^3]: A report.

        [^7]: A note.
      `,
    );
  });

  test('has a free number where the others are out of order, and they stay', () => {
    inserts(
      `
        Aid.[^4] Trade.| Oil.[^2]

        [^4]: A letter.

        [^2]: A report.
      `,
      `
        Aid.[^4] Trade.[^5] Oil.[^2]

        [^4]: A letter.

        [^5]: |

        [^2]: A report.
      `,
    );
  });

  test('has a free number where a range of marks would come apart', () => {
    inserts(
      `
        Aid.[1-3] Trade.[2]| Oil.[4]

        [1] A letter.

        [2] A report.

        [3] A note.

        [4] A telegram.
      `,
      `
        Aid.[1-3] Trade.[2][4] Oil.[5]

        [1] A letter.

        [2] A report.

        [3] A note.

        [4] |

        [5] A telegram.
      `,
    );
  });

  test('stands below its paragraph where the others do', () => {
    inserts(
      `
        Aid was offered.[1]

        [1] A letter.

        Trade followed.|

        Oil came later.[2]

        [2] A report.
      `,
      `
        Aid was offered.[1]

        [1] A letter.

        Trade followed.[2]

        [2] |

        Oil came later.[3]

        [3] A report.
      `,
    );
  });

  test('stands with the notes of its chapter', () => {
    inserts(
      `
        Chapter One

        Aid was offered.[1] Trade followed.[2]

        [1] A report.

        [2] A letter.

        Chapter Two

        Oil came later.[1] Coal too.| Steel too.[2]

        [1] A note.

        [2] A telegram.
      `,
      `
        Chapter One

        Aid was offered.[1] Trade followed.[2]

        [1] A report.

        [2] A letter.

        Chapter Two

        Oil came later.[1] Coal too.[2] Steel too.[3]

        [1] A note.

        [2] |

        [3] A telegram.
      `,
    );
  });

  test('stands behind all paragraphs of the one before, and takes none of them', () => {
    inserts(
      `
        Aid.[^1] Trade.|

        [^1]: A letter.

            Its second paragraph.
      `,
      `
        Aid.[^1] Trade.[^2]

        [^1]: A letter.

            Its second paragraph.

        [^2]: |
      `,
    );
  });

  test('is written as the others are: in a quote, or as a footnote of Project Gutenberg', () => {
    inserts(
      `
        > Aid.[^1] Trade.| Oil.[^2]
        >
        > [^1]: A letter.
        >
        > [^2]: A report.
      `,
      `
        > Aid.[^1] Trade.[^2] Oil.[^3]
        >
        > [^1]: A letter.
        >
        > [^2]: |
        >
        > [^3]: A report.
      `,
    );
    inserts(
      `
        Aid.[1] Trade.|

        [Footnote 1: A letter.]
      `,
      `
        Aid.[1] Trade.[2]

        [Footnote 1: A letter.]

        [Footnote 2: |]
      `,
    );
  });

  test('may be marked in a note', () => {
    inserts(
      `
        Aid.[^1] Oil.[^2]

        [^1]: A letter.|

        [^2]: A report.
      `,
      `
        Aid.[^1] Oil.[^2]

        [^1]: A letter.[^3]

        [^2]: A report.

        [^3]: |
      `,
    );
  });

  test('keeps the line breaks and the end of a text', () => {
    const text = 'Aid.[1] Trade.|\n\n[1] A letter.\n';
    const result = 'Aid.[1] Trade.[2]\n\n[1] A letter.\n\n[2] |\n';
    for (const breaks of ['\r\n', '\r'] as const) inserts(withLineBreaks(text, breaks), withLineBreaks(result, breaks));
    inserts(withoutLastLineBreak(text), withoutLastLineBreak(result));
  });
});

describe('no note is inserted', () => {
  test('where a mark would be none', () => {
    insertsNothing('Aid.[^1] `code|`\n\n[^1]: A letter.\n');
    insertsNothing('Aid.[^1]\n\n    code|\n\n[^1]: A letter.\n');
  });

  test('in a label', () => insertsNothing('Aid.[^1]\n\n[^|1]: A letter.\n'));
});
