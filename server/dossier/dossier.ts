/**
 * One dossier: the essays of a folder with its manifest, or one file alone. It resolves what they cite, lazily and file
 * by file; what an edit does not touch stays.
 */
import type { Directory } from '../reading/directory';
import type { Essay } from '../reading/essay';
import type { Positions } from '../text/lines';
import type { Span } from '../text/span';
import { anaphoraAt } from './anaphora';
import { Apparatus } from './apparatus';
import type { Bibliography } from './bibliography/bibliography';
import { Holding } from './bibliography/holding';
import { type Card, cardOf, mannersOn, saysTheSame } from './card';
import { Citations } from './citations/citations';
import type { Contribution } from './contribution';
import { type Documents, type ListedDocument, saySame } from './documents';
import { DocumentsOf } from './documentsOf';
import type { HouseStyle } from './houseStyle';
import { cardOfKnown, type Known, knownOf, saidBy } from './known';
import type { ManifestFile } from './manifestFile';
import type { NearListed } from './nearListed';
import type { Occurrence } from './occurrences';
import type { People } from './people/people';
import { mayVary, PeopleOf } from './people/peopleOf';
import type { FileId } from './place';
import { Said } from './said';
import { Shelf, shelvedWith } from './shelf';
import { type Denotation, denotation, type PlacedShelfmark, placedShelfmarks, shelfmarksWithin } from './shelfmarks';
import { Styles } from './styles';
import { occurrenceAt, occurrencesIn, occurrencesOf } from './table';
import { Transcripts } from './transcripts/transcripts';

export class Dossier {
  /** The folder of the manifest; undefined for a file alone. */
  readonly folder: string | undefined;
  manifest: ManifestFile | undefined;
  readonly #known = new Map<FileId, Known>();
  /** The files of which only cards are at hand. */
  readonly shelf = new Shelf();
  readonly #said = new Said(this.#known, this.shelf);
  /** Told of files whose texts would have been needed. */
  onMissed: ((file: FileId) => void) | undefined;
  readonly holding = new Holding();
  readonly transcripts = new Transcripts();
  readonly #styles = new Styles();
  readonly #documents = new DocumentsOf(this.#known, this.shelf);
  readonly #people = new PeopleOf();
  #revision = 0;
  #moves = 0;

  constructor(folder: string | undefined) {
    this.folder = folder;
  }

  /** The files whose texts are at hand. */
  get files(): Iterable<FileId> {
    return this.#known.keys();
  }

  /** Another number whenever something changed that the files of the dossier say to one another. */
  get revision(): number {
    return this.#revision;
  }

  /** Another number whenever the places moved at which the findings of other files point: those of listed documents. */
  get moves(): number {
    return this.#moves;
  }

