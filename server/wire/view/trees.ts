/**
 * Answers a client that shows dossiers as trees, and tells it which entries it should ask for again. What it was told
 * last is remembered; when the typing pauses, what it has open is made anew and compared.
 */
import type { Connection, Location } from 'vscode-languageserver';
import type { Dossier } from '../../dossier/dossier';
import type { Library } from '../../dossier/library';
import { citationOf, isCitable } from '../../features/view/citation';
import { pathAt } from '../../features/view/cursor';
import { DossierView } from '../../features/view/dossierView';
import { factsOf } from '../../features/view/facts';
import { Gathered } from '../../features/view/gathered';
import type { Path, Row } from '../../features/view/model';
import { transcriptOfEntry } from '../../features/view/transcript';
import { AfterPause } from '../afterPause';
import { type Asked, dossierAsked, extentOf } from '../asked';
import { borrow, type ReadText, withMissed } from '../borrowed';
import type { Places } from '../places';
import { renderHover } from '../render';
import type { TranscriptDesk } from '../transcripts';
import { nextTurn } from '../turn';
import type { Uris } from '../uris';
import {
  type Tree,
  type TreeAct,
  type TreeAt,
  TreeAtRequest,
  TreeChangedNotification,
  TreeCitationRequest,
  type TreeEntry,
  type TreeEntryParams,
  TreeFactsRequest,
  TreeHiddenNotification,
  type TreeParams,
  TreePlaceRequest,
  TreeRequest,
  TreeTranscriptRequest,
} from './protocol';
import { wordsOf } from './words';

interface Surroundings {
  readonly library: Library;
  readonly uris: Uris;
  readonly places: Places;
  readonly transcripts: TranscriptDesk;
  /** The texts of files that are not open. */
  readonly read: ReadText;
  /** Does something when the settings are known. */
  ready(): Promise<void>;
  fault(what: string, fault: unknown): void;
}

/** A list that the client was given. */
interface Told {
  readonly params: TreeEntryParams;
  readonly said: string;
  /** It was made from texts that are not at hand: typing in others changes nothing in it. */
  readonly isBorrowed: boolean;
}

const PAUSE_MS = 250;
/** Who types does not feel that something is done for so long. */
const SLICE_MS = 8;

export class Trees {
  readonly #around: Surroundings;
  readonly #connection: Connection;
  readonly #told = new Map<string, Told>();
  readonly #pause = new AfterPause(PAUSE_MS, () => this.#compare());
  #isOnDisk = false;
  /** The view that was made last, for as long as nothing has changed. */
  #last: { readonly dossier: Dossier; readonly key: string; readonly view: DossierView } | undefined;
  /** What is kept for the next view of the dossier, while somebody looks. */
  #gathered: { readonly of: Dossier; readonly all: Gathered } | undefined;

  constructor(connection: Connection, around: Surroundings) {
    this.#connection = connection;
    this.#around = around;
  }

  answer(): void {
    const connection = this.#connection;
    connection.onRequest(TreeRequest, (params) => this.#tree(params));
    connection.onRequest(TreeFactsRequest, (params) =>
      this.#ask(params, (view) => {
        const facts = factsOf(view, params.path);
        return facts ? renderHover(facts, this.#around.places) : null;
      }),
    );
    connection.onRequest(TreePlaceRequest, (params) => this.#ask(params, (view) => this.#place(view, params.path)));
    connection.onRequest(TreeCitationRequest, (params) =>
      this.#ask(params, (view) => citationOf(view, params.path) ?? null),
    );
    connection.onRequest(TreeAtRequest, (params) =>
      this.#ask(params, (view): TreeAt | null => {
        const file = this.#around.uris.idOf(params.textDocument.uri);
        const essay = view.dossier.essay(file);
        const hasTranscript = this.#around.transcripts.citedAt(params.textDocument.uri, params.position) !== undefined;
        if (!essay || !params.isFollowed) return { path: null, hasTranscript };
        return { path: pathAt(view, file, essay.offsetAt(params.position)) ?? null, hasTranscript };
      }),
    );
    connection.onRequest(TreeTranscriptRequest, async (params) => {
      const cited = await this.#ask(params, (view) => transcriptOfEntry(view, params.path) ?? null);
      return cited ? this.#around.transcripts.locate(cited) : null;
    });
    connection.onNotification(TreeHiddenNotification, () => this.#forget());
  }

  /** Follows a change of texts. @param isOnDisk whether those that are not open may be others. */
  changed(isOnDisk = false): void {
    this.#last = undefined;
    this.#isOnDisk ||= isOnDisk;
    this.#pause.changed(this.#told.size > 0);
  }

  dispose(): void {
    this.#pause.stop();
    this.#forget();
  }

