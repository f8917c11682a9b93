/**
 * What an editor can offer to do: fixes of findings, other ways to write a shelfmark, and all fixes at once. An action is
 * offered by its title; its edits are made when somebody chooses it, and only for the text for which it was offered.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Edit, Fix } from '../dossier/fix';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { findCodeActions } from '../features/codeActions';
import { renumber } from '../features/notes/renumber';
import type { Essay } from '../reading/essay';
import { type Found, fixesOf, safeEdits, silencesOf } from '../rules/fixes';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import { borrow, type ReadText } from './borrowed';
import { type ClientEdits, FIX_ALL, RENUMBER } from './capabilities';
import { toWorkspaceEdit } from './edits';
import type { Findings } from './findings';
import type { Uris } from './uris';
import { asTitle, refused } from './words';

/** The command of the client, and the kind of the action. */
const READ_SOURCE = 'dossier.readSource';

interface Outside {
  /** The texts of files that are not open. */
  readonly read: ReadText;
  /** Undefined for a file that is not open. */
  versionOf(file: FileId): number | undefined;
  /** Whether a source that is cited at a place can be read. */
  hasSource(uri: string, position: Position): boolean;
}

/** Something that can be done. */
interface Offer {
  /** The same for the same thing as long as the text is the same. */
  readonly id: string;
  readonly kind: string;
  readonly fix: Fix;
  readonly diagnostic?: Diagnostic;
}

/** What leads from an action that was chosen back to its offer. */
interface Origin {
  readonly uri: string;
  readonly version: number;
  readonly span: Span;
  readonly id: string;
}

/** An open text, and a stretch of it. */
interface Asked {
  readonly dossier: Dossier;
  readonly file: FileId;
  readonly essay: Essay;
  readonly span: Span;
}

export class CodeActions {
  readonly #library: Library;
  readonly #uris: Uris;
  readonly #findings: Findings;
  readonly #outside: Outside;
  /** What the client can do; set before anything else happens. */
  client: ClientEdits = {
    resolves: false,
    versions: false,
    creates: false,
    readsSources: false,
    annotates: false,
    resolvesSymbols: false,
  };

  constructor(library: Library, uris: Uris, findings: Findings, outside: Outside) {
    this.#library = library;
    this.#uris = uris;
    this.#findings = findings;
    this.#outside = outside;
  }

