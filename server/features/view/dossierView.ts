/**
 * A dossier as a tree: documents with the notes that cite them, notes, people, archives down to the file, works. Every
 * list is made when it is asked for, and a long one in parts. A view is of one state of the texts and of one filter.
 */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { filesOf } from '../../dossier/sources/citedOf';
import { Archives } from './archives';
import type { CitingTarget } from './citings';
import { citingEntries, documentsIn } from './documents';
import { type Filter, filterFor } from './filter';
import { Gathered } from './gathered';
import { type Entry, type Listing, listingOf, type Path, type Row, SECTIONS, type Section, type Target } from './model';
import { NotesOf } from './notes';
import { mentionsOf, placeOfPerson } from './people';
import { citingsOfWork, fullForm } from './works';

/** A list that is longer is shown in parts of so many. */
const PART = 200;
/** The name of a part: from which entry on. */
const PART_NAME = /^#(\d{1,9})$/;

export class DossierView {
  readonly dossier: Dossier;
  /** The file that is looked at; undefined where it is the dossier as a whole. */
  readonly file: FileId | undefined;
  readonly #typed: string;
  readonly #fits: Filter | undefined;
  readonly #gathered: Gathered;
  readonly #lists = new Map<string, Listing>();
  #citings: Map<string, CitingTarget[]> | undefined;
  #archives: Archives | undefined;

  /**
   * @param typed what is sought; all is shown where it is empty.
   * @param gathered what earlier views of the same dossier have gathered.
   */
  constructor(dossier: Dossier, file: FileId | undefined, typed = '', gathered = new Gathered()) {
    this.dossier = dossier;
    this.file = file;
    this.#typed = typed;
    this.#fits = filterFor(typed);
    this.#gathered = gathered;
  }

  /** What an entry holds; the sections for the empty path. Nothing for an entry that is no more. */
  rows(path: Path): Row[] {
    const last = path[path.length - 1];
    const part = last === undefined ? undefined : PART_NAME.exec(last);
    const list = this.#list(withoutParts(path));
    const rowAt = (index: number, at: Path): Row => {
      const { name, ...row } = list.at(index);
      return { ...row, path: [...at, name] };
    };
    if (part) {
      const from = Number(part[1]);
      const count = Math.max(0, Math.min(PART, list.length - from));
      return Array.from({ length: count }, (_, index) => rowAt(from + index, path));
    }
    if (list.length <= PART) return Array.from({ length: list.length }, (_, index) => rowAt(index, path));
    return Array.from({ length: Math.ceil(list.length / PART) }, (_, index) => {
      const from = index * PART;
      const [first, last] = [list.at(from), list.at(Math.min(list.length, from + PART) - 1)];
      const shows = { kind: 'part', first: first.shows, last: last.shows } as const;
      return { path: [...path, `#${from}`], shows, hasChildren: true };
    });
  }

  /** One entry. @returns undefined for one that is no more. */
  row(path: Path): Row | undefined {
    const names = withoutParts(path);
    const name = names[names.length - 1];
    if (name === undefined || names.length < path.length - 1) return undefined;
    const list = this.#list(names.slice(0, -1));
    const index = list.find(name);
    return index < 0 ? undefined : { ...list.at(index), path };
  }

  /** The path of an entry with the parts in which it stands. @returns undefined where it is not shown. */
  pathTo(names: Path): Path | undefined {
    const path: string[] = [];
    for (const [depth, name] of names.entries()) {
      const list = this.#list(names.slice(0, depth));
      const index = list.find(name);
      if (index < 0) return undefined;
      if (list.length > PART) path.push(`#${index - (index % PART)}`);
      path.push(name);
    }
    return path;
  }

  /** Where a click on an entry leads. */
  target(path: Path): Target | undefined {
    const [section, ...names] = withoutParts(path) as [Section | undefined, ...string[]];
    const [name, inside] = names;
    if (name === undefined) return undefined;
    switch (section) {
      case 'documents': {
        if (inside !== undefined) return this.citings.get(name)?.[Number(inside)]?.target;
        const document = this.dossier.documents.byNumber(name);
        return document && { file: document.file, at: document.header };
      }
      case 'notes':
        return this.#noteTarget(names);
      case 'people':
        return placeOfPerson(this.dossier, name, inside);
      case 'archives': {
        const number = /^document (.+)$/.exec(names[names.length - 1]!)?.[1];
        return number === undefined ? this.archives.target(names) : this.target(['documents', number]);
      }
      case 'works':
        return this.#workTarget(name, inside);
      default:
        return undefined;
    }
  }

