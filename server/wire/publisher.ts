/**
 * Sees to it that the client has the findings of each file, by one way only: what it has open it pulls, where it can,
 * and is told when there is something new to pull; all else is pushed to it. It is sent what is new and nothing else.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { PlacedFinding } from '../rules/checked';
import type { ClientDiagnostics } from './capabilities';
import { type Findings, NOTHING, type Revision } from './findings';
import { Later } from './later';
import type { News } from './news';
import { Pace } from './pace';
import { nextTurn } from './turn';

/** The way out, and what is known of the other side. */
export interface Outlet {
  push(file: FileId, diagnostics: Diagnostic[]): void;
  /** Has the client pull again what it has open. */
  refresh(): void;
  /** Has the files of a dossier checked again that are not at hand. */
  checkAgain(dossier: Dossier, everything: boolean): void;
  /** Files whose text comes from the editor. */
  readonly open: ReadonlySet<FileId>;
  /** Settled when anything may be said. */
  ready(): Promise<void>;
}

/** So long a whole folder's findings are sent at a time: somebody may be typing meanwhile. */
const MOMENT_MS = 1;

export class Publisher {
  readonly #library: Library;
  readonly #findings: Findings;
  readonly #news: News;
  readonly #outlet: Outlet;
  /** The revision that the client has of each file, pushed or pulled. */
  readonly #had = new Map<FileId, string>();
  /** Files that were opened, of which nothing was pushed since: a client may wait for a first word. */
  readonly #awaited = new Set<FileId>();
  /** Files that were opened or typed in and not pulled since: the client does that by itself. */
  readonly #unpulled = new Set<FileId>();
  readonly #pace = new Pace();
  readonly #later: Later;
  #isRefreshDue = false;
  /** What the client can do; set before anything else happens. */
  client: ClientDiagnostics = { pulls: false, refreshes: false };

  constructor(library: Library, findings: Findings, news: News, outlet: Outlet) {
    this.#library = library;
    this.#findings = findings;
    this.#news = news;
    this.#outlet = outlet;
    this.#later = new Later(
      (file) => this.#publish(file),
      () => this.#refresh(),
      () => outlet.ready(),
    );
  }

  /** What a client gets that pulls. Of a file that is not open it gets nothing: that is pushed. */
  pull(file: FileId): Revision {
    if (!this.#isPulled(file)) return NOTHING;
    const revision = this.#findings.of(file);
    this.#had.set(file, revision.id);
    this.#unpulled.delete(file);
    return revision;
  }

  opened(file: FileId): void {
    if (this.client.pulls) {
      this.#takeBack(file);
      this.#unpulled.add(file);
    } else this.#awaited.add(file);
  }

  /** Follows an open text as it is typed. */
  edited(file: FileId): void {
    if (this.#isPulled(file)) this.#unpulled.add(file);
    else this.#pace.run(file, () => this.#publish(file));
    const others = this.#affected();
    others.delete(file);
    if (others.size > 0) this.#later.soon(others);
  }

  closed(file: FileId): void {
    this.#pace.forget(file);
    this.#awaited.delete(file);
    this.#unpulled.delete(file);
    // The client forgets what it has pulled when it closes the file.
    if (this.client.pulls) this.#had.delete(file);
  }

  /** Takes the findings of files that are not at hand, a slice at a time. @returns how many there are. */
  async checked(findings: ReadonlyMap<FileId, readonly PlacedFinding[]>): Promise<number> {
    let count = 0;
    let end = performance.now() + MOMENT_MS;
    for (const [file, placed] of findings) {
      count += placed.length;
      // While others had their turn it may have been opened.
      if (!this.#outlet.open.has(file)) {
        this.#findings.keep(file, placed);
        this.#publish(file);
      }
      if (performance.now() < end) continue;
      await nextTurn();
      end = performance.now() + MOMENT_MS;
    }
    return count;
  }

  /** Follows texts that were read again. */
  changed(files: readonly FileId[]): void {
    if (files.length > 0) void this.#later.now([...files, ...this.#affected()]);
  }

  /** Follows a file that is known no more. */
  gone(file: FileId): void {
    this.#takeBack(file);
    this.#findings.forget(file);
    const others = this.#affected();
    if (others.size > 0) void this.#later.now(others);
  }

  /** Follows a manifest that is typed or read, and moved no file. */
  manifestChanged(dossier: Dossier): void {
    this.#news.take();
    this.#later.soon(filesOf(dossier));
    this.#outlet.checkAgain(dossier, true);
  }

  /** Follows bibliographies that were read: what the texts of these dossiers cite may now be known. */
  informed(dossiers: readonly Dossier[]): void {
    for (const dossier of dossiers) {
      this.#later.soon(filesOf(dossier));
      if (dossier.folder !== undefined) this.#outlet.checkAgain(dossier, true);
    }
  }

  /** Follows a change of which anything can be the effect. */
  allChanged(): void {
    this.#news.allChanged();
    const { open } = this.#outlet;
    void this.#later.now([...open, ...this.#had.keys(), ...[...this.#library.folders].flatMap(filesOf)]);
  }

  /** Publishes some files, whether or not they are open or in a folder with a manifest. @returns how many findings. */
  async publishAll(files: ReadonlySet<FileId>): Promise<number> {
    await this.#later.now(files);
    let count = 0;
    for (const file of files) count += this.#findings.of(file).count;
    return count;
  }

  dispose(): void {
    this.#later.stop();
    this.#pace.forget();
  }

  #isPulled(file: FileId): boolean {
    return this.client.pulls && this.#outlet.open.has(file);
  }

  /** The texts at hand of the dossiers in which there is news; the others are looked at when the typing pauses. */
  #affected(): Set<FileId> {
    const news = this.#news.take();
    for (const { dossier, isMore } of news) if (isMore) this.#outlet.checkAgain(dossier, false);
    return new Set(news.flatMap(({ dossier }) => filesOf(dossier)));
  }

  #publish(file: FileId): void {
    const { id, diagnostics } = this.#findings.of(file);
    const isNew = id !== (this.#had.get(file) ?? NOTHING.id);
    if (this.#isPulled(file)) {
      if (!isNew || this.#unpulled.has(file)) return;
      this.#isRefreshDue = true;
    } else {
      // A client that asks nothing of a file is told nothing of it, not even that there are no findings.
      if (!isNew && !(this.#awaited.has(file) && this.#library.speaks(file))) return;
      this.#awaited.delete(file);
      this.#outlet.push(file, diagnostics);
    }
    this.#had.set(file, id);
  }

  #takeBack(file: FileId): void {
    const had = this.#had.get(file) ?? NOTHING.id;
    if (had !== NOTHING.id) this.#outlet.push(file, []);
    this.#had.delete(file);
  }

  #refresh(): void {
    if (this.#isRefreshDue && this.client.refreshes) this.#outlet.refresh();
    this.#isRefreshDue = false;
  }
}

function filesOf({ files, manifest }: Dossier): FileId[] {
  return manifest ? [manifest.file, ...files] : [...files];
}