  /** Sets a file to a new reading. The only way in for a text. */
  set(file: FileId, essay: Essay): void {
    const before = this.#known.get(file);
    const known = knownOf(file, essay, before);
    const card = this.shelf.card(file);
    const listedBefore = before?.listed ?? card?.listed ?? [];
    const hasChanged = known.contribution.hasChanged((key) => this.#documents.mayList(key));
    const isNews = card ? !saysTheSame(card, cardOf(essay, known.contribution, known.listed, card.speaks)) : hasChanged;
    const lists = known.listed.length > 0 || listedBefore.length > 0;
    if (lists) {
      this.#documents.forget();
      this.#moves++;
    }
    const isRestyled = this.#styles.count([
      [mannersOn(card), -1],
      [known.contribution.takeManners(), 1],
    ]);
    if (isNews || isRestyled || (lists && !saySame(listedBefore, known.listed))) this.#revision++;
    this.shelf.remove(file);
    this.#known.set(file, known);
    this.holding.named.read(file, essay, before?.essay);
  }

  /** Keeps a card of a file in place of its text. */
  shelve(file: FileId, card: Card): void {
    const known = this.#known.get(file);
    const before = this.shelf.card(file) ?? (known && saidBy(known, this.folder !== undefined, card.speaks));
    const isSame = before !== undefined && saysTheSame(before, card);
    const listedBefore = before?.listed ?? [];
    const isRestyled = this.#styles.count([
      [this.#mannersOf(file), -1],
      [mannersOn(card), 1],
    ]);
    if (card.countsAll) this.#styles.trust(Object.entries(card.manners));
    this.#known.delete(file);
    this.shelf.put(file, card);
    this.holding.named.set(file, card.bibliographies);
    if (card.listed.length > 0 || listedBefore.length > 0) this.#documents.forget();
    if (!isSame || isRestyled || !saySame(listedBefore, card.listed)) this.#revision++;
  }

  /**
   * Does something with the texts of files of which only cards are at hand: to the others nothing has changed.
   *
   * @param essays texts of shelved files.
   */
  withTexts<T>(essays: ReadonlyMap<FileId, Essay>, work: () => T): T {
    // One that was opened meanwhile is at hand by itself.
    const away = [...essays].filter(([file]) => !this.#known.has(file));
    for (const [file, essay] of away) this.#known.set(file, knownOf(file, essay, undefined));
    this.#documents.forget();
    try {
      return work();
    } finally {
      for (const [file] of away) this.#known.delete(file);
      this.#documents.forget();
    }
  }

  /** The card that an essay of this dossier would have. */
  cardOf(file: FileId, speaks: boolean): Card | undefined {
    const known = this.#known.get(file);
    return known && cardOfKnown(known, this.folder !== undefined, speaks, this.holding.named.of(file));
  }

  remove(file: FileId): void {
    this.holding.named.remove(file);
    this.#styles.count([[this.#mannersOf(file), -1]]);
    if (!this.#known.delete(file) && !this.shelf.remove(file)) return;
    this.#documents.forget();
    this.#revision++;
  }

  setManifest(manifest: ManifestFile | undefined): void {
    this.manifest = manifest;
    this.#styles.state(manifest?.reading.manifest.style);
    this.#documents.forget();
    this.#revision++;
  }

  /** What the bibliographies of the dossier state. */
  get bibliography(): Bibliography {
    return this.holding.bibliography;
  }

  /** @returns whether they are others than before. */
  setBibliographies(...read: Parameters<Holding['set']>): boolean {
    if (!this.holding.set(...read)) return false;
    for (const known of this.#known.values()) known.citations = undefined;
    this.#revision++;
    return true;
  }

  /** Takes which transcripts cannot be read: that is news for the manifest alone. */
  setUnreadableTranscripts(unreadable: ReadonlySet<FileId>): boolean {
    const isNews = this.transcripts.set(unreadable);
    if (isNews) this.#moves++;
    return isNews;
  }

  essay(file: FileId): Essay | undefined {
    return this.#known.get(file)?.essay;
  }

  /** The archives by which a file of this dossier is read. */
  directoryOf(file: FileId): Directory | undefined {
    return this.essay(file)?.directory ?? this.manifest?.directory;
  }

  get documents(): Documents {
    return this.#documents.now(this.manifest);
  }

  /** Where a file of the dossier has its lines: an essay, the manifest, or a file that lists documents. */
  positions(file: FileId): Positions | undefined {
    return (
      this.essay(file) ??
      (this.manifest?.file === file ? this.manifest.lines : undefined) ??
      this.bibliography.lines(file) ??
      this.shelf.lines(file)
    );
  }

  /** @returns undefined for a file whose text is not at hand. */
  apparatus(file: FileId): Apparatus | undefined {
    const known = this.#known.get(file);
    if (known) known.apparatus ??= Apparatus.of(known.essay, known.before.apparatus);
    return known?.apparatus;
  }

  /** What the notes of a file cite. @returns undefined for a file whose text is not at hand. */
  citations(file: FileId): Citations | undefined {
    const known = this.#known.get(file);
    if (known) known.citations ??= new Citations(this.apparatus(file)!, this.bibliography, known.before.citations);
    return known?.citations;
  }

  /** Who is named in the dossier. */
  get people(): People {
    const [only, another] = this.#known.keys();
    const isAlone = only !== undefined && another === undefined && this.shelf.isEmpty;
    return isAlone ? this.peopleIn(only) : this.#people.now(this.#known, this.manifest, this.shelf);
  }

  /** Who is named in one file that is at hand, and in the manifest: the others do not count. */
  peopleIn(file: FileId): People {
    const known = this.#known.get(file);
    return known ? known.people.now(new Map([[file, known]]), this.manifest) : this.people;
  }

  /** Whether the surname of anybody may be written in more than one way in a file. Told without gathering the people. */
  mayVary(file: FileId): boolean {
    const known = this.#known.get(file);
    return known !== undefined && mayVary(known, this.manifest);
  }

  /** Whether an essay of the dossier has notes. */
  get hasMarks(): boolean {
    return this.#said.hasMarks;
  }

  /** Whether a shelfmark or a document of this dossier names the repository. */
  cites(repository: string): boolean {
    return this.documents.cites(repository) || this.#said.cites(repository);
  }

  /** Whether a text of the dossier explains an abbreviation itself. */
  expands(abbreviation: string): boolean {
    return this.#said.expands(abbreviation);
  }

  /** Whether a text mentions a document by its number, or one that is not at hand cites it. */
  mentions(document: ListedDocument): boolean {
    return this.#said.mentions(document, this.documents);
  }

  /** The abbreviations of known archives that the dossier cites, in alphabetical order. */
  get abbreviations(): string[] {
    return this.#said.abbreviations;
  }

  /** How the shelfmarks of the dossier are written. */
  get houseStyle(): HouseStyle {
    return this.#styles.house;
  }

  #mannersOf(file: FileId): Iterable<readonly [string, number]> {
    return this.#known.get(file)?.contribution.manners.entries ?? mannersOn(this.shelf.card(file));
  }

  /** What a file gives to the others; undefined for one that is no essay of this dossier. */
  contribution(file: FileId): Contribution | undefined {
    return this.#known.get(file)?.contribution;
  }

  /** The shelfmarks of a file, or those that begin in a stretch of it, ascending. */
  shelfmarks(file: FileId, within?: Span): PlacedShelfmark[] {
    const essay = this.essay(file);
    if (!essay) return [];
    return within ? shelfmarksWithin(file, essay, within) : placedShelfmarks(file, essay);
  }

  get nearListed(): NearListed {
    return this.#documents.near(this.manifest);
  }

  denotation(placed: PlacedShelfmark): Denotation {
    return denotation(placed, this.documents.byKey(placed.key));
  }

  /** All occurrences in a file, ascending by where they start. */
  occurrences(file: FileId): Occurrence[] {
    return occurrencesIn(this, file);
  }

  /** The occurrence under an offset: exactly there; of two that meet there, the one that begins. */
  occurrenceAt(file: FileId, offset: number): Occurrence | undefined {
    return occurrenceAt(this, file, offset) ?? anaphoraAt(this, file, offset);
  }

  /**
   * All occurrences of an entity over the dossier, in reading order. A document is also referred to by its shelfmark.
   * Those in files whose texts are not at hand are missed.
   */
  occurrencesOf(entity: string): Iterable<Occurrence> {
    if (this.onMissed && !this.shelf.isEmpty)
      for (const file of shelvedWith(this, entity)) if (!this.#known.has(file)) this.onMissed(file);
    return occurrencesOf(this, entity);
  }
}