  /** The text of which no name need be told. */
  get #here(): FileId | undefined {
    const [only, another] = this.texts;
    return another === undefined ? only : this.file;
  }

  get citings(): Map<string, CitingTarget[]> {
    this.#citings ??= this.#gathered.citings.of(this.dossier);
    return this.#citings;
  }

  get archives(): Archives {
    this.#archives ??= new Archives(this.dossier, this.#gathered, this.#fits);
    return this.#archives;
  }

  /** The texts that have notes, at hand or not. */
  get texts(): readonly FileId[] {
    const { shelf, manifest } = this.dossier;
    return filesOf(this.dossier).filter((file) => {
      if (file === manifest?.file) return false;
      const apparatus = this.dossier.apparatus(file);
      return apparatus ? apparatus.noteCount > 0 || apparatus.markCount > 0 : shelf.card(file)?.hasMarks === true;
    });
  }

  /** The path of the notes of a text. */
  notesPath(file: FileId): Path {
    return this.texts.length === 1 ? ['notes'] : ['notes', file];
  }

  /** The notes of a text. Of one that is not at hand none are known. */
  notes(file: FileId): NotesOf | undefined {
    if (!this.dossier.essay(file)) {
      this.dossier.onMissed?.(file);
      return undefined;
    }
    const list = this.#list(this.notesPath(file));
    return list instanceof NotesOf ? list : undefined;
  }

  #list(names: Path): Listing {
    const key = names.join('\n');
    let list = this.#lists.get(key);
    if (!list) {
      list = this.#make(names);
      this.#lists.set(key, list);
    }
    return list;
  }

  #make(names: Path): Listing {
    const [section, name] = names as [Section | undefined, ...string[]];
    const isDeeper = names.length > 2;
    switch (section) {
      case undefined:
        return listingOf(this.#sections());
      case 'documents':
        if (name === undefined) return documentsIn(this.dossier, this.citings, this.#fits);
        return isDeeper ? NOTHING : citingEntries(this.dossier, this.#here, this.citings.get(name) ?? []);
      case 'notes':
        return this.#notesAt(names);
      case 'people':
        if (name === undefined) return this.#gathered.people(this.dossier, this.#typed, this.#fits);
        return isDeeper ? NOTHING : mentionsOf(this.dossier, name);
      case 'archives':
        return this.archives.list(names.slice(1), this.#here, this.citings);
      case 'works':
        if (name === undefined) return this.#gathered.works(this.dossier, this.#typed, this.#fits);
        return isDeeper ? NOTHING : citingEntries(this.dossier, this.#here, citingsOfWork(this.dossier, name));
      default:
        return NOTHING;
    }
  }

  /** Those that hold something. */
  #sections(): Entry[] {
    return SECTIONS.flatMap((section) => {
      const count = this.#list([section]).length;
      return count > 0 ? [{ name: section, shows: { kind: 'section', section, count }, hasChildren: true }] : [];
    });
  }

  /** The notes of the only text, or the texts and in each its notes. */
  #notesAt([, file]: Path): Listing {
    const { texts } = this;
    const [only] = texts;
    const meant = file ?? (texts.length === 1 ? only : undefined);
    if (meant === undefined)
      return listingOf(texts.map((text) => ({ name: text, shows: { kind: 'file', file: text }, hasChildren: true })));
    if (!texts.includes(meant)) return NOTHING;
    if (this.dossier.essay(meant)) return new NotesOf(this.dossier, meant, this.#fits);
    this.dossier.onMissed?.(meant);
    return NOTHING;
  }

  #noteTarget(names: readonly string[]): Target | undefined {
    const [file, name] = this.texts.length === 1 ? [this.texts[0]!, names[0]] : names;
    if (name === undefined) return { file: file!, line: 0 };
    const at = this.notes(file!)?.subject(name)?.at;
    return at && { file: file!, at };
  }

  /** The full form of a work, else where it is cited first, else its entry in a bibliography. */
  #workTarget(key: string, inside: string | undefined): Target | undefined {
    const citings = citingsOfWork(this.dossier, key);
    if (inside !== undefined) return citings[Number(inside)]?.target;
    const [entry] = this.dossier.bibliography.entriesOf(key);
    return fullForm(this.dossier, key) ?? citings[0]?.target ?? (entry && { file: entry.file, at: entry.at });
  }
}

const NOTHING = listingOf([]);

function withoutParts(path: Path): string[] {
  return path.filter((name) => !PART_NAME.test(name));
}
