/** The parts of a manifest: its documents, people, repositories and rules. */

import { isScalar, type Node } from 'yaml';
import type { At, ManifestDocument, ManifestPerson, ManifestRepository, RuleSeverity } from './model';
import { FAMILIES, SEVERITIES } from './model';
import type { Entry, Reader } from './reader';
import { DOCUMENT_WORDS, PERSON_WORDS, REPOSITORY_WORDS, shortened } from './words';

/** The documents of the list; a number or an id that an earlier document has is reported and left out. */
export function readDocuments(reader: Reader, entry: Entry | undefined): ManifestDocument[] {
  const numbers = new Map<number, ManifestDocument>();
  const ids = new Map<string, ManifestDocument>();
  const documents: ManifestDocument[] = [];
  for (const node of entry ? reader.items(entry) : []) {
    const document = readDocument(reader, node);
    if (!document) continue;
    const { number, id } = document;
    if (number && numbers.has(number.value)) {
      reader.problems.report(number.at, ['manifest.invalid/duplicate-number', { number: number.value }], false);
      document.number = undefined;
    } else if (number) numbers.set(number.value, document);
    if (id && ids.has(id.value)) {
      reader.problems.report(id.at, ['manifest.invalid/duplicate-id', { id: shortened(id.value) }], false);
      document.id = undefined;
    } else if (id) ids.set(id.value, document);
    documents.push(document);
  }
  return documents;
}

function readDocument(reader: Reader, node: Node): ManifestDocument | undefined {
  const mapping = reader.mapping(node, 'manifest.invalid/document');
  if (!mapping) return undefined;
  const known = reader.known(mapping, DOCUMENT_WORDS);
  reader.requireOneOf(['title', 'source'], known, mapping, 'manifest.invalid/document-of-nothing');
  return {
    at: mapping.at,
    number: readNumber(reader, known.get('number')),
    id: reader.textOf(known.get('id'), { numbers: true }),
    title: reader.textOf(known.get('title'), { numbers: true }),
    date: reader.textOf(known.get('date'), { numbers: true }),
    source: reader.textOf(known.get('source')),
    author: reader.textOf(known.get('author')),
    transcript: reader.textOf(known.get('transcript')),
  };
}

/** The people; somebody who has no name is reported and left out. */
export function readPeople(reader: Reader, entry: Entry | undefined): ManifestPerson[] {
  const people = entry ? reader.items(entry).map((node) => readPerson(reader, node, entry)) : [];
  return people.filter((person) => person !== undefined);
}

function readPerson(reader: Reader, node: Node, list: Entry): ManifestPerson | undefined {
  const followed = reader.follow(node);
  if (!followed) return undefined;
  if (isScalar(followed) && typeof followed.value === 'string') {
    const name = reader.textOf({ key: list.key, node: followed });
    return name && { at: name.at, name, variants: [] };
  }
  const mapping = reader.mapping(followed, 'manifest.invalid/person');
  if (!mapping) return undefined;
  const known = reader.known(mapping, PERSON_WORDS);
  reader.requireOneOf(['name'], known, mapping, 'manifest.invalid/person-without-name');
  const person = {
    at: mapping.at,
    name: reader.textOf(known.get('name')),
    variants: reader.textsOf(known.get('variants')),
    role: reader.textOf(known.get('role')),
    dates: reader.textOf(known.get('dates'), { numbers: true }),
    viaf: reader.textOf(known.get('viaf'), { numbers: true }),
    wikidata: reader.textOf(known.get('wikidata')),
  };
  return person.name && { ...person, name: person.name };
}

/** The repositories; one that has no siglum, or the siglum of an earlier one, is reported and left out. */
export function readRepositories(reader: Reader, entry: Entry | undefined): ManifestRepository[] {
  const bySiglum = new Map<string, ManifestRepository>();
  for (const node of entry ? reader.items(entry) : []) {
    const repository = readRepository(reader, node);
    if (!repository) continue;
    const { value: siglum, at } = repository.siglum;
    if (!bySiglum.has(siglum)) bySiglum.set(siglum, repository);
    else reader.problems.report(at, ['manifest.invalid/duplicate-siglum', { siglum: shortened(siglum) }], false);
  }
  return [...bySiglum.values()];
}

