import type { DocumentSymbol } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import { outline } from '../features/symbols';
import type { Essay } from '../reading/essay';
import { toSymbols } from './convert';
import { lasting } from './lasting';

interface Known {
  readonly dossier: Dossier;
  readonly stamp: string;
  readonly symbols: DocumentSymbol[];
}

/** The outlines of essays as the protocol has them. One of 20,000 notes is large, and is asked for by several views. */
export class Outlines {
  readonly #known = new WeakMap<Essay, Known>();

  of(dossier: Dossier, file: FileId, essay: Essay): DocumentSymbol[] {
    // The documents that it lists hang on what the manifest says of them.
    const stamp = `${dossier.revision} ${dossier.moves}`;
    const known = this.#known.get(essay);
    if (known?.dossier === dossier && known.stamp === stamp) return known.symbols;
    const symbols = lasting(toSymbols(outline(dossier, file), essay));
    this.#known.set(essay, { dossier, stamp, symbols });
    return symbols;
  }
}
