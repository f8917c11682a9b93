/** The people whom a text names, with their places, to be held against what somebody judged by eye. */
import { Library } from '../../server/dossier/library';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

export interface Named {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly col: number;
  readonly text: string;
  readonly person: string;
}

/** A sample of the names that were found, as they were found then. */
export interface Sample {
  /** Undefined where it is all that was found. */
  readonly seed?: number;
  /** What had been learned from this text before. */
  readonly when: string;
  /** `wrong` says what is wrong with it: it is nobody's name, not the whole of it, or somebody else's. */
  readonly found: readonly (Named & { readonly wrong?: string })[];
}

const FILE = 'file:///essay/essay.dossier';

export function namedIn(text: string): Named[] {
  const library = new Library(registry, RULE_CODES);
  const essay = library.read(FILE, text)!;
  return library
    .dossierOf(FILE)!
    .occurrences(FILE)
    .flatMap((one) => {
      if (one.kind !== 'person') return [];
      const { line, character } = essay.positionAt(one.at.start);
      return [{ line: line + 1, col: character, text: essay.text(one.at), person: one.person.name }];
    });
}
