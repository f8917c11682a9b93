/** Completion of the names of people whom the dossier knows. */
import { describe, expect, test } from 'vitest';
import { completesNothing, written } from '../fixture/completes';

const TEXT =
  'V. V. Volski spoke.[1] Volski left. Zinaida Ivanovna Romanova wrote. Héctor Cárdenas came; Cárdenas left. ';
const lines = (typed: string) =>
  written(`${TEXT}${typed}\n\n[1] A letter.\n`).map(({ line }) => line.slice(TEXT.length));

describe('the name of somebody is completed', () => {
  test('from the surname, as it is written alone and in full', () => {
    expect(lines('Then Vol|')).toEqual(['Then Volski', 'Then V. V. Volski']);
  });

  test('from a given name, and from both in either order', () => {
    expect(lines('Then Zin|')).toEqual(['Then Zinaida Ivanovna Romanova']);
    expect(lines('Then Zinaida Rom|')).toEqual(['Then Zinaida Ivanovna Romanova']);
    expect(lines('Then Romanova Zin|')).toEqual(['Then Zinaida Ivanovna Romanova']);
  });

  test('behind another name, and together with the rest of the word', () => {
    expect(lines('Then Perera Rom|')).toEqual(['Then Perera Zinaida Ivanovna Romanova']);
    expect(lines('Then Rom|anov left')).toEqual(['Then Zinaida Ivanovna Romanova left']);
  });

  test('without its accents, and in another script or transliteration', () => {
    expect(lines('Then Carde|')).toEqual(['Then Cárdenas', 'Then Héctor Cárdenas']);
    expect(lines('Then Воль|')).toEqual(['Then Volski', 'Then V. V. Volski']);
  });

  test('in a note too', () => {
    expect(written(`${TEXT}\n\n[1] Letter of Roma|\n`).map(({ text }) => text)).toEqual(['Zinaida Ivanovna Romanova']);
  });
});

test('a small letter, a single one, and what nobody is called complete nothing', () => {
  for (const typed of ['then vol|', 'Then V|', 'Then Xyl|', 'Then Ramon|'])
    completesNothing(`${TEXT}${typed}\n\n[1] A letter.\n`);
});
