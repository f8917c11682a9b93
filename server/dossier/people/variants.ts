/** Spellings of a surname that depart from how it is mostly written, or from what the manifest says. */
import { spellingKey } from '../../reading/people/spelling';
import type { People, Person } from './people';

/** What is written, and what is to be written instead. */
export interface Variant {
  readonly person: Person;
  readonly written: string;
  readonly right: string;
  /** How often the right spelling stands there; undefined where the manifest states it. */
  readonly count: number | undefined;
}

/** A majority is clear when it is so many times as large, and stands there at least so often. */
const TIMES = 3;
const LEAST = 3;

export function* variantsIn({ list }: People): Iterable<Variant> {
  for (const person of list) {
    const { stated } = person;
    const spellings = spellingsOf(person);
    if (stated) {
      const right = lastWord(stated.name.value);
      const allowed = new Set([right, ...stated.variants.map(({ value }) => lastWord(value))].map(same));
      for (const [written] of spellings)
        if (!allowed.has(same(written)) && script(written) === script(right))
          yield { person, written, right, count: undefined };
      continue;
    }
    if (spellings.size < 2) continue;
    const [[right, most], ...others] = [...spellings].sort(([, a], [, b]) => b.count - a.count) as [
      [string, Spelling],
      ...[string, Spelling][],
    ];
    for (const [written, { count, hasGiven }] of others) {
      const isClear = most.count >= LEAST && most.count >= TIMES * count;
      if (isClear && hasGiven && most.hasGiven && script(written) === script(right))
        yield { person, written, right, count: most.count };
    }
  }
}

interface Spelling {
  count: number;
  /** With initials or a given name, which then agree. */
  hasGiven: boolean;
}

/** The spellings of the last word of the surname. Other signs for the apostrophe are no other spelling. */
function spellingsOf({ forms, stated }: Person): Map<string, Spelling> {
  const found = new Map<string, Spelling>();
  const names = new Map<string, string>();
  const key = spellingKey(lastWord(stated?.name.value ?? forms[0]?.surname.join(' ') ?? ''));
  for (const { surname, given, count } of forms) {
    const word = surname[surname.length - 1]!;
    if (spellingKey(word) !== key) continue;
    const name = names.get(same(word)) ?? word;
    names.set(same(word), name);
    const known = found.get(name) ?? { count: 0, hasGiven: false };
    found.set(name, { count: known.count + count, hasGiven: known.hasGiven || given.length > 0 });
  }
  return found;
}

export function lastWord(name: string): string {
  return name.trim().split(/\s+/).pop() ?? '';
}

/** The same for spellings between which no rule decides. */
export function same(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[’ʹʼ`]/g, "'")
    .toLowerCase();
}

function script(word: string): boolean {
  return /[\u0400-\u04ff]/.test(word);
}