function readRepository(reader: Reader, node: Node): ManifestRepository | undefined {
  const mapping = reader.mapping(node, 'manifest.invalid/repository');
  if (!mapping) return undefined;
  const known = reader.known(mapping, REPOSITORY_WORDS);
  reader.requireOneOf(['siglum'], known, mapping, 'manifest.invalid/repository-without-siglum');
  const repository = {
    at: mapping.at,
    siglum: reader.textOf(known.get('siglum')),
    name: reader.textOf(known.get('name')),
    names: reader.textsOf(known.get('names')),
    abbreviations: reader.textsOf(known.get('abbreviations')),
    former: reader.textsOf(known.get('former')),
    place: reader.textOf(known.get('place')),
    country: readCountry(reader, known.get('country')),
    family: readFamily(reader, known.get('family')),
    web: reader.textOf(known.get('web')),
  };
  return repository.siglum && { ...repository, siglum: repository.siglum };
}

/**
 * Severities by rule code.
 *
 * @param codes the rules that there are; when it is empty, every code will do.
 */
export function readRules(
  reader: Reader,
  entry: Entry | undefined,
  codes: readonly string[],
): Map<string, At<RuleSeverity>> {
  const rules = new Map<string, At<RuleSeverity>>();
  for (const { key, node } of (entry && reader.mapping(entry.node, 'manifest.invalid/rules')?.entries) ?? []) {
    if (codes.length > 0 && !codes.includes(key.value)) {
      reader.reportUnknown(key, codes, 'manifest.invalid/unknown-rule');
      continue;
    }
    const severity = readWord(reader, { key, node }, 'manifest.invalid/severity', (word) => isOneOf(SEVERITIES, word));
    if (severity) rules.set(key.value, severity as At<RuleSeverity>);
  }
  return rules;
}

/** Whether the list of documents is complete: only `true` and `false` say so, for `yes` is a text in YAML 1.2. */
export function readClosed(reader: Reader, entry: Entry | undefined): boolean {
  const node = entry && reader.follow(entry.node);
  if (!node) return false;
  if (isScalar(node) && typeof node.value === 'boolean') return node.value;
  reportValue(reader, node, 'manifest.invalid/closed');
  return false;
}

function readNumber(reader: Reader, entry: Entry | undefined): At<number> | undefined {
  const node = entry && reader.follow(entry.node);
  if (!node) return undefined;
  const at = reader.spanOf(node);
  if (isScalar(node) && Number.isInteger(node.value) && (node.value as number) >= 1) {
    return reader.problems.isBroken(at) ? undefined : { value: node.value as number, at };
  }
  reportValue(reader, node, 'manifest.invalid/number');
  return undefined;
}

function readCountry(reader: Reader, entry: Entry | undefined): At<string> | undefined {
  return entry && readWord(reader, entry, 'manifest.invalid/country', (word) => /^[A-Z]{2}$/.test(word));
}

function readFamily(reader: Reader, entry: Entry | undefined): At<string> | undefined {
  return entry && readWord(reader, entry, 'manifest.invalid/family', (word) => isOneOf(FAMILIES, word));
}

/** A text that has to be one of certain words. */
export function readWord(
  reader: Reader,
  entry: Entry,
  says: string,
  isRight: (word: string) => boolean,
): At<string> | undefined {
  const node = reader.follow(entry.node);
  if (!node) return undefined;
  const isText = isScalar(node) && typeof node.value === 'string';
  const word = isText ? reader.written(node) : undefined;
  if (word && isRight(word.value)) return reader.problems.isBroken(word.at) ? undefined : word;
  if (word?.value) reader.problems.report(word.at, [says, { value: shortened(word.value) }]);
  else reportValue(reader, node, says);
  return undefined;
}

function reportValue(reader: Reader, node: Node, says: string): void {
  const at = reader.spanOf(node);
  reader.problems.report(at, [says, { value: shortened(reader.text.slice(at.start, at.end)) }]);
}

/** Whether a word is one of some. */
export function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
