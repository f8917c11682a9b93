import { describe, expect, test } from 'vitest';
import { sentenceAt } from '../../server/features/sentences';
import { selections } from '../fixture/glance';

describe('a selection grows', () => {
  test('from a word to the sentence with its marks, the paragraph, the section and the text', () => {
    selections(
      `
        # Oil

        Aid was of|fered in May.[^1] It was refused.

        ## Tin

        Trade followed.

        [^1]: A letter.
      `,
      `
        offered
        Aid was offered in May.[^1]
        Aid was offered in May.[^1] It was refused.
        # Oil / Aid was offered in May.[^1] It was refused. / ## Tin / Trade followed. / [^1]: A letter.
      `,
    );
  });

  test('in a note over the shelfmark and the citation to the note with all its paragraphs', () => {
    selections(
      `
        Aid was offered.[1]

        [1] Report of the trade mission, 3 May 1960, RGAE, f. 635, op. 1, d. 3|92, ll. 5-7. See also the letter.
      `,
      `
        392
        f. 635, op. 1, d. 392, ll. 5-7
        RGAE, f. 635, op. 1, d. 392, ll. 5-7
        Report of the trade mission, 3 May 1960, RGAE, f. 635, op. 1, d. 392, ll. 5-7.
        Report of the trade mission, 3 May 1960, RGAE, f. 635, op. 1, d. 392, ll. 5-7. See also the letter.
        [1] Report of the trade mission, 3 May 1960, RGAE, f. 635, op. 1, d. 392, ll. 5-7. See also the letter.
        Aid was offered.[1] / [1] Report of the trade mission, 3 May 1960, RGAE, f. 635, op. 1, d. 392, ll. 5-7. See also the letter.
      `,
    );
  });

  test('over initials, abbreviations and quotation marks, at which no sentence ends', () => {
    selections(
      `
        He wrote to B. S. Nikiforov on p. 3 of “The Plan.” The min|ister’s men, cf. Document 1, agreed! Nobody asked.

        Another paragraph.[^1]

        [^1]: A letter.
      `,
      `
        minister’s
        The minister’s men, cf. Document 1, agreed!
        He wrote to B. S. Nikiforov on p. 3 of “The Plan.” The minister’s men, cf. Document 1, agreed! Nobody asked.
        He wrote to B. S. Nikiforov on p. 3 of “The Plan.” The minister’s men, cf. Document 1, agreed! Nobody asked. / Another paragraph.[^1] / [^1]: A letter.
      `,
    );
  });

  test('from nothing to the whole text where nothing stands', () => {
    selections('Aid.[^1]\n\n|\n\n[^1]: A letter.', 'Aid.[^1] / [^1]: A letter.');
  });
});

test('the sentences of a paragraph of any length are found in linear time', () => {
  const text = 'Aid.[1] Oil.[2] '.repeat(60_000);
  const marks = [...text.matchAll(/\[\d\]/g)].map(({ index }) => ({ start: index, end: index + 3 }));
  const start = performance.now();
  const sentence = sentenceAt(text, { start: 0, end: text.length }, text.length - 3, marks, marks);
  expect(text.slice(sentence.start, sentence.end)).toBe('Oil.[2] ');
  expect(performance.now() - start).toBeLessThan(2000);
});
