/** Real texts that are written in another style cite what they cited, and are then in that style. */
import { describe, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { PROFILES } from '../../server/reading/shelfmarks/writing/style';
import { fixesOf } from '../../server/rules/fixes';
import { judge, RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';
import { edited } from '../fixture/fixes';
import { sharedText, withShared } from '../shared';

const FILE = 'file:///papers/essay.dossier.txt';

function opened(text: string, style: string): Library {
  const library = new Library(registry, RULE_CODES);
  library.setManifest('file:///papers/dossier.yaml', `style: ${style}\n`);
  library.read(FILE, text);
  return library;
}

function departures(library: Library) {
  return judge(library.dossierOf(FILE)!, FILE).filter(({ code }) => code === 'shelfmark.style');
}

/** The text with all its shelfmarks in the style of the library's manifest. */
function written(library: Library): string {
  const dossier = library.dossierOf(FILE)!;
  const [first] = departures(library);
  const all = first && fixesOf(dossier, FILE, first).find(({ needs }) => needs);
  return edited(dossier.essay(FILE)!.text(), all?.edits() ?? []);
}

function cited(library: Library): string[] {
  return library
    .dossierOf(FILE)!
    .shelfmarks(FILE)
    .map(({ key, shelfmark: { leaves } }) => `${key} ${leaves?.ranges.map(({ from, to }) => `${from}-${to}`)}`);
}

function provesOn(path: string, text: () => string): void {
  withShared(path, () => {
    describe(path, () => {
      test.each(PROFILES)('in the style %s cites the same, and is in that style', (style) => {
        const before = opened(text(), style);
        expect(departures(before).length).toBeGreaterThan(0);
        const after = opened(written(before), style);
        expect(cited(after)).toEqual(cited(before));
        expect(departures(after).map(({ at }) => after.essay(FILE)!.text(at))).toEqual([]);
      });
    });
  });
}

provesOn('dossier-65/essay.txt', () => sharedText('dossier-65/essay.txt'));
provesOn('reference/shelfmark-examples.json', () => {
  const examples: { text: string; context?: string }[] = JSON.parse(sharedText('reference/shelfmark-examples.json'));
  return examples
    .map(({ text, context = '' }, index) => `A.[${index + 1}]\n\n[${index + 1}] ${context}${text}.\n`)
    .join('\n');
});
