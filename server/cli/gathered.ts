import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId, Place } from '../dossier/place';
import type { Position } from '../text/lines';
import type { Span } from '../text/span';
import { pathOf } from '../wire/disk';
import { shown } from './paths';

/** A stretch of a file as all contracts have it: lines from 1, columns from 0 in UTF-16 code units, end exclusive. */
export interface Range {
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

/** A range with the file that it is in, as it is shown. */
export interface ShownPlace extends Range {
  readonly file: string;
}

/** A dossier of which something was asked for. */
export interface AskedDossier {
  readonly dossier: Dossier;
  /** Its folder or, where it has no manifest, its file, as shown. */
  readonly name: string;
  /** All its files in order, the manifest among them. */
  readonly files: readonly FileId[];
  isAsked(file: FileId): boolean;
}

interface Content {
  readonly library: Library;
  /** The files that were named one by one, as they were typed. */
  readonly named: readonly FileId[];
  /** The essays and manifests that were asked for. */
  readonly essays: Iterable<FileId>;
  readonly manifests: ReadonlyMap<FileId, { readonly text: string }>;
  /** A manifest that holds elsewhere than it stands, and where it stands. */
  readonly config: { readonly file: FileId; readonly path: string } | undefined;
  /** The current folder. */
  readonly folder: string;
  /** Whether something that was to be read could not be. */
  readonly isIncomplete: boolean;
}

/** What was read for a command, and where everything in it stands. */
export class Gathered {
  readonly library: Library;
  readonly named: readonly FileId[];
  /** The essays that were asked for, by name. */
  readonly essays: readonly FileId[];
  /** The manifests that were asked for or hold for one of the essays, by name. */
  readonly manifests: readonly FileId[];
  readonly isIncomplete: boolean;
  readonly #manifestTexts: Content['manifests'];
  readonly #config: Content['config'];
  readonly #folder: string;
  readonly #names = new Map<FileId, string>();

  constructor(content: Content) {
    this.library = content.library;
    this.named = content.named;
    this.isIncomplete = content.isIncomplete;
    this.#manifestTexts = content.manifests;
    this.#config = content.config;
    this.#folder = content.folder;
    this.essays = this.#byName(content.essays);
    this.manifests = this.#byName(content.manifests.keys());
  }

  /** Everything that was asked for, by name. */
  get files(): readonly FileId[] {
    return this.#byName([...this.essays, ...this.manifests]);
  }

  /** The dossiers to which these belong, by name. */
  get dossiers(): AskedDossier[] {
    const asked = new Set(this.files);
    const dossiers = new Set([...asked].flatMap((file) => this.library.dossierOf(file) ?? []));
    return [...dossiers]
      .map((dossier) => ({
        dossier,
        name: this.#nameOf(dossier),
        files: this.#byName([...dossier.files, ...(dossier.manifest ? [dossier.manifest.file] : [])]),
        isAsked: (file: FileId) => asked.has(file),
      }))
      .sort((a, b) => compare(a.name, b.name));
  }

  #nameOf(dossier: Dossier): string {
    return this.shown(dossier.folder ?? [...dossier.files][0] ?? '');
  }

  #byName(files: Iterable<FileId>): FileId[] {
    return [...new Set(files)].sort((a, b) => compare(this.shown(a), this.shown(b)));
  }

  /** The name of a file as the person at the terminal would type it, with forward slashes. */
  shown(file: FileId): string {
    let name = this.#names.get(file);
    if (name === undefined) {
      const path = file === this.#config?.file ? this.#config.path : pathOf(file);
      name = path === undefined ? file : shown(path, this.#folder);
      this.#names.set(file, name);
    }
    return name;
  }

  /** @returns undefined for a file that was not read. */
  range(file: FileId, { start, end }: Span): Range | undefined {
    const text = this.#positions(file);
    if (!text) return undefined;
    const [from, to] = [text.positionAt(start), text.positionAt(end)];
    return { line: from.line + 1, col: from.character, endLine: to.line + 1, endCol: to.character };
  }

  /** @returns undefined for a place in a file that was not read. */
  place({ file, at }: Place): ShownPlace | undefined {
    const range = this.range(file, at);
    return range && { file: this.shown(file), ...range };
  }

  text(file: FileId, span: Span): string {
    const essay = this.library.essay(file);
    return essay ? essay.text(span) : (this.#manifestTexts.get(file)?.text.slice(span.start, span.end) ?? '');
  }

  /** @param line from 1. @param col from 0. */
  offset(file: FileId, line: number, col: number): number {
    return this.#positions(file)?.offsetAt({ line: line - 1, character: col }) ?? 0;
  }

  lineCount(file: FileId): number {
    return this.range(file, { start: 0, end: Number.MAX_SAFE_INTEGER })?.endLine ?? 0;
  }

  /** A line of a file without its line break. @param line from 1. */
  line(file: FileId, line: number): string {
    const [start, end] = [this.offset(file, line, 0), this.offset(file, line + 1, 0)];
    return this.text(file, { start, end: end > start ? end : Number.MAX_SAFE_INTEGER }).replace(/[\r\n]{1,2}$/, '');
  }

  #positions(file: FileId): { positionAt(offset: number): Position; offsetAt(position: Position): number } | undefined {
    return this.library.essay(file) ?? this.library.dossierOf(file)?.manifest?.lines;
  }
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
