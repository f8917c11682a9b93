import type { Dossier } from '../dossier/dossier';
import type { Edit, Fix } from '../dossier/fix';
import type { Departed, Majority } from '../dossier/houseStyle';
import type { FileId } from '../dossier/place';
import { restylingIn } from '../dossier/restyling';
import type { Shelfmark } from '../reading/shelfmarks/model';
import { shifted } from '../text/span';
import type { Finding, Rule, Says, View } from './rule';

/**
 * A shelfmark that is written otherwise than the manifest asks, or else than a clear majority of the dossier: full stops
 * among commas, `l. 6-7` among `ll.`, words among abbreviations. Where there is no majority, nothing is out of style.
 */
export const shelfmarkStyle: Rule = {
  code: 'shelfmark.style',
  severity: 'hint',
  *check({ dossier, essay }): Iterable<Finding> {
    const { houseStyle } = dossier;
    for (const block of houseStyle.departing(essay.blocks)) {
      const base = essay.offsetOf(block);
      for (const found of houseStyle.departedIn(essay.blocks[block]!))
        yield { at: shifted(found, base), ...told(found) };
    }
  },
  *fixes(view, { at, data }) {
    yield here(view, at.start, String(data?.right));
    yield everywhere(view);
  },
};

const kept = new WeakMap<Departed, Pick<Finding, 'says' | 'data'>>();

/** What is told of a departure, the same for as long as it stands: thousands may be told again after a key. */
function told(departed: Departed): Pick<Finding, 'says' | 'data'> {
  let known = kept.get(departed);
  if (!known) {
    const right = onOneLine(departed.right);
    known = { says: says(right, departed.majority), data: { right } };
    kept.set(departed, known);
  }
  return known;
}

function says(right: string, majority: Majority | undefined): Says {
  if (!majority) return ['shelfmark.style/manifest', { right }];
  return ['shelfmark.style/majority', { right, count: majority.count, total: majority.total }];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A named style is beyond doubt; a majority is not, and decides what a style without a name leaves open. */
function isStated({ dossier }: View): boolean {
  return dossier.manifest?.reading.manifest.style?.profile !== undefined;
}

/** @param offset in the shelfmark. */
function here(view: View, offset: number, right: string): Fix {
  const { dossier, essay, file } = view;
  return {
    says: ['shelfmark.style', { right }],
    isPreferred: true,
    isSafe: isStated(view),
    edits: () => {
      const block = essay.blockAt(offset);
      const inside = offset - essay.offsetOf(block);
      return restylingOf(dossier, file, block, ({ start, end }) => start <= inside && inside < end);
    },
  };
}

function everywhere({ dossier }: View): Fix {
  const departs = (manner: string) => dossier.houseStyle.departs(manner);
  const needs = [...dossier.shelf.files].filter((file) => Object.keys(dossier.shelf.card(file)!.manners).some(departs));
  return {
    says: [dossier.folder === undefined ? 'shelfmark.style/text' : 'shelfmark.style/dossier', {}],
    needs,
    edits: () =>
      [...dossier.files]
        .sort()
        .flatMap((file) =>
          [...dossier.essay(file)!.factsWith('shelfmarks')].flatMap(({ block }) => restylingOf(dossier, file, block)),
        ),
  };
}

/** Edits that write shelfmarks of a block in the house style. */
function restylingOf(
  dossier: Dossier,
  file: FileId,
  block: number,
  isMeant: (shelfmark: Shelfmark) => boolean = () => true,
): Edit[] {
  const { houseStyle } = dossier;
  const essay = dossier.essay(file)!;
  const departed = houseStyle.departedIn(essay.blocks[block]!).map(({ shelfmark }) => shelfmark);
  return restylingIn(file, essay, block, departed.filter(isMeant), (family, script) =>
    houseStyle.targetFor(family, script),
  );
}
