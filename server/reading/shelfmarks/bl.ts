/**
 * The British Library and other collections of manuscripts: one reference, then a box or a file where there is one,
 * then folios.
 *
 *   shelfmark = reference {"," ["and"] number} {sep box | sep file} [sep leaves]
 *   reference = "IOR" "/" class {"/" number} | "Mss Eur" letter number {"/" number} | "Add MS" number
 *             | "MS" {word} number | letters number {"/" number}
 *
 * What the forms of London, Oxford and the Churchill Archives say themselves counts anywhere; other codes only directly
 * behind the name of their library. Sources: https://www.bl.uk, https://www.bodleian.ox.ac.uk,
 * https://archives.chu.cam.ac.uk.
 */
import { NONE } from '../../text/none';
import { foldedReference, referenceAt } from './manuscriptCodes';
import type { Found, Notation, Site } from './notation';
import { filesBehindName, filesOf } from './references';

const TOUCHING = /^[\s,:()]{0,8}$/;

export const bl: Notation = {
  family: 'bl',
  alsoIn: ['tna'],
  words: { collection: 'collection', reference: 'reference', box: 'box', file: 'file' },
  fold: (_, value) => foldedReference(value),
  openings:
    'ior l r mss ms add additional addit egerton harley harleian harl sloane stowe lansdowne burney cotton royal char chur'.split(
      ' ',
    ),
  readAt(site: Site): readonly Found[] {
    const { text, at, repository, previous } = site;
    if (!repository) {
      const reference = referenceAt(text, at);
      const isOfAnother =
        reference?.archive &&
        previous &&
        !previous.candidates.includes(reference.archive) &&
        touches(text, previous.end, at);
      return reference && !isOfAnother ? filesOf(text, reference) : NONE;
    }
    return filesBehindName(text, at, repository.candidates);
  },
};

function touches(text: string, from: number, to: number): boolean {
  return to - from <= 8 && TOUCHING.test(text.slice(from, to));
}
