/**
 * Sends findings to the client: of a file that changed at once, of the others of its dossier a moment later, and of
 * each only when they are others than before.
 */
import type { Diagnostic, Location } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId, Place } from '../dossier/place';
import { judge, judgeManifest, type Severities } from '../rules/index';
import { type Positions, toDiagnostic, toRange } from './convert';
import type { Uris } from './uris';

/** More findings than this help nobody in one file; a last one says how many are left. */
const MOST = 1000;
const OTHERS_AFTER_MS = 150;

/** The way out. */
export interface Outlet {
  send(uri: string, diagnostics: Diagnostic[], version?: number): void;
  /** Told what went wrong with a file, which then has no findings. */
  fault(file: FileId, fault: unknown): void;
}

export class Publisher {
  readonly #library: Library;
  readonly #uris: Uris;
  readonly #outlet: Outlet;
  readonly #sent = new Map<FileId, string>();
  readonly #changed = new Set<FileId>();
  #others: ReturnType<typeof setTimeout> | undefined;
  severities: Severities = {};
  readonly documentation: string | undefined;

  /** @param documentation see `Surroundings`. */
  constructor(library: Library, uris: Uris, documentation: string | undefined, outlet: Outlet) {
    this.#library = library;
    this.#uris = uris;
    this.documentation = documentation;
    this.#outlet = outlet;
  }

  /** Sends the findings of a file if they changed. @returns how many there are. */
  publish(file: FileId, version?: number): number {
    const diagnostics = this.#tryDiagnosticsOf(file);
    const now = JSON.stringify(diagnostics);
    // A client that asks nothing of a file is told nothing of it, not even that there are no findings.
    if (now !== (this.#sent.get(file) ?? '[]') || version !== undefined)
      this.#outlet.send(this.#uris.uriOf(file), diagnostics, version);
    if (now === '[]') this.#sent.delete(file);
    else this.#sent.set(file, now);
    return diagnostics.length;
  }

  /** Takes back what was sent of a file. */
  withdraw(file: FileId): void {
    if (this.#sent.delete(file)) this.#outlet.send(this.#uris.uriOf(file), []);
  }

  /** Sends what else may have changed with a file, when the typing pauses: the findings of the others of its dossier. */
  publishOthersSoon(file: FileId): void {
    this.#changed.add(file);
    clearTimeout(this.#others);
    this.#others = setTimeout(() => {
      const dossiers = new Set([...this.#changed].map((changed) => this.#library.dossierOf(changed)));
      this.#changed.clear();
      for (const dossier of dossiers) if (dossier) this.publishAll(dossier);
    }, OTHERS_AFTER_MS);
  }

  /** Sends the findings of all files of a dossier. */
  publishAll({ files, manifest }: Dossier): void {
    if (manifest) this.publish(manifest.file);
    for (const file of files) this.publish(file);
  }

  dispose(): void {
    clearTimeout(this.#others);
  }

  #tryDiagnosticsOf(file: FileId): Diagnostic[] {
    try {
      return this.#diagnosticsOf(file);
    } catch (fault) {
      this.#outlet.fault(file, fault);
      return [];
    }
  }

  #diagnosticsOf(file: FileId): Diagnostic[] {
    const dossier = this.#library.dossierOf(file);
    if (!dossier) return [];
    const { manifest } = dossier;
    if (manifest?.file === file) {
      // In JSON the editor has the schema and says what it says.
      const findings = judgeManifest(dossier, !file.endsWith('.json'), this.severities);
      return findings.slice(0, MOST).map((finding) => toDiagnostic(finding, manifest.lines, this));
    }
    const essay = dossier.essay(file);
    if (!essay || !this.#library.speaks(file)) return [];
    const findings = judge(dossier, file, this.severities);
    const shown = findings.slice(0, MOST).map((finding) => toDiagnostic(finding, essay, this));
    if (findings.length > MOST) shown.push(andMore(findings.length - MOST, essay));
    return shown;
  }

  readonly locate = ({ file, at }: Place): Location | undefined => {
    const text: Positions | undefined = this.#library.essay(file) ?? this.#library.dossierOf(file)?.manifest?.lines;
    return text && { uri: this.#uris.uriOf(file), range: toRange(text, at) };
  };
}

function andMore(count: number, text: Positions): Diagnostic {
  return {
    range: toRange(text, { start: 0, end: 0 }),
    severity: 3,
    source: 'dossier',
    message: `And ${count} more findings in this file.`,
  };
}
