import { expect, test } from 'vitest';
import { findHints } from '../../server/features/hints';
import { hints } from '../fixture/glance';
import { idOf, open } from '../fixture/open';

const MARKS = { marks: true, documents: false };

test('behind a mark stands the shelfmark of its note, else the author and the short title, else its first words', () => {
  hints(
    `
      Aid was offered.[1] It was refused.[2] It came.[3] It went.[4]
                      ^^^ RGAE, f. 635, op. 1, d. 392, l. 5
                                         ^^^ Westad, The Global Cold War
                                                     ^^^ Westad, The Global Cold War
                                                                 ^^^ The letter lies in a private collection that…

      [1] Report, 3 May 1960, RGAE, f. 635, op. 1, d. 392, l. 5.

      [2] Odd Arne Westad, *The Global Cold War: Third World Interventions* (Cambridge: Cambridge University Press, 2005), 5.

      [3] Ibid., 7.

      [4] The letter lies in a private collection that nobody has ever been allowed to see.
    `,
    MARKS,
  );
});

test('a mark without a note, or with an empty one, has no hint', () => {
  hints('Aid.[^1] Oil.[^2] Tin.[^3]\n\n[^1]:\n\n[^2]: A letter.\n', { marks: false, documents: true });
  hints(
    `
      Aid.[^1] Oil.[^2] Tin.[^3]
                   ^^^^ A letter.

      [^1]:

      [^2]: A letter.
    `,
    MARKS,
  );
});

test('behind the number of a document stands its title', () => {
  hints(
    `
      Document 1 – Report on oil, 1959
      Source: RGAE, f. 635, op. 1, d. 392

      Document 2 – Report on tin, 1960
      Source: RGAE, f. 635, op. 1, d. 393

      As Document 2 has it, and Document 7, aid was offered.[1]
         ^^^^^^^^^^ Report on tin, 1960

      [1] A letter.
    `,
    { marks: false, documents: true },
  );
});

test('only the stretch that is asked for is looked at', () => {
  const opened = open('Aid.[^1] Oil.[^2]\n\n[^1]: A letter.\n[^2]: A cable.\n');
  const found = findHints(opened.dossier('essay.md'), idOf('essay.md'), { start: 9, end: 17 }, MARKS);
  expect(found.map(({ text }) => text)).toEqual(['A cable.']);
});
