/** What is no Russian shelfmark, though it has the letters of one. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { registry } from '../../server/wire/registry';
import { shelfmarks } from '../fixture/reading';

const directory = new Directory(registry);

describe('in prose', () => {
  test.each([
    'See f. 5 of nothing at all.',
    'The temperature fell from 5 f. 10 to 3 f. 2 in an hour.',
    'Op. 5, no. 1 is a sonata; Op. 49 has two.',
    'Quoted in vol. 3, p. 5, and in f. 7, ll. 3-4 of the poem.',
    'John 3:16; Gen. 1:1-5; 1 Cor. 13:4 f. 7; Ps. 23 ff. 4-5.',
    'On 3.05.1960 and 12.10.1961 f. 3.5 of 7.25 was paid.',
    'A camera with f. 2.8 or f/2.8, and a lens of f. 50 mm.',
    'He wrote d. 5 May 1960 and op. cit., p. 3; ibid., l. 5.',
    'The file of 1959, delo vrachei, had pages 3-7.',
    'Fond of 7 children, Fond 3 times, the fond 5 years.',
    'If. 5, op. 3, d. 2 is a strange sentence.',
    'Half. 5, op. 1.',
    'Smith et al., f. Müller, op. 2.',
    'The fond, opis and delo are named on p. 5.',
  ])('%s', (text) => {
    shelfmarks(text);
  });
});

describe('in the notation of fonds, of an archive with another one', () => {
  test.each([
    'TNA, FO 371/92352, f. 5.',
    'The National Archives, Kew, PROB 1/4 f. 2.',
    'TNA, CAB 128/17, ff. 5-7, p. 3.',
    'AGN, Tierras, vol. 2919, exp. 4, f. 130.',
    'AHGE-SRE, exp. III-2504-1, ff. 3-7.',
    'AN, F/7/13488, f. 12.',
    'AMAE, Europe 1944-1960, URSS, vol. 3, f. 12, p. 5.',
    'MNL OL, M-KS 288, f. 5.',
    'NARA, RG 59, Box 15, f. 3.',
    'BArch, R 43-I/161, fol. 91.',
  ])('%s', (text) => {
    const families = readShelfmarks(text, directory).map(({ family }) => family);
    expect(families).not.toContain('fond');
  });
});

describe('where nothing is read:', () => {
  test('in code and comments', () => {
    shelfmarks(`
      Write \`RGAE, f. 635, op. 1, d. 392\`.[^1] <!-- RGAE, f. 635, op. 1, d. 392 -->

          RGAE, f. 635, op. 1, d. 392

      \`\`\`
      RGAE, f. 635, op. 1, d. 392
      \`\`\`

      [^1]: A letter.
    `);
  });

  test('over the end of a paragraph', () => {
    shelfmarks(`
      Held in RGAE, f. 635,
                    ^^^^^^ RGAE/635/?/?

      op. 1, d. 392.
    `);
  });

  test('over the end of a note', () => {
    shelfmarks(`
      Aid.[1] Trade.[2]

      [1] RGAE, f. 635,
                ^^^^^^ RGAE/635/?/?
      [2] op. 1, d. 392.
    `);
  });
});

describe('pages after a shelfmark', () => {
  test('at the end of the note are its leaves, when it is complete and has none', () => {
    shelfmarks(`
      [1] RGAE, Fond 645, Opis 1, Delo 31, “On the visit to the oil fields,” pp. 143-145.
                ^^^^^^^^^^^^^^^^^^^^^^^^^ RGAE/645/1/31 leaves 143-145
    `);
  });

  test('are a place in the document, when the shelfmark has leaves', () => {
    shelfmarks(`
      [1] RAS, Fond 1798, Opis 1, Delo 88, pp. 124-136, p. 6.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ARAN/1798/1/88 leaves 124-136
    `);
  });

  test.each([
    'RGAE, Fond 645, Opis 1, Delo 31; Westad, Global Cold War, p. 5.',
    'RGAE, Fond 645, Opis 1, Delo 31. Westad says the same on p. 5.',
    'RGAE, Fond 645, Opis 1, Delo 31, pp. 3 and the rest of it.',
  ])('of another work are not its leaves: %s', (text) => {
    const words = text.includes('pp. 3') ? ', pp. 3' : '';
    shelfmarks(`
      [1] ${text}
                ${'^'.repeat('Fond 645, Opis 1, Delo 31'.length + words.length)} RGAE/645/1/31${words && ' leaves 3'}
    `);
  });
});
