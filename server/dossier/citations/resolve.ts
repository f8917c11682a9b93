/**
 * What every citation of a file cites: a work in full, the same again, in a short form, or as *Ibid.* The result has no
 * places, so that it holds while an edit changes neither citations nor notes.
 */
import type { Citation } from '../../reading/citations/model';
import { compareLeaves } from '../../reading/shelfmarks/leaves';
import type { Bibliography } from '../bibliography/bibliography';
import { entityOf } from '../occurrences';
import { type Conflict, conflictBetween } from './conflicts';
import { containerOf, type Work, Works, workOf } from './works';

/** A citation with the note in which it stands. */
export interface Cited {
  readonly citation: Citation;
  /** The place of its note among the notes of the file; `NOWHERE` in the running text. */
  readonly note: number;
  /** It is an entry of the bibliography at the end of the file. */
  readonly isListed?: boolean;
}

/** The note of what stands in none: no other note is the one before it or behind it. */
export const NOWHERE = -9;

export type Form = 'full' | 'short' | 'ibid' | 'repeated';

export interface Resolved {
  readonly form: Form;
  /** Equal for all citations of one work or of one document of an archive; undefined where it is not known. */
  readonly entity: string | undefined;
  readonly work: Work | undefined;
  /** The place, among all, of the full form, or for *Ibid.* of the citation, to which it leads back. */
  readonly antecedent: number | undefined;
  /** Why it leads nowhere. */
  readonly fault?: 'unresolved' | 'nothing' | 'several' | 'key';
  /** The other works that a short form may mean too. */
  readonly candidates?: readonly Work[];
  readonly conflict?: Conflict;
}

/**
 * @param cited in reading order.
 * @param bibliography of the dossier.
 */
export function resolveCitations(cited: readonly Cited[], bibliography: Bibliography): readonly Resolved[] {
  return new Resolver(cited, bibliography).resolve();
}

/** So many citations of one file of an archive are looked through for the document of the next: all with all take too long. */
const MOST_OF_FILE = 200;

class Resolver {
  readonly #cited: readonly Cited[];
  readonly #bibliography: Bibliography;
  readonly #works = new Works();
  /** Those that only the bibliography at the end of the file states. */
  readonly #listed = new Works();
  readonly #resolved: Resolved[] = [];
  /** By entity: where it was cited in full last. */
  readonly #lastFull = new Map<string, number>();
  readonly #firstFull = new Map<string, number>();
  /** Archival citations by the key of their shelfmark. */
  readonly #archival = new Map<string, number[]>();

  constructor(cited: readonly Cited[], bibliography: Bibliography) {
    this.#cited = cited;
    this.#bibliography = bibliography;
  }

  resolve(): readonly Resolved[] {
    const works = this.#fullForms();
    for (const [index, { citation }] of this.#cited.entries())
      this.#resolved.push(this.#one(citation, index, works[index]));
    return this.#resolved;
  }

  /** The work of every full form: those of one work share it. */
  #fullForms(): readonly (Work | undefined)[] {
    const works = this.#cited.map(({ citation, isListed }, index) => {
      if (citation.kind !== 'work' || !citation.data || isListed) return undefined;
      const known = this.#works.same(citation);
      const work = known ?? this.#bibliography.works.stating(citation) ?? workOf(citation);
      if (!known) this.#state(work, index);
      const whole = containerOf(citation);
      if (whole && !this.#firstFull.has(whole.key)) this.#state(whole, index);
      return work;
    });
    return works.map((work, index) => (this.#cited[index]!.isListed ? this.#list(this.#cited[index]!.citation) : work));
  }

  /** The work of an entry at the end of the file: that of the notes, where they cite it in full. */
  #list(citation: Citation): Work {
    const known = this.#works.same(citation) ?? this.#listed.same(citation);
    if (known) return known;
    const work = this.#bibliography.works.stating(citation) ?? workOf(citation);
    this.#listed.add(work);
    return work;
  }

