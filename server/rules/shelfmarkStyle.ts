import type { Fix } from '../dossier/fix';
import type { HouseStyle } from '../dossier/houseStyle';
import { restylingIn } from '../dossier/restyling';
import type { EssayBlock } from '../reading/essay';
import type { Shelfmark } from '../reading/shelfmarks/model';
import { mannerOf } from '../reading/shelfmarks/writing/manner';
import { scriptOf } from '../reading/shelfmarks/writing/parts';
import { departure } from '../reading/shelfmarks/writing/restyle';
import type { Target } from '../reading/shelfmarks/writing/style';
import type { Script } from '../reading/shelfmarks/writing/term';
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
    for (const { base, block: index } of essay.factsWith('shelfmarks')) {
      const block = essay.blocks[index]!;
      for (const shelfmark of houseStyle.departing(block)) {
        const found = departure(block.text, shelfmark, targetOf(houseStyle, block, shelfmark));
        if (!found) continue;
        const right = onOneLine(found.right);
        yield { at: shifted(found, base), says: says(houseStyle, block, shelfmark, right), data: { right } };
      }
    }
  },
  *fixes(view, { at, data }) {
    yield here(view, at.start, String(data?.right));
    yield everywhere(view);
  },
};

function says(house: HouseStyle, block: EssayBlock, shelfmark: Shelfmark, right: string): Says {
  const majority = house.majorityAgainst(mannerOf(block.text, shelfmark)!);
  if (!majority) return ['shelfmark.style/manifest', { right }];
  return ['shelfmark.style/majority', { right, count: majority.count, total: majority.total }];
}

function targetOf(house: HouseStyle, { text }: EssayBlock, shelfmark: Shelfmark): Target {
  return house.targetFor(shelfmark.family, scriptOf(text, shelfmark));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What the manifest asks for is beyond doubt; a majority is not. */
function isStated({ dossier }: View): boolean {
  return dossier.manifest?.reading.manifest.style !== undefined;
}

/** @param offset in the shelfmark. */
function here(view: View, offset: number, right: string): Fix {
  const { dossier, essay, file } = view;
  return {
    says: ['shelfmark.style', { right }],
    isPreferred: true,
    isSafe: isStated(view),
    edits: () => {
      const { houseStyle } = dossier;
      const block = essay.blockAt(offset);
      const inside = offset - essay.offsetOf(block);
      const shelfmarks = houseStyle
        .departing(essay.blocks[block]!)
        .filter(({ start, end }) => start <= inside && inside < end);
      return restylingIn(file, essay, block, shelfmarks, styleOf(houseStyle));
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
      [...dossier.files].sort().flatMap((file) => {
        const { houseStyle } = dossier;
        const essay = dossier.essay(file)!;
        return [...essay.factsWith('shelfmarks')].flatMap(({ block }) =>
          restylingIn(file, essay, block, houseStyle.departing(essay.blocks[block]!), styleOf(houseStyle)),
        );
      }),
  };
}

function styleOf(house: HouseStyle): (family: string, script: Script) => Target {
  return (family, script) => house.targetFor(family, script);
}
