/** Which words before a shelfmark are the name of its archive. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { registry } from '../../server/wire/registry';

const directory = new Directory(registry);

function repositoryOf(text: string): string | undefined {
  return readShelfmarks(`${text}f. 5, op. 3, d. 1`, directory)[0]!.repository?.text;
}

describe('words that lead to a name are no part of it', () => {
  test.each([
    'See ',
    'In ',
    'Cf. ',
    'See also ',
    'See e.g. ',
    'From the ',
    'Quoted in ',
    'Vgl. ',
    'Siehe auch ',
    'Voir aussi ',
    'Véase ',
    'См. ',
    'См. также ',
    'In: ',
    'Both in RGANI and ',
    'The papers are in RGANI. In ',
    'GARF, f. 1, op. 1, d. 1; see also ',
  ])('%sXYZA', (words) => {
    const read = readShelfmarks(`${words}XYZA, f. 5, op. 3, d. 1`, directory);
    expect(read[read.length - 1]!.repository).toMatchObject({ text: 'XYZA', candidates: [] });
  });

  test('nor of a full name', () => {
    expect(repositoryOf('See also the State Archive of Perm Krai, ')).toBe('State Archive of Perm Krai');
  });
});

describe('the archive is', () => {
  test.each([
    ['of the citation, whatever collection stands between', 'RGAE, D. D. Degtyar, Personal Collection, ', 'RGAE'],
    ['of the citation, behind the full stops of GOST', 'РГАЭ. Личный фонд Дегтяря. ', 'РГАЭ'],
    ['of the citation, before the letters of a department', 'RGAE, DPOO, ', 'RGAE'],
    ['not that of the sentence before', 'The papers are in RGANI. The file is ', undefined],
    ['not the body that was written to', 'Letter from Semichastny to TsK KPSS, ', undefined],
  ])('%s: %s', (_, text, expected) => {
    expect(repositoryOf(text)).toBe(expected);
  });
});
