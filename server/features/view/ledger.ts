/**
 * How often each text of a dossier cites each file of an archive, kept from one view to the next: of a text that cites the
 * same as before, nothing is made anew. Where in the text that is, is looked up only for what somebody opens.
 */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { place } from '../../dossier/shelfmarks';
import { leavesInWords, sourceOf } from '../../dossier/sources/cited';
import { filesOf } from '../../dossier/sources/citedOf';
import { readCited } from '../../dossier/sources/written';
import type { CitingFile, Source, SourceIn } from '../archivalSources';
import type { CitingTarget } from './citings';

/** That a text cites a source, and how often. */
export interface Line {
  readonly source: Source;
  readonly length: number;
}

export type Lines = readonly SourceIn<Line>[];

interface Kept {
  /** The essay, the card or the manifest of which the lines are made. */
  readonly of: unknown;
  readonly lines: Lines;
}

export class Ledger {
  #kept = new Map<FileId, Kept>();
  /** Texts cite the same sources again and again: each stands here once. */
  readonly #sources = new Map<string, Source[]>();
  /** The places in texts that are not at hand, once they were looked up. */
  readonly #places = new WeakMap<Line, readonly CitingTarget[]>();

  /** What every file of the dossier cites, in the order of their names. Equal objects where nothing has changed. */
  all(dossier: Dossier): (readonly [file: FileId, lines: Lines])[] {
    const all = filesOf(dossier).map((file) => [file, this.of(dossier, file)] as const);
    if (this.#kept.size > all.length) this.#kept = new Map(all.map(([file]) => [file, this.#kept.get(file)!]));
    return all;
  }

  /** What one file cites. Of a file that is only borrowed the card counts. */
  of(dossier: Dossier, file: FileId): Lines {
    const { shelf, manifest } = dossier;
    const card = shelf.card(file);
    const of = card?.sources ?? dossier.essay(file) ?? manifest;
    const before = this.#kept.get(file);
    if (before && before.of === of) return before.lines;
    const lines = card ? this.#onCard(card.sources) : this.#counted(dossier, file);
    const kept = { of, lines: !card && before && isSame(before.lines, lines) ? before.lines : lines };
    this.#kept.set(file, kept);
    return kept.lines;
  }

  /** The places that cite an entry, file by file. */
  places(dossier: Dossier, citedIn: readonly CitingFile<Line>[]): CitingTarget[] {
    return citedIn.flatMap(({ file, places }) => this.#placesIn(dossier, file, places));
  }

  #placesIn(dossier: Dossier, file: FileId, line: Line): readonly CitingTarget[] {
    const { key } = line.source;
    const essay = dossier.essay(file);
    if (essay) {
      const own = listedIn(dossier, file);
      const found: CitingTarget[] = [];
      for (const { facts, base } of essay.factsWith('shelfmarks'))
        for (const shelfmark of facts.shelfmarks)
          if (shelfmark.key === key && !own.has(shelfmark))
            found.push({ target: { file, at: place(file, base, shelfmark).at }, leaves: leavesInWords(shelfmark) });
      return found;
    }
    let places = this.#places.get(line);
    if (!places) {
      const { sources } = readCited(dossier.shelf.card(file)?.sources ?? '');
      const cited = sources.find((source) => source.key === key)?.places ?? [];
      places = cited.flatMap(({ note, line: at, leaves, isListed }) =>
        isListed ? [] : [{ target: { file, line: at }, note, leaves }],
      );
      this.#places.set(line, places);
    }
    return places;
  }

  #onCard(sources: string): Lines {
    return readCited(sources).sources.map(({ places, ...source }) =>
      lineOf(this.#shared(source), places.filter(({ isListed }) => !isListed).length),
    );
  }

  /** Of the manifest only its list is known. */
  #counted(dossier: Dossier, file: FileId): Lines {
    const { manifest } = dossier;
    const essay = dossier.essay(file);
    const counts = new Map<string, { readonly source: Source; count: number }>();
    const own = essay && listedIn(dossier, file);
    const shelfmarks = essay
      ? essay.factsWith('shelfmarks')
      : (manifest?.documents ?? []).map((document) => ({
          facts: { shelfmarks: document.shelfmarks.map(({ shelfmark }) => shelfmark) },
        }));
    for (const { facts } of shelfmarks)
      for (const shelfmark of facts.shelfmarks) {
        let counted = counts.get(shelfmark.key);
        if (!counted) {
          const { places, ...source } = sourceOf(shelfmark);
          counted = { source: this.#shared(source), count: 0 };
          counts.set(shelfmark.key, counted);
        }
        if (own && !own.has(shelfmark)) counted.count++;
      }
    return Array.from(counts.values(), ({ source, count }) => lineOf(source, count));
  }

  #shared(source: Source): Source {
    const same = this.#sources.get(source.key);
    const known = same?.find((one) => isSameSource(one, source));
    if (known) return known;
    if (same) same.push(source);
    else this.#sources.set(source.key, [source]);
    return source;
  }
}

function lineOf(source: Source, length: number): SourceIn<Line> {
  return { source, places: length > 0 ? { source, length } : undefined };
}

/** The shelfmarks of a text that are the sources of its own list of documents. */
function listedIn({ documents: { list, again } }: Dossier, file: FileId): ReadonlySet<unknown> {
  const own = [...list, ...again].filter((document) => document.file === file);
  return new Set(own.flatMap(({ shelfmarks }) => shelfmarks.map(({ shelfmark }) => shelfmark)));
}

function isSame(a: Lines, b: Lines): boolean {
  return (
    a.length === b.length &&
    a.every(({ source, places }, index) => {
      const other = b[index]!;
      return source === other.source && places?.length === other.places?.length;
    })
  );
}

function isSameSource(a: Source, b: Source): boolean {
  return (
    a.family === b.family &&
    a.written === b.written &&
    a.isComplete === b.isComplete &&
    a.levels.length === b.levels.length &&
    a.levels.every(({ name, value, title }, index) => {
      const other = b.levels[index]!;
      return name === other.name && value === other.value && title === other.title;
    })
  );
}
