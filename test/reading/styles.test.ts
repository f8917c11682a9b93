/** One shelfmark in every style in which it may be written: the reading is the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisedValue } from '../../server/reading/shelfmarks/value';
import { idOf, Opened } from '../fixture/open';

const LABELS = [
  ['f.', 'op.', 'd.', 'l.'],
  ['F.', 'Op.', 'D.', 'L.'],
  ['f.', 'op.', 'ed. khr.', 'll.'],
  ['fond', 'opis', 'delo', 'list'],
  ['Fond', 'Opis', 'Delo', 'pp.'],
  ['fond', 'opis’', 'file', 'll.'],
  ['fond', 'inventory', 'file', 'pp.'],
  ['ф.', 'оп.', 'д.', 'лл.'],
  ['Ф.', 'Оп.', 'Д.', 'Л.'],
  ['Ф.', 'Оп.', 'Ед. хр.', 'Лл.'],
] as const;

const NAMES = [
  ['RGAE', 'RGAE'],
  ['РГАЭ', 'RGAE'],
  ['TsGANKh SSSR', 'RGAE'],
  ['Russian State Archive of the Economy', 'RGAE'],
  ['Russian State Archive of the Economy (RGAE)', 'RGAE'],
  ['AVP RF', 'AVPRF'],
  ['ГА РФ', 'GARF'],
  ['TsGA RUz', 'TsGARUz'],
  ['XYZA', 'XYZA'],
] as const;

const number = fc.integer({ min: 1, max: 99999 }).map(String);
const style = fc.record({
  labels: fc.constantFrom(...LABELS),
  name: fc.constantFrom(...NAMES),
  place: fc.constantFrom('before', 'before', 'after'),
  separator: fc.constantFrom(', ', '. ', '; ', ' ', ',', ',\n', ',  '),
  space: fc.constantFrom(' ', '\u00a0'),
  fond: fc.oneof(
    number,
    number.map((n) => `0${n}`),
    number.map((n) => `R-${n}`),
    number.map((n) => `Р-${n}`),
  ),
  opis: fc.oneof(
    number,
    number.map((n) => `${n}а`),
    number.map((n) => `${n}s`),
  ),
  delo: fc.oneof(
    number,
    number.map((n) => `${n}a`),
  ),
  leaves: fc.constantFrom(undefined, '5', '5-7', '5–7', '7ob.', '3, 5-7', '12а', '7об.-9'),
  opening: fc.constantFrom('', 'A letter, ', 'See ', 'Letter of 5 May 1960, in ', 'A. Writer to B. Reader, 3.5.1960, '),
  closing: fc.constantFrom('.', '; see above.', ', and so on.', '. It is lost.'),
});

test('is read', () => {
  fc.assert(
    fc.property(style, (chosen) => {
      const { labels, name, place, separator, space, leaves } = chosen;
      const parts = [chosen.fond, chosen.opis, chosen.delo, ...(leaves ? [leaves] : [])];
      const shelfmark = parts.map((value, index) => `${labels[index]}${space}${value}`).join(separator);
      const whole = place === 'before' ? `${name[0]}, ${shelfmark}` : `${shelfmark} (${name[0]})`;
      const text = `Aid.[1]\n\n[1] ${chosen.opening}${whole}${chosen.closing}\n`;
      const opened = new Opened({ files: [{ name: 'essay.dossier', text }], markers: [], cursor: undefined });
      const dossier = opened.dossier('essay.dossier');
      const read = dossier.shelfmarks(idOf('essay.dossier')).map(({ key, at, shelfmark: { leaves: found } }) => ({
        key,
        text: text.slice(at.start, at.end).replace(/\.$/, ''),
        leaves: found?.ranges.map((range) => range.text.replace(/об/g, 'ob').replace(/а/g, 'a')).join(', '),
      }));
      // Where an archive that no list knows stands after, it may be anything.
      const known = name[0] !== 'XYZA' || place === 'before';
      const values = [chosen.fond, chosen.opis, chosen.delo].map(normalisedValue).join('/');
      expect(read).toEqual([
        {
          key: known ? `${name[1]}/${values}` : expect.stringContaining(`/${values}`),
          text: shelfmark.replace(/\.$/, ''),
          leaves: leaves?.replace('–', '-').replace(/об/g, 'ob').replace(/а/g, 'a').replace(/\./g, ''),
        },
      ]);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) },
  );
});
