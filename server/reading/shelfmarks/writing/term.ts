/** What a family of archives calls its levels and leaves, each in its short form and in full. */

export type Script = 'latin' | 'cyrillic';
export type Form = 'short' | 'full';

/** A label in its two forms, each with the stop that belongs to it: `op.` and `opis`. Without a short form both are one. */
export interface Term extends Readonly<Record<Form, string>> {
  /** The level, or `leaves`. */
  readonly level: string;
  readonly script: Script;
  /** The forms for several leaves, where they differ: `ll.` and `listy`. */
  readonly several?: Readonly<Record<Form, string>>;
}

/** The label of a term in one of its forms. */
export interface Label {
  readonly term: Term;
  readonly form: Form;
  /** It is that of several leaves; undefined where there is only one form for one and for several. */
  readonly isPlural: boolean | undefined;
}

/** What a family has to say of its writing. */
export interface Table {
  /** Of several for a level the first is the usual one. */
  readonly terms: readonly Term[];
  /** The levels by whose labels it is told whether labels are short or in full; others may be words among abbreviations. */
  readonly main: readonly string[];
  /** Levels that go with the one before them, with nothing but a space between: `d. 12 ch. 2`. */
  readonly inside: readonly string[];
  /** As which level a label is read by the family's grammar, whatever its terms. */
  readonly levelOf: (label: string) => string | undefined;
}

/** How one family writes. A family without a writing is left as it is written. */
export class Writing {
  readonly #table: Table;
  /** By level and by words. */
  readonly #labels = new Map<string, Map<string, Label>>();
  readonly #firstOfTwo = new Set<string>();

  constructor(table: Table) {
    this.#table = table;
    for (const term of table.terms) {
      const isCounted = term.several !== undefined;
      for (const form of ['full', 'short'] as const) {
        this.#add(term.level, term[form], { term, form, isPlural: isCounted ? false : undefined });
        if (term.several) this.#add(term.level, term.several[form], { term, form, isPlural: true });
      }
    }
  }

  /** The levels that it has labels for, the leaves apart. */
  get levels(): string[] {
    return [...new Set(this.#table.terms.map(({ level }) => level))].filter((level) => level !== 'leaves');
  }

  isMain(level: string): boolean {
    return this.#table.main.includes(level);
  }

  isInside(level: string): boolean {
    return this.#table.inside.includes(level);
  }

  /** Whether somebody's own label for a level would be read as that level. */
  reads(level: string, label: string): boolean {
    return this.#table.levelOf(label) === level;
  }

  /** The usual term for a level; undefined where there is none in this script. */
  usual(level: string, script: Script): Term | undefined {
    return this.#table.terms.find((term) => term.level === level && term.script === script);
  }

  /** @param words in small letters, without apostrophes, two of them joined by `_`. */
  labelOf(level: string, words: string): Label | undefined {
    return this.#labels.get(level)?.get(words);
  }

  /** Whether a word may be the first of two that are one label: `ed. khr.`. */
  opensTwo(word: string): boolean {
    return this.#firstOfTwo.has(word);
  }

  #add(level: string, written: string, label: Label): void {
    const words = wordsOf(written);
    const labels = this.#labels.get(level) ?? new Map<string, Label>();
    this.#labels.set(level, labels);
    const known = labels.get(words);
    // Where two terms share a form, the first holds; where one has a single form for one and for several, that is neither.
    if (!known) labels.set(words, label);
    else if (known.term === label.term && known.isPlural !== label.isPlural)
      labels.set(words, { ...known, isPlural: undefined });
    if (words.includes('_')) this.#firstOfTwo.add(words.slice(0, words.indexOf('_')));
  }
}

/** A label as a key: `ed. khr.` is `ed_khr`. */
function wordsOf(label: string): string {
  return label
    .split(/[.\s]{1,3}/)
    .filter((word) => word !== '')
    .map(wordOf)
    .join('_');
}

/** One word of a label as it is listed: in small letters, without apostrophes. */
export function wordOf(written: string): string {
  const word = written.toLowerCase();
  for (let at = 0; at < word.length; at++) if (isApostrophe(word.charCodeAt(at))) return word.replace(/['’ʹʼ]/g, '');
  return word;
}

/** One of those that stand for a soft sign: `opis'`. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2b9 || code === 0x2bc;
}