  #forget(): void {
    this.#told.clear();
    this.#last = undefined;
    this.#gathered = undefined;
  }

  async #tree(params: TreeEntryParams): Promise<Tree | null> {
    // Who asks for the tree itself asks for all of it anew.
    if (params.path.length === 0) this.#told.clear();
    await this.#around.ready();
    await this.#gather(params);
    let wasBorrowed = false;
    const tree = await this.#ask(params, (view, isBorrowed): Tree => {
      wasBorrowed = isBorrowed;
      return this.#treeOf(view, params.path);
    });
    this.#told.set(params.path.join('\n'), { params, said: saidBy(tree), isBorrowed: wasBorrowed });
    return tree;
  }

  #treeOf(view: DossierView, path: Path): Tree {
    return {
      extent: this.#around.uris.uriOf(extentOf(view)),
      entries: view.rows(path).map((row) => entryOf(view, row)),
    };
  }

  /** Tells which of the lists that the client has are others by now. Between two lists others have their turn. */
  async #compare(): Promise<void> {
    const { turn } = this.#pause;
    const isOnDisk = this.#isOnDisk;
    const changed: Path[] = [];
    let longest = 0;
    const [any] = this.#told.values();
    if (any) await this.#gather(any.params);
    for (const told of [...this.#told.values()]) {
      // What stands above it is asked for with all that is in it.
      if (changed.some((above) => above.every((name, depth) => told.params.path[depth] === name))) continue;
      const start = performance.now();
      if (this.#isOther(told, isOnDisk)) changed.push(told.params.path);
      longest = Math.max(longest, performance.now() - start);
      await nextTurn();
      if (turn !== this.#pause.turn) break;
    }
    this.#pause.took(longest);
    // What was not come to is looked at after the next pause.
    if (turn === this.#pause.turn) this.#isOnDisk = false;
    if (changed.length > 0) void this.#connection.sendNotification(TreeChangedNotification, { paths: changed });
  }

  #isOther({ params, said, isBorrowed }: Told, isOnDisk: boolean): boolean {
    try {
      return isBorrowed ? isOnDisk : saidBy(this.#now(params)) !== said;
    } catch (fault) {
      this.#around.fault('The view of a dossier could not be made.', fault);
      return false;
    }
  }

  #now(params: TreeEntryParams): Tree | null {
    const view = this.#view(params);
    return view ? this.#treeOf(view, params.path) : null;
  }

  /** Answers at once, or when the texts of files that are not open have been fetched. */
  async #ask<T>(params: TreeParams, find: (view: DossierView, isBorrowed: boolean) => T): Promise<T | null> {
    await this.#around.ready();
    const view = this.#view(params);
    if (!view) return null;
    const { result, missed } = withMissed(view.dossier, () => find(view, false));
    if (missed.size === 0) return result;
    this.#last = undefined;
    const essays = await borrow(this.#around.library, missed, this.#around.read);
    // Meanwhile the text may be another.
    const now = this.#asked(params);
    return now ? now.dossier.withTexts(essays, () => find(this.#viewOf(now, params), true)) : null;
  }

  #view(params: TreeParams): DossierView | undefined {
    const asked = this.#asked(params);
    if (!asked) return undefined;
    const key = JSON.stringify([asked.file, params.filter]);
    if (this.#last?.dossier !== asked.dossier || this.#last.key !== key)
      this.#last = { dossier: asked.dossier, key, view: this.#viewOf(asked, params) };
    return this.#last.view;
  }

  #viewOf({ dossier, file }: Asked, { filter }: TreeParams): DossierView {
    return new DossierView(dossier, file, filter, this.#gatheredOf(dossier));
  }

  #gatheredOf(dossier: Dossier): Gathered {
    if (this.#gathered?.of !== dossier) this.#gathered = { of: dossier, all: new Gathered() };
    return this.#gathered.all;
  }

  /** Reads what a view needs of files that are not at hand. Meanwhile others have their turn. */
  async #gather(params: TreeParams): Promise<void> {
    const dossier = this.#asked(params)?.dossier;
    if (!dossier) return;
    let end = performance.now() + SLICE_MS;
    for (const _ of this.#gatheredOf(dossier).reading(dossier)) {
      if (performance.now() < end) continue;
      await nextTurn();
      end = performance.now() + SLICE_MS;
    }
  }

  #asked({ textDocument }: TreeParams): Asked | undefined {
    return dossierAsked(this.#around.library, this.#around.uris, textDocument);
  }

  #place(view: DossierView, path: Path): Location | null {
    const target = view.target(path);
    if (!target) return null;
    if ('at' in target) return this.#around.places.locate(target) ?? null;
    const start = { line: target.line, character: 0 };
    return { uri: this.#around.uris.uriOf(target.file), range: { start, end: start } };
  }
}

function entryOf(view: DossierView, row: Row): TreeEntry {
  const { path, shows, hasChildren } = row;
  const state = shows.kind === 'section' ? shows.section : shows.kind === 'note' ? shows.state : '';
  return { path, kind: shows.kind, state, ...wordsOf(shows), hasChildren, can: actsOf(view, row) };
}

const GATHER: readonly string[] = ['section', 'part'];
const REFERRED: readonly string[] = ['document', 'note', 'person', 'archive', 'level', 'work'];

function actsOf(view: DossierView, { path, shows }: Row): TreeAct[] {
  const acts: TreeAct[] = [];
  if (!GATHER.includes(shows.kind)) acts.push('open');
  if (isCitable(shows)) acts.push('copy');
  if (isCitable(shows) && shows.kind !== 'note') acts.push('insert');
  if (REFERRED.includes(shows.kind)) acts.push('references');
  if (transcriptOfEntry(view, path)) acts.push('transcript');
  return acts;
}

/** Where the entries stand is in none of it: that is asked for when somebody goes there. */
function saidBy(tree: Tree | null): string {
  return JSON.stringify(tree);
}
