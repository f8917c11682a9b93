/**
 * Which repository a shelfmark names: the one directly before it, else one named earlier in the same citation
 * (`RGAE, D. D. Degtyar, Personal Collection, Fond 645`), else one directly after it, else that of the citation before
 * the semicolon. An abbreviation before a level label is a repository even when no list knows it.
 */
import type { Passage } from '../../text/passage';
import type { Ground } from './family';
import type { RepositoryName, Shelfmark } from './model';

const TOUCHING = /^[\s,.:;()[\]"“”»/\\–—-]{0,6}$/;
const AFTER = /^[\s,.:;]{0,3}\(?\s?$/;
/** How far before the first level a repository may stand when something else comes between. */
const REACH = 160;
const SEGMENT = 64;
// Two capitals at least, so that `Fund` or `Opis` is none; a second word such as `RUz`.
const ABBREVIATION = /^(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})\p{Lu}[\p{L}\d]{1,14}(?:(?: | ?- ?)\p{Lu}[\p{L}\d]{0,6}){0,2}$/u;
const ARCHIVE_WORD = /archiv|arkhiv|архив|архів|archiw|arquivo|levéltár|arhiv/i;

export class RepositoryFinder {
  readonly #ground: Ground;
  #cursor = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /**
   * @param start of the shelfmark; asked for in ascending order.
   * @param before the shelfmark before it in the block, whose repository may hold on.
   */
  of(passage: Passage, start: number, end: number, before: Shelfmark | undefined): RepositoryName | undefined {
    const { repositories, text } = this.#ground;
    while (this.#cursor < repositories.length && repositories[this.#cursor]!.end <= start) this.#cursor++;
    const from = Math.max(passage.label?.textStart ?? passage.start, before && before.end <= start ? before.end : 0);
    const nearest = repositories[this.#cursor - 1];
    const known = nearest && nearest.start >= from ? nearest : undefined;
    if (known && TOUCHING.test(text.slice(known.end, start))) return known;
    const unknown = this.#unknownBefore(from, start);
    if (known && this.#sameCitation(known.end, start, passage)) return known;
    if (unknown) return unknown;
    const after = repositories[this.#cursor];
    if (after && after.end <= passage.end && AFTER.test(text.slice(end, after.start)) && !this.#opens(after))
      return after;
    const goesOn =
      before && before.start >= passage.start && /^[\s,;.]{0,4}(?:and\s|и\s)?$/.test(text.slice(before.end, start));
    return goesOn ? before.repository : undefined;
  }

  #sameCitation(end: number, start: number, passage: Passage): boolean {
    if (start - end > REACH || passage.kind === 'heading') return false;
    return !/;|\p{Ll}{2}[.!?]\s+\p{Lu}\p{Ll}/u.test(this.#ground.text.slice(end, start));
  }

  /** A repository directly after a shelfmark may belong to the next one. */
  #opens(repository: RepositoryName): boolean {
    return /^[\s,.]{0,3}(?:[Ff]|[Фф])(?:onds?|онд)?[.\s]\s?[\dA-ZА-Я]/.test(
      this.#ground.text.slice(repository.end, repository.end + 16),
    );
  }

  /** The words directly before a level label that read as an archive: `XYZA, f. 5`, `State Archive of X, f. 5`. */
  #unknownBefore(from: number, start: number): RepositoryName | undefined {
    const { text } = this.#ground;
    let end = start;
    while (end > from && /[\s,.:;(]/.test(text[end - 1]!)) end--;
    const closing = text[end - 1] === ')' ? text.lastIndexOf('(', end) : -1;
    let first = end;
    if (closing >= from && end - closing < 20) {
      first = closing + 1;
      end--;
    } else {
      while (first > from && end - first < SEGMENT && !/[,;:.“”"«»()\n]/.test(text[first - 1]!)) first--;
    }
    while (first < end && /\s/.test(text[first]!)) first++;
    const name = text.slice(first, end);
    if (ABBREVIATION.test(name)) return { start: first, end, text: name, candidates: [], form: 'abbreviation' };
    if (ARCHIVE_WORD.test(name) && /^\p{Lu}/u.test(name))
      return { start: first, end, text: name, candidates: [], form: 'name' };
    return undefined;
  }
}
