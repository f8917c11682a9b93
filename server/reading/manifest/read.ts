/** Reads the optional manifest of a dossier: `dossier.yaml`, `dossier.yml` or `dossier.json`. */

import { walkNodes } from './aliases';
import { readIgnored } from './ignored';
import { scanJson } from './json';
import { emptyManifest, type Manifest, type ManifestReading } from './model';
import { readClosed, readDocuments, readPeople, readRepositories, readRules } from './parts';
import { type Fault, Problems } from './problems';
import { isNothing, Reader } from './reader';
import { readStyle } from './style';
import { yamlFaults } from './syntax';
import { growTree, type Tree } from './tree';
import { MANIFEST_WORDS } from './words';

/** A list of a thousand documents has a fifth of this, in UTF-16 units. */
const LENGTH_AT_MOST = 1_000_000;

/** What a reader of manifests may know beforehand. */
export interface ManifestOptions {
  /** The codes of the rules that there are, such as `note.unused`; when it is empty, every code will do. */
  ruleCodes?: readonly string[];
}

/**
 * Reads a manifest. Never throws: what is wrong is reported at its place and left out, and the rest is used.
 *
 * @param text the whole manifest; all places are UTF-16 offsets in it.
 * @returns an empty manifest for an empty text, or for one that is too long to be a manifest.
 */
export function readManifest(
  text: string,
  format: 'yaml' | 'json',
  { ruleCodes = [] }: ManifestOptions = {},
): ManifestReading {
  if (text.length > LENGTH_AT_MOST) return tooLong(text);

  const scan = format === 'json' ? scanJson(text) : undefined;
  const tree = growTree(scan?.plain ?? text);
  const { targets, faults: unmatched } = walkNodes(tree.root);
  const faults = scan ? jsonFaults(text, tree, scan.faults) : yamlFaults(text, tree, unmatched);

  const breaks = faults.filter((fault) => fault.breaks).map((fault) => fault.at.start);
  const problems = new Problems(
    text,
    breaks.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  );
  for (const fault of faults) problems.addFault(fault, format === 'json');
  const reader = new Reader(text, targets, problems, format === 'json');
  return { manifest: readTree(reader, tree, ruleCodes), problems: problems.inOrder() };
}

function readTree(reader: Reader, { root }: Tree, ruleCodes: readonly string[]): Manifest {
  const isEmpty = !root || isNothing(root);
  const mapping = isEmpty ? undefined : reader.mapping(root, 'manifest.invalid/root');
  if (!mapping) return emptyManifest();
  const known = reader.known(mapping, MANIFEST_WORDS);
  reader.textOf(known.get('$schema'));
  return {
    title: reader.textOf(known.get('title'), { numbers: true }),
    closed: readClosed(reader, known.get('closed')),
    include: reader.textsOf(known.get('include')),
    exclude: reader.textsOf(known.get('exclude')),
    bibliography: reader.textOrTextsOf(known.get('bibliography')),
    documents: readDocuments(reader, known.get('documents')),
    people: readPeople(reader, known.get('people')),
    repositories: readRepositories(reader, known.get('repositories')),
    style: readStyle(reader, known.get('style')),
    rules: readRules(reader, known.get('rules'), ruleCodes),
    ignore: readIgnored(reader, known.get('ignore'), ruleCodes),
  };
}

/** The faults of a JSON text; the YAML parser, which read it, has no say but on its depth. */
function jsonFaults(text: string, tree: Tree, faults: Fault[]): Fault[] {
  return tree.tooDeepAt === undefined ? faults : yamlFaults(text, tree, []);
}

function tooLong(text: string): ManifestReading {
  const firstLine = /^[^\r\n]{0,200}/.exec(text)![0];
  return {
    manifest: emptyManifest(),
    problems: [
      {
        at: { start: 0, end: firstLine.length },
        says: ['manifest.invalid/too-long', { most: LENGTH_AT_MOST }],
        bySchema: false,
      },
    ],
  };
}
