/** The place where one file after the other is checked, in whatever thread. */
import { Library } from '../../dossier/library';
import type { FileId } from '../../dossier/place';
import type { Bounds } from '../../dossier/workspace';
import type { Repository } from '../../reading/directory';
import { placedFindings, type Weights } from '../../rules/checked';
import { RULE_CODES } from '../../rules/index';
import type { CheckContext, Looked, Wanted } from './checker';

export class Desk {
  readonly #library: Library;
  readonly #context: CheckContext;

  constructor(registry: readonly Repository[], context: CheckContext) {
    this.#context = context;
    this.#library = new Library(registry, RULE_CODES);
    for (const { file, text } of context.manifests) this.#library.setManifest(file, text);
    this.#library.bibliographies.setAll(context.bibliographies);
    for (const { file, card } of context.others) this.#library.shelve(file, card);
  }

  /** Within which its files are to be read. */
  get bounds(): Bounds {
    return this.#context.bounds;
  }

  /** @param text undefined where it could not be read. */
  check(file: FileId, text: string | undefined): Looked {
    const { others, weights, wanted } = this.#context;
    const own = others.find((other) => other.file === file);
    const looked = text === undefined ? undefined : lookThrough(this.#library, file, text, wanted, weights);
    if (own) this.#library.shelve(file, own.card);
    return looked ?? { file, card: undefined, findings: undefined };
  }
}

/** Reads a text, tells what is asked of it, and leaves the library as it was. @returns undefined for no essay. */
function lookThrough(
  library: Library,
  file: FileId,
  text: string,
  wanted: Wanted,
  weights: Weights,
): Looked | undefined {
  if (!library.read(file, text)) return undefined;
  const isAlone = library.dossierOf(file)?.folder === undefined;
  const card = wanted === 'cards' ? library.cardOf(file) : undefined;
  const findings = wanted === 'findings' || isAlone ? placedFindings(library, file, weights) : undefined;
  library.remove(file);
  return { file, card, findings };
}
