/**
 * What a dossier cites, counted so that completion answers without looking at a text: a tree of levels for every
 * archive, how shelfmarks are written, and what archives are called. It is brought up to date when somebody asks, from
 * the blocks that an edit changed and the cards that were put on the shelf since.
 */
import type { EssayBlock } from '../../reading/essay';
import { repositoryIn } from '../../reading/shelfmarks/key';
import type { Shelfmark } from '../../reading/shelfmarks/model';
import { type Pattern, patternOf, readPattern, writePattern } from '../../reading/shelfmarks/pattern';
import { difference } from '../../text/difference';
import { NONE } from '../../text/none';
import type { Dossier } from '../dossier';
import type { ManifestFile } from '../manifestFile';
import type { FileId } from '../place';

import { type PathLevel, SourceNode } from './tree';
import { readCited } from './written';

/** What was counted of a file: its blocks, its card's sources, or the list of the manifest. */
type Counted = readonly EssayBlock[] | string | ManifestFile;

/** What an archive is called in the dossier, and how often. */
export interface CitedName {
  readonly text: string;
  readonly archive: string;
  readonly count: number;
}

export class SourceIndex {
  readonly #counted = new Map<FileId, Counted>();
  readonly #archives = new Map<string, SourceNode>();
  readonly #patterns = new Map<string, number>();
  /** By the name and, behind a line break, the archive. */
  readonly #names = new Map<string, number>();
  /** Another number whenever something is cited more or less often. */
  revision = 0;

  /** All that is cited of an archive, by the key of the archive. */
  archive(key: string): SourceNode | undefined {
    return this.#archives.get(key);
  }

  /** What is cited of every archive, by the key of the archive. */
  get archives(): Iterable<readonly [key: string, root: SourceNode]> {
    return this.#archives;
  }

  /** How shelfmarks of a family are written, the most frequent way first. */
  patterns(family: string): Pattern[] {
    return [...this.#patterns]
      .filter(([written]) => written.startsWith(`${family}\t`) || written.startsWith(`${family}\n`))
      .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
      .map(([written]) => readPattern(written));
  }

  /** The archive that the dossier calls so; undefined where it cites none of this name. */
  archiveNamed(name: string): string | undefined {
    return this.names.find(({ text }) => text === name)?.archive;
  }

  /** The names of archives, the most frequent first. */
  get names(): CitedName[] {
    return [...this.#names]
      .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
      .map(([name, count]) => {
        const [text, archive] = name.split('\n');
        return { text: text!, archive: archive!, count };
      });
  }

  update(dossier: Dossier): void {
    const { manifest, shelf } = dossier;
    const seen = new Set<FileId>();
    const see = (file: FileId, now: Counted) => {
      seen.add(file);
      const before = this.#counted.get(file) ?? NONE;
      if (before === now) return;
      this.#replace(before, now);
      this.#counted.set(file, now);
    };
    for (const file of dossier.files) see(file, dossier.essay(file)!.blocks);
    for (const file of shelf.files) if (!seen.has(file)) see(file, shelf.card(file)!.sources);
    if (manifest) see(manifest.file, manifest);
    if (seen.size === this.#counted.size) return;
    for (const [file, before] of this.#counted) {
      if (seen.has(file)) continue;
      this.#replace(before, NONE);
      this.#counted.delete(file);
    }
  }

  #replace(before: Counted, now: Counted): void {
    if (!isBlocks(before) || !isBlocks(now)) {
      this.#countAll(before, -1);
      this.#countAll(now, 1);
      return;
    }
    const { first, lastOld, lastNew } = difference(before, now);
    for (let index = first; index < lastOld; index++) this.#countBlock(before[index]!, -1);
    for (let index = first; index < lastNew; index++) this.#countBlock(now[index]!, 1);
  }

  #countAll(counted: Counted, by: 1 | -1): void {
    if (isBlocks(counted)) for (const block of counted) this.#countBlock(block, by);
    else if (typeof counted === 'string') this.#countCard(counted, by);
    else
      for (const { source, shelfmarks } of counted.documents)
        for (const { shelfmark } of shelfmarks) this.#countOne(source ?? '', shelfmark, by);
  }

  #countBlock({ text, facts }: EssayBlock, by: 1 | -1): void {
    for (const shelfmark of facts.shelfmarks) this.#countOne(text, shelfmark, by);
  }

  #countOne(text: string, shelfmark: Shelfmark, by: 1 | -1): void {
    const { family, key, levels, missing, repository } = shelfmark;
    this.#countSource(family, key, repository?.text, levels, missing.length === 0, by);
    const pattern = patternOf(text, shelfmark);
    if (pattern) count(this.#patterns, writePattern(pattern), by);
  }

  #countCard(sources: string, by: 1 | -1): void {
    const cited = readCited(sources);
    for (const { family, key, written, levels, isComplete, places } of cited.sources)
      this.#countSource(family, key, written, levels, isComplete, by * places.length);
    for (const [pattern, often] of cited.patterns) count(this.#patterns, pattern, by * often);
  }

  #countSource(
    family: string,
    key: string,
    name: string | undefined,
    levels: readonly PathLevel[],
    isComplete: boolean,
    by: number,
  ): void {
    const archive = repositoryIn(key);
    if (archive === '?') return;
    this.revision++;
    if (name !== undefined) count(this.#names, `${name.replace(/\s+/g, ' ')}\n${archive}`, by);
    if (!leadsOn(levels, isComplete)) return;
    let root = this.#archives.get(archive);
    if (!root) {
      root = new SourceNode('', '', '');
      this.#archives.set(archive, root);
    }
    root.add(family, levels, key, by);
    if (root.count <= 0) this.#archives.delete(archive);
  }
}

/** Whether a shelfmark is in the tree of its archive. */
export function isCounted({ key, levels, missing }: Shelfmark): boolean {
  return repositoryIn(key) !== '?' && leadsOn(levels, missing.length === 0);
}

/** What lacks a level leads to no file; a fond by itself is one to begin with. */
function leadsOn(levels: readonly PathLevel[], isComplete: boolean): boolean {
  return isComplete || (levels.length === 1 && levels[0]!.value !== undefined);
}

function isBlocks(counted: Counted): counted is readonly EssayBlock[] {
  return Array.isArray(counted);
}

function count(counts: Map<string, number>, value: string, by: number): void {
  const now = (counts.get(value) ?? 0) + by;
  if (now === 0) counts.delete(value);
  else counts.set(value, now);
}

const indexes = new WeakMap<Dossier, SourceIndex>();

/** The index of a dossier, up to date. */
export function sourceIndexOf(dossier: Dossier): SourceIndex {
  let index = indexes.get(dossier);
  if (!index) {
    index = new SourceIndex();
    indexes.set(dossier, index);
  }
  index.update(dossier);
  return index;
}
