/** Whether words of names agree. */
import { givenKey, spellingKey } from '../../reading/people/spelling';
import { plain } from '../../reading/people/words';

/** Whether the last words of a surname are those of another, however they are spelt. */
export function endsWith(long: readonly string[], short: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  const from = long.length - short.length;
  return short.every((word, index) => spellingKey(word) === spellingKey(long[from + index]!));
}

export function sameWords(a: readonly string[], b: readonly string[], key = spellingKey): boolean {
  return b.every((word, index) => a[index] !== undefined && key(word) === key(a[index]!));
}

/**
 * Name by name, an initial for a name that begins with it; who has one more than the other does not conflict. The first
 * may be left out: "Luciano de Castro" is "José Luciano de Castro".
 */
export function givenNamesAgree(ours: readonly string[], theirs: readonly string[]): boolean {
  const [a, b] = [parts(ours), parts(theirs)];
  return agreeFromStart(a, b) || isCalledBy(a, b) || isCalledBy(b, a);
}

/** Whether a name that is written out is the second of two. */
function isCalledBy(all: readonly Given[], called: readonly Given[]): boolean {
  return all.length === 2 && called.length === 1 && called[0]!.key.length > 2 && all[1]!.key === called[0]!.key;
}

function agreeFromStart(a: readonly Given[], b: readonly Given[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [one, other] = [a[index]!, b[index]!];
    const isShort = one.key.length < 3 || other.key.length < 3;
    const isSame = isShort ? one.key[0] === other.key[0] || one.letter === other.letter : one.key === other.key;
    if (!isSame) return false;
  }
  return true;
}

/** A given name, or an initial: "J." and "John" meet in their letter, "Ю." and "Yuri" in what they are transliterated to. */
interface Given {
  readonly key: string;
  readonly letter: string;
}

/** Every name is held against all others with its surname. */
const known = new WeakMap<readonly string[], readonly Given[]>();

function parts(given: readonly string[]): readonly Given[] {
  let found = known.get(given);
  if (!found) {
    found = partsOf(given);
    known.set(given, found);
  }
  return found;
}

function partsOf(given: readonly string[]): Given[] {
  return given
    .flatMap((word) => (word.includes('.') ? word.split(/[.\s-]+/) : word.split('-')))
    .filter(Boolean)
    .map((word) => ({ key: givenKey(word) || word, letter: plain(word[0]!) }));
}
