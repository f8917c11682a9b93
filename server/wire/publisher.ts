/**
 * Sends findings to the client: of a file that changed at once, of the others of its dossier a moment later, and of
 * each only when they are others than before.
 */
import type { Diagnostic, Location } from 'vscode-languageserver';
import type { Library } from '../dossier/library';
import type { FileId, Place } from '../dossier/place';
import { judge, judgeManifest, type Severities } from '../rules/index';
import { type Positions, toDiagnostic, toRange } from './convert';
import type { Uris } from './uris';

/** More findings than this help nobody in one file; a last one says how many are left. */
const MOST = 1000;
const OTHERS_AFTER_MS = 150;

export class Publisher {
  readonly #library: Library;
  readonly #uris: Uris;
  readonly #send: (uri: string, diagnostics: Diagnostic[], version?: number) => void;
  readonly #sent = new Map<FileId, string>();
  #others: ReturnType<typeof setTimeout> | undefined;
  severities: Severities = {};
  readonly documentation: string | undefined;

  /** @param documentation see `Surroundings`. */
  constructor(
    library: Library,
    uris: Uris,
    documentation: string | undefined,
    send: (uri: string, diagnostics: Diagnostic[], version?: number) => void,
  ) {
    this.#library = library;
    this.#uris = uris;
    this.documentation = documentation;
    this.#send = send;
  }

  /** Sends the findings of a file if they changed. @returns how many there are. */
  publish(file: FileId, version?: number): number {
    const diagnostics = this.diagnosticsOf(file);
    const now = JSON.stringify(diagnostics);
    // A client that asks nothing of a file is told nothing of it, not even that there are no findings.
    if (now !== (this.#sent.get(file) ?? '[]') || version !== undefined)
      this.#send(this.#uris.uriOf(file), diagnostics, version);
    if (now === '[]') this.#sent.delete(file);
    else this.#sent.set(file, now);
    return diagnostics.length;
  }

  /** Takes back what was sent of a file. */
  withdraw(file: FileId): void {
    if (this.#sent.delete(file)) this.#send(this.#uris.uriOf(file), []);
  }

  /** Sends what else may have changed, when the typing pauses. */
  publishOthersSoon(files: () => Iterable<FileId>): void {
    clearTimeout(this.#others);
    this.#others = setTimeout(() => {
      for (const file of files()) this.publish(file);
    }, OTHERS_AFTER_MS);
  }

  dispose(): void {
    clearTimeout(this.#others);
  }

  diagnosticsOf(file: FileId): Diagnostic[] {
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
