import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../server/features/tokens/tokens';
import { tokens, tokensIn } from '../fixture/glance';
import { idOf, open } from '../fixture/open';

test('marks that count, numbers of shelfmarks, archives, people and titles are tokens, and nothing else is', () => {
  tokens(`
    In April [1960] the State Archive of the Russian Federation sent B. S. Nikiforov a list.[1] Nikiforov agreed.[2]
                                                                     ^^^^^^^^^^^^^^^ person
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repository
                                                                                            ^^^ noteMark
                                                                                                ^^^^^^^^^ person
                                                                                                                 ^^^ noteMark

    [1] RGAE, f. 635, op. 1, d. 392, ll. 5-7ob.
    ^^^ noteMark definition
        ^^^^ repository
                 ^^^ shelfmark
                          ^ shelfmark
                                ^^^ shelfmark
                                         ^^^^^ shelfmark

    [2] Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), 5.
    ^^^ noteMark definition
        ^^^^^^^^^^^^^^^ person
                         ^^^^^^^^^^^^^^^^^^^ work definition
  `);
});

test('in Markdown too, and a short form is a work', () => {
  tokens(`
    Aid was offered.[^1] It was refused.[^2]
                    ^^^^ noteMark
                                        ^^^^ noteMark

    [^1]: Odd Arne Westad, *The Global Cold War* (Cambridge: Cambridge University Press, 2005), 5.
    ^^^^^ noteMark definition
          ^^^^^^^^^^^^^^^ person
                            ^^^^^^^^^^^^^^^^^^^ work definition

    [^2]: Ibid., 7.
    ^^^^^ noteMark definition
          ^^^^^ work
  `);
});

test('what goes on in another line is a token in each', () => {
  tokens(`
    Aid was sent by B. S.
                    ^^^^^ person
    Nikiforov.[1]
    ^^^^^^^^^ person
              ^^^ noteMark

    [1] A letter.
    ^^^ noteMark definition
  `);
});

describe('after an edit', () => {
  const TEXT = `Aid was sent by B. S. Nikiforov.[1]\n\n${'A paragraph that says nothing at all.\n\n'.repeat(100)}Nikiforov came.[2]\n\n[1] A letter.\n\n[2] RGAE, f. 635, op. 1, d. 392.\n`;

  function edited(from: string, to: string) {
    const opened = open(TEXT);
    tokensIn(opened, 'essay.dossier');
    const dossier = opened.dossier('essay.dossier');
    const file = idOf('essay.dossier');
    const before = dossier.essay(file)!;
    const had = before.blocks.map((block, index) => [block, tokensOf(dossier, file)(index)] as const);
    const start = TEXT.indexOf(from);
    dossier.set(file, before.edited({ start, end: start + from.length }, to));
    const { blocks } = dossier.essay(file)!;
    const kept = had.filter(([block, rows]) => {
      const index = blocks.indexOf(block);
      return index >= 0 && tokensOf(dossier, file)(index) === rows;
    });
    const fresh = open(TEXT.replace(from, to));
    expect(tokensIn(opened, 'essay.dossier')).toEqual(tokensIn(fresh, 'essay.dossier'));
    return { blocks: blocks.length, kept: kept.length };
  }

  test('of a word only the block that changed is looked through again', () => {
    const { blocks, kept } = edited('says nothing', 'tells nothing');
    expect(blocks - kept).toBe(1);
  });

  test('of a mark the blocks keep theirs whose marks count as before', () => {
    const { blocks, kept } = edited('says nothing', 'says[2] nothing');
    expect(blocks - kept).toBe(1);
  });

  test('of a note the marks far away that were none before are marks', () => {
    edited('[1] A letter.', '[1] A letter.\n\n[3] A cable.');
    edited('B. S. Nikiforov', 'somebody');
  });
});
