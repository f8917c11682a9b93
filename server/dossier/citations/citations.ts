/** The citations of one essay with their places, resolved anew only when an edit changed citations or notes. */

import type { Citation } from '../../reading/citations/model';
import { type Span, shifted } from '../../text/span';
import type { Apparatus } from '../apparatus';
import type { Bibliography } from '../bibliography/bibliography';
import { type Remarkable, Resolution } from './resolution';
import { NOWHERE, type Resolved, resolveCitations } from './resolve';
import { Standing } from './standing';
import type { Work } from './works';

/** A citation in a file. */
export interface PlacedCitation {
  /** Its place among all of the file. */
  readonly index: number;
  readonly at: Span;
  /** What the spans inside `citation` count from, as a UTF-16 offset in the file. */
  readonly base: number;
  readonly citation: Citation;
  /** The label of its note. */
  readonly note: string;
  readonly resolved: Resolved;
}

export class Citations {
  readonly #apparatus: Apparatus;
  readonly #bibliography: Bibliography;
  readonly #standing: Standing;
  readonly #resolution: Resolution;

  /** @param before those of the essay before an edit. @param bibliography of the dossier. */
  constructor(apparatus: Apparatus, bibliography: Bibliography, before?: Citations) {
    this.#apparatus = apparatus;
    this.#bibliography = bibliography;
    const isSameAround =
      before !== undefined &&
      before.#apparatus.structure === apparatus.structure &&
      before.#bibliography === bibliography;
    this.#standing = Standing.of(apparatus, before === undefined ? undefined : before.#standing);
    this.#resolution = isSameAround && this.#standing.isSame ? before.#resolution : this.#resolve();
  }

  get count(): number {
    return this.#standing.count;
  }

  /** How many works the notes cite in full. */
  get worksInFull(): number {
    return this.#resolution.worksInFull;
  }

  /** Another object whenever an edit changed what is cited. */
  get state(): object {
    return this.#resolution;
  }

  at(index: number): PlacedCitation {
    const citation = this.#standing.citation(index);
    const { essay } = this.#apparatus;
    const base = essay.offsetOf(this.#standing.blockOf(index));
    const at = shifted({ start: citation.start, end: citation.end }, base);
    const noteAt = () => this.#apparatus.noteAt(at.start)?.label ?? '';
    return {
      index,
      at,
      base,
      citation,
      get note() {
        return noteAt();
      },
      resolved: this.#resolution.all[index]!,
    };
  }

  /** All, in reading order. */
  *all(): Iterable<PlacedCitation> {
    for (let index = 0; index < this.count; index++) if (!this.#isText(index)) yield this.at(index);
  }

  /** The work of every citation of which it is known, in reading order; none is placed. */
  *works(): Iterable<Work> {
    for (const { work } of this.#resolution.all) if (work) yield work;
  }

  /** Those of which something holds, for what is asked now and then: all are looked at. */
  *where(holds: (resolved: Resolved, citation: Citation) => boolean): Iterable<PlacedCitation> {
    for (const [index, resolved] of this.#resolution.all.entries())
      if (!this.#isText(index) && holds(resolved, this.#standing.citation(index))) yield this.at(index);
  }

  /** Those of which something is to be said. The others are not looked at. */
  *with(what: Remarkable): Iterable<PlacedCitation> {
    for (const index of this.#resolution.with(what)) if (!this.#isText(index)) yield this.at(index);
  }

  /** Those of a work or of a document of an archive. */
  *of(entity: string): Iterable<PlacedCitation> {
    yield* this.where((resolved) => resolved.entity === entity);
  }

  /** Those that begin in a block, ascending. */
  *in(block: number): Iterable<PlacedCitation> {
    const end = this.#standing.firstIn(block + 1);
    for (let index = this.#standing.firstIn(block); index < end; index++)
      if (!this.#isText(index)) yield this.at(index);
  }

  /** The one that begins at an offset. */
  startingAt(offset: number): PlacedCitation | undefined {
    for (const cited of this.in(this.#apparatus.essay.blockAt(offset))) if (cited.at.start === offset) return cited;
    return undefined;
  }

  /** A name and words that lead to no work and name no page are text: "the Soviet Union, Poland and Hungary". */
  #isText(index: number): boolean {
    const { fault } = this.#resolution.all[index]!;
    if (fault === undefined) return false;
    const { locator, key, isPlain } = this.#standing.citation(index);
    if (fault === 'key') return !isKey(key!, isPlain === true, this.#bibliography);
    return fault === 'unresolved' && locator === undefined;
  }

  #resolve(): Resolution {
    const { essay } = this.#apparatus;
    const notes = new NoteWalk(this.#apparatus);
    const cited = Array.from(this.#standing.all(), ({ citation, block }) => {
      const isListed = this.#standing.isListed(citation);
      const isNowhere = isListed || citation.isInNote === false;
      const note = isNowhere ? NOWHERE : notes.at(essay.offsetOf(block) + citation.start);
      return { citation, note, ...(isListed && { isListed }) };
    });
    return new Resolution(resolveCitations(cited, this.#bibliography), cited);
  }
}
/**
 * Whether a key that no bibliography has was meant as one. Outside of brackets `@word` is so only where it resembles a
 * key; the name of a package, `@types/node`, is none.
 */
function isKey(key: string, isPlain: boolean, bibliography: Bibliography): boolean {
  if (bibliography.isEmpty) return false;
  if (bibliography.near(key) !== undefined) return true;
  return isPlain && !/^[a-z\d~-][a-z\d._~-]{0,100}\/[a-z\d._~-]{1,100}$/.test(key);
}

/** Tells in which note an offset stands, for offsets that ascend. Notes without a label count at their place. */
class NoteWalk {
  readonly #starts: readonly number[];
  #next = 0;

  constructor(apparatus: Apparatus) {
    const lost = apparatus.unlabelled.map(({ paragraph }) => paragraph.start);
    const own = Array.from({ length: apparatus.noteCount }, (_, note) => apparatus.startOf(note));
    this.#starts = lost.length === 0 ? own : [...own, ...lost].sort((a, b) => a - b);
  }

  /** @param offset not before the one asked for last. */
  at(offset: number): number {
    while (this.#next < this.#starts.length && this.#starts[this.#next]! <= offset) this.#next++;
    return this.#next - 1;
  }
}
