/** Holds what the page on features says of settings and kinds of tokens against what there is. */
import { expect, test } from 'vitest';
import { TOKEN_KINDS } from '../../server/features/tokens/kinds';
import { DEFAULT_SETTINGS } from '../../server/wire/settings';
import { readPage } from './page';

const page = readPage('docs/features.md');
const { contributes } = JSON.parse(readPage('package.json'));
const settings: Record<string, { default: unknown }> = contributes.configuration.properties;

test('every setting of what is shown stands on the page, and none that is not there', () => {
  const named = [...page.matchAll(/`(dossier\.\w+\.\w+)`/g)].map((found) => found[1]!);
  for (const name of named) expect(settings).toHaveProperty([name]);
  const shown = Object.keys(settings).filter((name) => /codeLens|inlayHints|folding|semanticHighlighting/.test(name));
  for (const name of shown) expect(named).toContain(name);
});

test('the defaults of the settings are those of the server', () => {
  const { lenses, hints, folds, tokens } = DEFAULT_SETTINGS.shown;
  const stated = (name: string) => settings[`dossier.${name}`]!.default;
  expect({
    lenses: { documents: stated('codeLens.documents'), notes: stated('codeLens.notes') },
    hints: { marks: stated('inlayHints.marks'), documents: stated('inlayHints.documents') },
    folds: stated('folding.enabled'),
    tokens: stated('semanticHighlighting.enabled'),
  }).toEqual({ lenses, hints, folds, tokens });
});

test('the manifest of the extension describes every kind of token, and gives it a colour of every theme', () => {
  const described = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
  expect(described).toEqual([...TOKEN_KINDS]);
  const [{ scopes }] = contributes.semanticTokenScopes;
  for (const kind of TOKEN_KINDS) {
    expect(scopes).toHaveProperty([kind]);
    expect(page).toContain(`\`${kind}\``);
  }
});
