/** Completion of a mention by its number: "Document 4". */
import type { Dossier } from '../../dossier/dossier';
import type { Span } from '../../text/span';
import type { Place } from './place';
import type { Suggestion } from './suggestion';

/** The words of a mention as `reading/mentions.ts` has them, with a number that is begun. */
const NUMBER =
  /(?<![\p{L}-])(?:[Dd]ocument(?:s|os?|i)?|[Dd]ocs?\.|[Dd]okumente?|[Дд]окумент(?:а|ы|ов|е|у|ом|ах)?)\s{1,3}(\d{0,3})$/u;
/** The word itself, when it is begun with a capital. */
const WORD =
  /(?<![\p{L}-])(D(?:oc|ocu|ocum|ocume|ocumen|ocument|ok|oku|okum|okume|okumen|okument)|Док(?:умент|умен|уме|ум|у)?)$/u;
const WORDS = ['Document', 'Dokument', 'Документ'];

/** @returns undefined where no mention is being typed. @param offset of the cursor. */
export function completeDocuments(
  dossier: Dossier,
  { before, wordAfter, isCitation }: Place,
  offset: number,
): { readonly at: Span; readonly suggestions: Suggestion[] } | undefined {
  const { list } = dossier.documents;
  if (list.length === 0) return undefined;
  const number = NUMBER.exec(before);
  const word = number || isCitation ? null : WORD.exec(before);
  const whole = word && WORDS.find((one) => one.startsWith(word[1]!));
  if (!number && !whole) return undefined;
  const begun = number ? number[1]! : word![1]!;
  const opening = number ? '' : `${whole} `;
  const suggestions = list
    .filter((document) => !number || document.number.startsWith(begun))
    .map(
      (document): Suggestion => ({
        kind: 'document',
        number: document.number,
        text: opening + document.number,
        count: 0,
      }),
    );
  return { at: { start: offset - begun.length, end: offset + wordAfter }, suggestions };
}
