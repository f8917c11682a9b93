/**
 * Which repository a shelfmark names: the one directly before it, else one named earlier in the same citation
 * (`RGAE, D. D. Degtyar, Personal Collection, Fond 645`), else one directly after it, else that of the citation before
 * the semicolon. An abbreviation before a level label is a repository even when no list knows it.
 */
import type { Passage } from '../../text/passage';
import type { Span } from '../../text/span';
import type { Ground } from './family';
import type { RepositoryName, Shelfmark } from './model';
import { unknownNameBefore } from './unknownName';

const TOUCHING = /^[\s,.:;()[\]"“”»*_>/\\–—-]{0,16}$/;
const AFTER = /^[\s,.:;]{0,12}(?:\(\s?|(?:in|at|from)\s(?:the\s)?)?$/;
/** Also over a remark on the file before: `l. 3 (copy); f. 2`. */
const GOES_ON = /^(?:\s?\([^()]{1,60}\))?[\s,;.>]{0,12}(?:(?:and|и|та|i|y)\s)?$/;
/** More than this is never between neighbours. */
const NEAR = 16;
/** And this between two shelfmarks. */
const FAR = 80;
/** How far before the first level a repository may stand when something else comes between. */
const REACH = 160;

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
    const known = nearest && nearest.start >= from && start - nearest.end <= REACH ? nearest : undefined;
    if (known && isMatch(TOUCHING, text, known.end, start)) return known;
    const unknown = unknownNameBefore(text, known ? known.end : from, start);
    const isLeft = known && unknown && opensAnother(text.slice(known.end, unknown.start));
    if (known && !isLeft && this.#sameCitation(known, start, passage)) return known;
    if (unknown) return unknown;
    const after = repositories[this.#cursor];
    const isAfter = after && after.end <= passage.end && isMatch(AFTER, text, end, after.start);
    if (isAfter && !this.#opens(after, passage)) return after;
    const goesOn = before && before.start >= passage.start && isMatch(GOES_ON, text, before.end, start, FAR);
    return goesOn ? before.repository : undefined;
  }

  /**
   * The archive of a shelfmark whose notation says which archives use it: before it in the same citation, directly
   * behind it, or that of the shelfmark before.
   *
   * @param at asked for in ascending order.
   * @param fits whether an archive uses the notation.
   */
  known(
    passage: Passage,
    { start, end }: Span,
    before: Shelfmark | undefined,
    fits: (name: RepositoryName) => boolean,
  ): RepositoryName | undefined {
    const { repositories, text } = this.#ground;
    while (this.#cursor < repositories.length && repositories[this.#cursor]!.end <= start) this.#cursor++;
    const from = Math.max(passage.label?.textStart ?? passage.start, before && before.end <= start ? before.end : 0);
    const nearest = repositories[this.#cursor - 1];
    const isNear = nearest && nearest.start >= from && start - nearest.end <= REACH && fits(nearest);
    if (isNear && (isMatch(TOUCHING, text, nearest.end, start) || this.#sameCitation(nearest, start, passage)))
      return nearest;
    const after = repositories[this.#cursor];
    const isAfter = after && after.end <= passage.end && isMatch(AFTER, text, end, after.start) && fits(after);
    if (isAfter) return after;
    const goesOn = before && before.start >= passage.start && isMatch(GOES_ON, text, before.end, start, FAR);
    return goesOn && before.repository && fits(before.repository) ? before.repository : undefined;
  }

  #sameCitation(known: RepositoryName, start: number, passage: Passage): boolean {
    if (passage.kind === 'heading') return false;
    const { text } = this.#ground;
    const between = text.slice(known.end, start);
    if (/;|\p{Ll}{2}[.!?]\s+\p{Lu}\p{Ll}/u.test(between)) return false;
    // A stop directly behind the name is one of GOST, unless words of a sentence lead to it: "The papers are in RGANI."
    const isOfSentence = /\p{Ll}\s$/u.test(text.slice(Math.max(passage.start, known.start - 3), known.start));
    return !(isOfSentence && /^[.!?]\s+\p{Lu}\p{Ll}/u.test(between));
  }

  /** A repository directly after a shelfmark may belong to the next one. */
  #opens(repository: RepositoryName, passage: Passage): boolean {
    return /^[\s,.]{0,3}(?:[Ff]|[Фф])(?:onds?|онд)?[.\s]\s?[\dA-ZА-Я]/.test(
      this.#ground.text.slice(repository.end, Math.min(passage.end, repository.end + 16)),
    );
  }
}

/** Whether the words between two names begin another citation: ". In ", " and ". */
function opensAnother(between: string): boolean {
  return /^[.!?]\s+\p{L}/u.test(between) || /\s(?:and|or|und|et|и|или|y)\s$/.test(between);
}

/** Whether all that stands between two places, which may lie far apart, matches a pattern. */
function isMatch(pattern: RegExp, text: string, from: number, to: number, most = NEAR): boolean {
  return to - from <= most && pattern.test(text.slice(from, to));
}
