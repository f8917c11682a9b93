/** Works that a text states in a way that is not read as a citation: "my book, _The Paycockes of Coggeshall_ (1920)". */
import type { Essay, EssayBlock } from '../../reading/essay';

/** What was looked for in a block: a block whose text is the same is not searched again. */
const searched = new WeakMap<EssayBlock, Map<string, boolean>>();

/** Whether a title stands somewhere with a year in parentheses behind it. */
export function isStatedIn(essay: Essay, title: string): boolean {
  const words = title.match(/[\p{L}\p{N}’'.-]{1,40}/gu) ?? [];
  if (words.length < 2 || words.length > 15) return false;
  const key = words.join(' ');
  let pattern: RegExp | undefined;
  for (const block of essay.blocks) {
    let known = searched.get(block);
    if (!known) {
      known = new Map();
      searched.set(block, known);
    }
    let isStated = known.get(key);
    if (isStated === undefined) {
      pattern ??= patternOf(words);
      isStated = pattern.test(block.text);
      known.set(key, isStated);
    }
    if (isStated) return true;
  }
  return false;
}

function patternOf(words: readonly string[]): RegExp {
  const title = words.map((word) => word.replace(/[.-]/g, '\\$&')).join('[\\s,:]{1,5}');
  return new RegExp(`${title}[*_”’"']{0,3},?\\s{0,3}\\((?:[^()]{0,80}\\W)?(?:1[5-9]|20)\\d\\d`, 'u');
}
