/** The place where one file after the other is checked, in whatever thread. */
import { Library } from '../../dossier/library';
import type { FileId } from '../../dossier/place';
import type { Workspace } from '../../dossier/workspace';
import type { Repository } from '../../reading/directory';
import { checkText } from '../../rules/checked';
import { RULE_CODES } from '../../rules/index';
import type { CheckContext, Looked } from './checker';

export class Desk {
  readonly #library: Library;
  readonly #workspace: Workspace;
  readonly #context: CheckContext;

  constructor(workspace: Workspace, registry: readonly Repository[], context: CheckContext) {
    this.#workspace = workspace;
    this.#context = context;
    this.#library = new Library(registry, RULE_CODES);
    for (const { file, text } of context.manifests) this.#library.setManifest(file, text);
    this.#library.bibliographies.setAll(context.bibliographies);
    for (const { file, card } of context.others) this.#library.shelve(file, card);
  }

  async check(file: FileId): Promise<Looked> {
    const text = await this.#workspace.read(file, this.#context.bounds);
    const { others, weights } = this.#context;
    const own = others.find((other) => other.file === file);
    const checked = text === undefined ? undefined : checkText(this.#library, file, text, weights);
    if (own) this.#library.shelve(file, own.card);
    return { file, checked };
  }
}
