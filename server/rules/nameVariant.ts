import { lastWord, same, type Variant, variantsIn } from '../dossier/people/variants';
import { isForeign, type Name, namesIn } from '../reading/people/readNames';
import type { Span } from '../text/span';
import type { Finding, Rule, View } from './rule';

/**
 * A surname that is spelt otherwise here than mostly in the text, or than in the manifest. Quotations and titles of cited
 * works keep their spelling.
 */
export const nameVariant: Rule = {
  code: 'name.variant',
  severity: 'warning',
  *check(view): Iterable<Finding> {
    const { dossier, file } = view;
    if (!dossier.mayVary(file)) return;
    const variants = [...variantsIn(dossier.peopleIn(file))];
    if (variants.length === 0) return;
    for (const { at, variant } of placesOf(view, variants)) {
      const { written, right, count } = variant;
      yield {
        at,
        says:
          count === undefined
            ? ['name.variant/manifest', { name: written, right }]
            : ['name.variant', { name: written, right, count }],
        data: { right },
      };
    }
  },
  *fixes({ file }, { at, data }) {
    if (data?.right === undefined) return;
    const right = String(data.right);
    yield { says: ['name.variant', { right }], isPreferred: true, edits: () => [{ file, at, text: right }] };
  },
};

function* placesOf({ dossier, essay, file }: View, variants: readonly Variant[]) {
  for (let block = 0; block < essay.blocks.length; block++) {
    for (const name of namesIn(essay.blocks[block]!)) {
      const word = name.surname[name.surname.length - 1]!;
      const variant = variants.find(({ written }) => same(written) === same(word));
      if (!variant || isForeign(essay.blocks[block]!, name)) continue;
      const meant = dossier.peopleIn(file).meantBy(name);
      if (meant.length !== 1 || meant[0] !== variant.person) continue;
      yield { at: surnameAt(essay.blocks[block]!.text, name, essay.offsetOf(block)), variant };
    }
  }
}

function surnameAt(text: string, name: Name, base: number): Span {
  const word = lastWord(name.surname.join(' '));
  const start = base + Math.max(name.start, text.slice(0, name.end).lastIndexOf(word));
  return { start, end: start + word.length };
}