  answer(connection: Connection): void {
    connection.onCodeAction((params) => this.#offer(params));
    connection.onCodeActionResolve(async (action) => {
      const origin = action.data as Origin | undefined;
      return origin && !action.edit ? { ...action, edit: await this.#edit(origin) } : action;
    });
  }

  async #offer(params: CodeActionParams): Promise<CodeAction[] | null> {
    const edits = await this.#offerEdits(params);
    return edits && [...edits, ...this.#offerSource(params)];
  }

  /** Reading the source is done by the client, beside the text. */
  #offerSource({ textDocument: { uri }, range: { start }, context }: CodeActionParams): CodeAction[] {
    const isOffered = this.client.readsSources && isWanted(READ_SOURCE, context.only);
    if (!isOffered || !this.#outside.hasSource(uri, start)) return [];
    const title = asTitle(['read-source', {}]);
    return [{ title, kind: READ_SOURCE, command: { title, command: READ_SOURCE, arguments: [uri, start] } }];
  }

  async #offerEdits({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[] | null> {
    const file = this.#uris.idOf(uri);
    const version = this.#outside.versionOf(file);
    const asked = this.#asked(file, (essay) => spanOf(essay, range));
    if (!asked || version === undefined) return null;
    const offers = this.#offers(asked).filter(({ kind }) => isWanted(kind, context.only));
    const actions = offers.map(({ id, kind, fix, diagnostic }): CodeAction & { data: Origin } => ({
      title: asTitle(fix.says),
      kind,
      ...(diagnostic && { diagnostics: [asTold(diagnostic, context.diagnostics)] }),
      ...(fix.isPreferred && { isPreferred: true }),
      data: { uri, version, span: asked.span, id },
    }));
    if (this.client.resolves) return actions;
    const made: CodeAction[] = [];
    for (const { data, ...action } of actions) {
      // What cannot be done is not offered to a client that cannot be refused later.
      const edit = await this.#edit(data).catch(() => undefined);
      if (edit) made.push({ ...action, edit });
    }
    return made;
  }

  /** All that can be done with a stretch of a text. Looks at nothing that is not needed to say so. */
  #offers({ dossier, file, essay, span }: Asked): Offer[] {
    const offers: Offer[] = [];
    const touched = this.#found(file, essay).filter(
      ({ found }) => found.at.start <= span.end && found.at.end >= span.start,
    );
    for (const { found, diagnostic } of touched) {
      for (const fix of fixesOf(dossier, file, found)) {
        // One for the whole dossier is the same whichever finding it is offered with.
        const isElsewhere = fix.needs !== undefined;
        const id = isElsewhere ? fix.says[0] : `${found.code} ${found.at.start} ${fix.says[0]}`;
        if (!offers.some((other) => other.id === id))
          offers.push({ id, kind: CodeActionKind.QuickFix, fix, diagnostic });
      }
    }
    for (const { found, diagnostic } of touched) {
      for (const fix of silencesOf(dossier, file, found)) {
        if (fix.creates && !(this.client.creates && this.client.versions)) continue;
        const id = `${found.code} ${fix.says[0] === 'silence/here' ? found.at.start : ''} ${fix.says[0]}`;
        if (!offers.some((other) => other.id === id))
          offers.push({ id, kind: CodeActionKind.QuickFix, fix, diagnostic });
      }
    }
    for (const fix of findCodeActions(dossier, file, span))
      offers.push({ id: fix.says[0], kind: CodeActionKind.RefactorRewrite, fix });
    const edits = () =>
      safeEdits(
        dossier,
        file,
        this.#found(file, essay).map(({ found }) => found),
      );
    offers.push({ id: FIX_ALL, kind: FIX_ALL, fix: { says: ['fix-all', {}], edits } });
    const renumbered = () => renumberedIn(dossier, file);
    offers.push({ id: RENUMBER, kind: RENUMBER, fix: { says: ['renumber', {}], edits: renumbered } });
    return offers;
  }

  /** The findings of a file as they are told, where they stand now. */
  #found(file: FileId, essay: Essay): { readonly found: Found; readonly diagnostic: Diagnostic }[] {
    return this.#findings
      .told(file)
      .map(({ finding, diagnostic }) => ({ found: { ...finding, at: spanOf(essay, diagnostic.range) }, diagnostic }));
  }

  /**
   * The edits of an offer.
   *
   * @throws ResponseError where the text is another by now, or a file cannot be read: nothing is done then.
   */
  async #edit({ uri, version, span, id }: Origin): Promise<WorkspaceEdit> {
    const file = this.#uris.idOf(uri);
    const find = () => {
      const asked = this.#outside.versionOf(file) === version ? this.#asked(file, () => span) : undefined;
      const offer = asked && this.#offers(asked).find((one) => one.id === id);
      if (!offer) throw refused(LSPErrorCodes.ContentModified, ['refused/changed', {}]);
      return { dossier: asked.dossier, fix: offer.fix };
    };
    const { needs = [] } = find().fix;
    const essays = await borrow(this.#library, needs, this.#outside.read, needs.length);
    const unread = needs.find((one) => !essays.has(one));
    if (unread !== undefined) throw refused(LSPErrorCodes.RequestFailed, ['refused/unread', { file: unread }]);
    const { dossier, fix } = find();
    // Meanwhile another file may have come to need it.
    if (fix.needs?.some((one) => !essays.has(one)))
      throw refused(LSPErrorCodes.ContentModified, ['refused/changed', {}]);
    return dossier.withTexts(essays, () => {
      const edits = fix.edits().filter((edit) => this.#mayEdit(dossier, edit));
      if (edits.length === 0 && !OF_TEXT.includes(id))
        throw refused(LSPErrorCodes.RequestFailed, fix.refused ?? ['refused/nothing', {}]);
      return this.#inProtocol(dossier, edits);
    });
  }

  /** Texts about which Dossier speaks, and the manifest, which may be new. */
  #mayEdit({ manifest }: Dossier, { file, creates }: Edit): boolean {
    return creates || manifest?.file === file || this.#library.speaks(file);
  }

  #inProtocol(dossier: Dossier, edits: readonly Edit[]): WorkspaceEdit {
    const files = {
      positionsOf: (file: FileId) => dossier.positions(file) ?? EMPTY,
      uriOf: (file: FileId) => this.#uris.uriOf(file),
      versionOf: (file: FileId) => this.#outside.versionOf(file),
    };
    return toWorkspaceEdit(edits, files, this.client.versions);
  }

  #asked(file: FileId, spanIn: (essay: Essay) => Span): Asked | undefined {
    const dossier = this.#library.dossierOf(file);
    const essay = dossier?.essay(file);
    if (!dossier || !essay || !this.#library.speaks(file)) return undefined;
    return { dossier, file, essay, span: spanIn(essay) };
  }
}

/** A file that is still to be made. */
const EMPTY = new Lines('');

function spanOf(essay: Essay, { start, end }: Range): Span {
  return { start: essay.offsetAt(start), end: essay.offsetAt(end) };
}

/** What is done with a whole text, and may have nothing to do. */
const OF_TEXT: readonly string[] = [FIX_ALL, RENUMBER];

/** @throws ResponseError with the reasons where notes keep their numbers. */
function renumberedIn(dossier: Dossier, file: FileId): readonly Edit[] {
  const outcome = renumber(dossier, file);
  if ('edits' in outcome) return outcome.edits;
  const reasons = outcome.objections.slice(0, MOST_REASONS).map(({ says }) => asTitle(says));
  throw refused(LSPErrorCodes.RequestFailed, ['renumber/refused', { reasons: reasons.join(' ') }]);
}

/** More would not be read in a message. */
const MOST_REASONS = 3;

/** An action for a whole text is offered only to who asks for one. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return !OF_TEXT.includes(kind);
  return only.some((one) => kind === one || kind.startsWith(`${one}.`));
}

/** The diagnostic as the client has it, by which it knows which finding an action is for. */
function asTold(own: Diagnostic, told: readonly Diagnostic[]): Diagnostic {
  const isSame = ({ code, range }: Diagnostic) =>
    code === own.code &&
    range.start.line === own.range.start.line &&
    range.start.character === own.range.start.character &&
    range.end.line === own.range.end.line &&
    range.end.character === own.range.end.character;
  return told.find(isSame) ?? own;
}
