/** What is written in any style reads as what it was written from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { restyled } from '../../server/reading/shelfmarks/writing/restyle';
import { PROFILES, profile, type Target } from '../../server/reading/shelfmarks/writing/style';
import type { Script } from '../../server/reading/shelfmarks/writing/term';
import { write } from '../../server/reading/shelfmarks/writing/write';
import { registry } from '../../server/wire/registry';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const directory = new Directory(registry);

const number = fc.integer({ min: 1, max: 9999 }).map(String);
const value = fc.oneof(
  { weight: 6, arbitrary: number },
  number.map((digits) => `0${digits}`),
  number.map((digits) => `${digits}a`),
  fc.tuple(number, number).map((two) => two.join('/')),
);
const fondValue = fc.oneof(
  { weight: 3, arbitrary: value },
  number.map((digits) => `R-${digits}`),
);

const leaf = fc.integer({ min: 1, max: 400 });
const range = fc.oneof(
  leaf.map((one) => `${one}`),
  leaf.map((one) => `${one}ob`),
  fc.tuple(leaf, leaf).map(([one, more]) => `${one}-${one + more}`),
  fc.tuple(leaf, leaf).map(([one, more]) => `${one}ob-${one + more}`),
);
/** Ascending, as leaves of a citation are. */
const leaves = fc
  .array(range, { minLength: 1, maxLength: 3 })
  .map((all) => [...all].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)))
  .filter((all) => all.every((one, index) => index === 0 || Number.parseInt(one, 10) > lastLeaf(all[index - 1]!)));

function lastLeaf(one: string): number {
  return Number(/\d+(?!.*\d)/.exec(one)![0]);
}

const between = fc.constantFrom('papka', 'karton', 'svyazka');
const shelfmark = fc
  .record({
    fond: fondValue,
    opis: value,
    between: fc.option(fc.tuple(between, number)),
    delo: value,
    leaves: fc.option(leaves),
  })
  .map(({ fond, opis, between: more, delo, leaves: cited }) => ({
    family: 'fond',
    levels: [
      { name: 'fond', value: fond },
      { name: 'opis', value: opis },
      ...(more ? [{ name: more[0], value: more[1] }] : []),
      { name: 'delo', value: delo },
    ],
    leaves: cited ? { ranges: cited.map((text) => ({ text })) } : undefined,
  }));

const script = fc.constantFrom<Script>('latin', 'cyrillic');

const REPOSITORY = { latin: 'RGAE', cyrillic: 'РГАЭ' };

/** What a text cites: every key with its leaves. */
function cited(text: string): unknown {
  return readShelfmarks(text, directory).map(({ key, leaves: own }) => ({ key, leaves: own?.ranges }));
}

/** What a text should cite that was written from a shelfmark. */
function meant({
  levels,
  leaves: own,
}: {
  levels: { value: string }[];
  leaves?: { ranges: { text: string }[] } | undefined;
}) {
  return [{ key: `RGAE/${levels.map((level) => level.value).join('/')}`, leaves: own?.ranges.map(({ text }) => text) }];
}

const SOME_STYLES: readonly Target[] = [
  { between: ' ' },
  { between: '; ' },
  { labels: 'full', capitals: 'capital', firstCapital: 'capital' },
  { between: '. ', capitals: 'capital', plural: 'agreeing' },
  { space: 'tight' },
  { shortStop: 'none' },
  {
    own: new Map([
      ['opis', 'inventory'],
      ['delo', 'file'],
    ]),
  },
];

describe('a shelfmark that is written', () => {
  test.each(PROFILES)('in the profile %s reads as the same', (name) => {
    fc.assert(
      fc.property(shelfmark, script, (one, inScript) => {
        const text = write(one, REPOSITORY[inScript], name, inScript)!;
        const read = readShelfmarks(text, directory);
        const found = read.map((own) => ({ key: own.key, leaves: own.leaves?.ranges.map((leaf) => leaf.text) }));
        expect(found, text).toEqual(meant(one));
      }),
      { numRuns: RUNS },
    );
  });

  test('in one style and made into another reads as the same, and once more changes nothing', () => {
    const styles = fc.oneof(
      fc.constantFrom(...PROFILES).chain((name) => script.map((inScript) => profile(name, inScript))),
      fc.constantFrom(...SOME_STYLES),
    );
    fc.assert(
      fc.property(shelfmark, fc.constantFrom(...PROFILES), script, styles, (one, name, inScript, style) => {
        const text = write(one, REPOSITORY[inScript], name, inScript)!;
        const other = made(text, style);
        expect(cited(other), `${text} -> ${other}`).toEqual(cited(text));
        expect(made(other, style), other).toBe(other);
      }),
      { numRuns: RUNS },
    );
  });

  test('and restyled is what is written in that style at once', () => {
    fc.assert(
      fc.property(
        shelfmark,
        script,
        fc.constantFrom(...PROFILES),
        fc.constantFrom(...PROFILES),
        (one, inScript, a, b) => {
          const text = write(one, REPOSITORY[inScript], a, inScript)!;
          expect(made(text, profile(b, inScript))).toBe(write(one, REPOSITORY[inScript], b, inScript));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** A text in which the one shelfmark is restyled. */
function made(text: string, style: Target): string {
  const [read] = readShelfmarks(text, directory);
  let result = text;
  for (const { start, end, text: by } of restyled(text, read!, style).reverse())
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}
