/** The part of a manifest that says which findings are not to be reported. */
import { isMap, isScalar, type Node } from 'yaml';
import type { At, ManifestIgnored } from './model';
import type { Entry, Reader } from './reader';
import { IGNORE_WORDS } from './words';

/**
 * The findings to be left out; an item that names no rule, or none that there is, is reported and left out itself.
 *
 * @param codes the rules that there are; when it is empty, every code will do.
 */
export function readIgnored(reader: Reader, entry: Entry | undefined, codes: readonly string[]): ManifestIgnored[] {
  const items = entry ? reader.items(entry).map((node) => readItem(reader, node, entry, codes)) : [];
  return items.filter((item) => item !== undefined);
}

function readItem(reader: Reader, node: Node, list: Entry, codes: readonly string[]): ManifestIgnored | undefined {
  const followed = reader.follow(node);
  if (!followed) return undefined;
  if (isScalar(followed) && typeof followed.value === 'string') {
    const rule = ruleOf(reader, { key: list.key, node: followed }, codes);
    return rule && { at: rule.at, rule };
  }
  const mapping = reader.mapping(followed, 'manifest.invalid/ignore');
  if (!mapping) return undefined;
  const known = reader.known(mapping, IGNORE_WORDS);
  reader.requireOneOf(['rule'], known, mapping, 'manifest.invalid/ignore-without-rule');
  const rule = ruleOf(reader, known.get('rule'), codes);
  const file = reader.textOf(known.get('file'));
  const text = reader.textOf(known.get('text'), { numbers: true });
  // Without what was to narrow it down and cannot be read, it would silence more than is meant.
  const read = [rule, file, text].filter((part) => part !== undefined).length;
  return rule && isMap(followed) && followed.items.length === read ? { at: mapping.at, rule, file, text } : undefined;
}

function ruleOf(reader: Reader, entry: Entry | undefined, codes: readonly string[]): At<string> | undefined {
  const rule = reader.textOf(entry);
  if (!rule || codes.length === 0 || codes.includes(rule.value)) return rule;
  reader.reportUnknown(rule, codes, 'manifest.invalid/unknown-rule');
  return undefined;
}
