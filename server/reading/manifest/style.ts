/** The part of a manifest that says how shelfmarks are to be written. */
import { isScalar } from 'yaml';
import { PROFILES, type Profile } from '../shelfmarks/writing/style';
import { isLabelOf, LABELLED_LEVELS } from '../shelfmarks/writing/writings';
import type { At, ManifestStyle } from './model';
import { isOneOf, readWord } from './parts';
import type { Entry, Reader } from './reader';
import { STYLE_WORDS, shortened } from './words';

/** A style by its name, or described. What is wrong in it is reported and left out. */
export function readStyle(reader: Reader, entry: Entry | undefined): ManifestStyle | undefined {
  const node = entry && reader.follow(entry.node);
  if (!node) return undefined;
  if (isScalar(node) && typeof node.value === 'string') {
    const profile = readProfile(reader, entry);
    return profile && { profile, labels: new Map() };
  }
  const mapping = reader.mapping(node, 'manifest.invalid/style');
  if (!mapping) return undefined;
  const known = reader.known(mapping, STYLE_WORDS);
  return {
    profile: readProfile(reader, known.get('profile')),
    separator: readSeparator(reader, known.get('separator')),
    labels: readLabels(reader, known.get('labels')),
  };
}

function readProfile(reader: Reader, entry: Entry | undefined): At<Profile> | undefined {
  const word = entry && readWord(reader, entry, 'manifest.invalid/profile', (name) => isOneOf(PROFILES, name));
  return word as At<Profile> | undefined;
}

function readSeparator(reader: Reader, entry: Entry | undefined): At<string> | undefined {
  const isSeparator = (word: string) => /^(?:[,.;] ?| )$/.test(word);
  const word = entry && readWord(reader, entry, 'manifest.invalid/separator', isSeparator);
  return word && { value: word.value.trimEnd(), at: word.at };
}

function readLabels(reader: Reader, entry: Entry | undefined): Map<string, At<string>> {
  const labels = new Map<string, At<string>>();
  for (const { key, node } of (entry && reader.mapping(entry.node, 'manifest.invalid/labels')?.entries) ?? []) {
    if (!LABELLED_LEVELS.includes(key.value)) {
      reader.reportUnknown(key, LABELLED_LEVELS, 'manifest.invalid/unknown-level');
      continue;
    }
    const label = reader.textOf({ key, node });
    if (!label) continue;
    if (isLabelOf(key.value, label.value)) labels.set(key.value, label);
    else {
      const says = { value: shortened(label.value), level: key.value };
      reader.problems.report(label.at, ['manifest.invalid/label', says], false);
    }
  }
  return labels;
}