  #state(work: Work, index: number): void {
    this.#works.add(work);
    this.#firstFull.set(work.key, index);
  }

  #one(citation: Citation, index: number, work: Work | undefined): Resolved {
    if (this.#cited[index]!.isListed) return resolvedTo(work!, 'full', undefined);
    if (citation.kind === 'key') return this.#byKey(citation);
    if (citation.kind === 'archival') return this.#ofArchive(citation, index);
    if (citation.kind === 'ibid') return this.#ibid(index);
    return work ? this.#full(citation, index, work) : this.#short(citation, index);
  }

  /** An entry of a bibliography. Without one nobody can tell whether it is a key at all. */
  #byKey({ key }: Citation): Resolved {
    const work = this.#bibliography.byKey(key!);
    if (work) return resolvedTo(work, 'short', this.#lastFull.get(work.key));
    return { form: 'short', entity: undefined, work: undefined, antecedent: undefined, fault: 'key' };
  }

  #full(citation: Citation, index: number, work: Work): Resolved {
    const before = this.#lastFull.get(work.key);
    this.#lastFull.set(work.key, index);
    if (before === undefined) return resolvedTo(work, 'full', undefined);
    const conflict = conflictBetween(citation, this.#cited[before]!.citation);
    return { ...resolvedTo(work, 'repeated', before), ...(conflict && { conflict }) };
  }

  #short(citation: Citation, index: number): Resolved {
    const all = this.#works.meantBy(citation);
    const before = all.filter(({ key }) => (this.#lastFull.get(key) ?? this.#firstFull.get(key) ?? index) < index);
    // Without a title only a work that was cited before can be meant.
    const meant = before.length > 0 || !citation.title ? before : all;
    const [work, ...rest] = this.#firstKnown(citation, meant);
    const form = 'short';
    if (!work) return { form, entity: undefined, work, antecedent: undefined, fault: 'unresolved' };
    if (rest.length > 0)
      return { form, entity: undefined, work: undefined, antecedent: undefined, candidates: [work, ...rest] };
    return resolvedTo(work, form, this.#lastFull.get(work.key) ?? this.#firstFull.get(work.key));
  }

  /** What the notes state goes before what the file lists at its end, and that before other files. */
  #firstKnown(citation: Citation, ofNotes: readonly Work[]): readonly Work[] {
    if (ofNotes.length > 0) return ofNotes;
    const listed = this.#listed.meantBy(citation);
    return listed.length > 0 ? listed : this.#bibliography.works.meantBy(citation);
  }

  /** The sole source of the note before; or the citation before in the same note. */
  #ibid(index: number): Resolved {
    const { note, citation } = this.#cited[index]!;
    const form = 'ibid';
    const last = this.#cited[index - 1];
    const none = { form, entity: undefined, work: undefined, antecedent: undefined } as const;
    if (citation.isBehindUnread) return none;
    if (last?.note === note) return this.#follow(index - 1);
    const before: number[] = [];
    for (let at = index - 1; at >= 0 && this.#cited[at]!.note === note - 1; at--) before.push(at);
    // A note in which nothing was read may cite all the same: "Interview with the author".
    if (before.length === 0) return note === 0 ? { ...none, fault: 'nothing' } : none;
    if (before.some((at) => hasOthers(this.#cited[at]!.citation))) return none;
    const entities = new Set(before.map((at) => this.#resolved[at]!.entity ?? this.#rootOf(at)));
    return entities.size > 1 ? { ...none, fault: 'several' } : this.#follow(Math.min(...before));
  }

  /** Where a row of *Ibid.* begins. */
  #rootOf(at: number): number {
    let root = at;
    while (this.#resolved[root]!.form === 'ibid' && this.#resolved[root]!.antecedent !== undefined)
      root = this.#resolved[root]!.antecedent!;
    return root;
  }

  #follow(at: number): Resolved {
    const { entity, work } = this.#resolved[at]!;
    return { form: 'ibid', entity, work, antecedent: at };
  }

  #ofArchive(citation: Citation, index: number): Resolved {
    const { key } = citation.shelfmark!;
    const earlier = this.#archival.get(key) ?? [];
    const same = earlier.slice(-MOST_OF_FILE).findLast((at) => isSameDocument(citation, this.#cited[at]!.citation));
    if (earlier.length === 0) this.#archival.set(key, earlier);
    earlier.push(index);
    const entity = same === undefined ? `archive ${key} ${index}` : this.#resolved[same]!.entity!;
    return { form: same === undefined ? 'full' : 'repeated', entity, work: undefined, antecedent: same };
  }
}

/** Whether its note has a source that could not be read. */
function hasOthers({ isBehindUnread, isBeforeUnread }: Citation): boolean {
  return isBehindUnread === true || isBeforeUnread === true;
}

function resolvedTo(work: Work, form: Form, antecedent: number | undefined): Resolved {
  return { form, entity: entityOf.work(work.key), work, antecedent };
}

/** Whether two citations of one file of an archive mean the same document in it. */
function isSameDocument(a: Citation, b: Citation): boolean {
  const [ours, theirs] = [a.shelfmark!, b.shelfmark!];
  if (ours.missing.length > 0) return a.title !== undefined && a.title.text === b.title?.text;
  if (!ours.leaves || !theirs.leaves) return ours.leaves === theirs.leaves;
  return compareLeaves(ours.leaves.ranges, theirs.leaves.ranges) !== 'disjoint';
}
