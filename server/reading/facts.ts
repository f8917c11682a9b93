/** What is read in one block of an essay. */
import type { Block } from '../text/dialects/dialect';
import { texts } from '../text/passage';
import type { Span } from '../text/span';
import { type ArchivePhrase, type Expansion, readArchivePhrases, readExpansions } from './archiveNames';
import type { Directory } from './directory';
import { readDocumentLines, type SourceLine, type TitleLine } from './documents';
import { type Mention, readMentions } from './mentions';
import { fond } from './shelfmarks/fond';
import { repositoryKey } from './shelfmarks/key';
import type { RepositoryName, Shelfmark } from './shelfmarks/model';

/** What is read in one block, beyond what its dialect found. Offsets count from the start of the block. */
export interface Facts {
  readonly repositories: readonly NamedRepository[];
  readonly shelfmarks: readonly Shelfmark[];
  /** Of these the few that lack a level, where nothing unread stands in its place. */
  readonly incomplete: readonly Shelfmark[];
  /** Abbreviations before a shelfmark that no list knows. */
  readonly unlisted: readonly RepositoryName[];
  readonly mentions: readonly Mention[];
  readonly titles: readonly TitleLine[];
  readonly sources: readonly SourceLine[];
  readonly archivePhrases: readonly ArchivePhrase[];
  readonly expansions: readonly Expansion[];
}

/** A place that names an archive. */
export interface NamedRepository {
  readonly name: RepositoryName;
  /** Today's siglum, or the name itself where no list has it; `?` where several archives share the name. */
  readonly key: string;
  /** Whether a shelfmark stands with it: `RAS` and `AN` may mean something else in running text. */
  readonly isOfShelfmark: boolean;
}

export function readFacts({ text: whole, layout }: Block, directory: Directory): Facts {
  const { passages } = layout;
  const text = silenced(whole, [...layout.silent, ...layout.marks.filter(({ label }) => /\p{L}/u.test(label))]);
  const names = directory.find(text, texts(passages));
  const { titles, sources } = readDocumentLines(text, passages);
  const headers = new Set(titles.map((title) => title.header.start));
  const shelfmarks = fond.read({ text, passages, repositories: names, directory });
  return {
    repositories: namedRepositories(names, shelfmarks, directory),
    shelfmarks,
    incomplete: shelfmarks.filter(({ missing, unsure }) => missing.length > 0 && !unsure),
    unlisted: shelfmarks.flatMap(({ repository }) => (repository && isUnlisted(repository) ? [repository] : [])),
    mentions: readMentions(text, passages, (at) => headers.has(at)),
    titles,
    sources,
    archivePhrases: readArchivePhrases(text, passages),
    expansions: readExpansions(text, passages),
  };
}

function isUnlisted({ form, candidates }: RepositoryName): boolean {
  return form === 'abbreviation' && candidates.length === 0;
}

/** The archives that shelfmarks name, known or not, and those that the running text names. */
function namedRepositories(
  names: readonly RepositoryName[],
  shelfmarks: readonly Shelfmark[],
  directory: Directory,
): NamedRepository[] {
  const families = new Map<RepositoryName, string>();
  for (const { repository, family } of shelfmarks) if (repository) families.set(repository, family);
  return [...new Set([...names, ...families.keys()])]
    .map((name) => ({
      name,
      key: repositoryKey(name, families.get(name) ?? 'fond', directory),
      isOfShelfmark: families.has(name),
    }))
    .sort((a, b) => a.name.start - b.name.start);
}

/** The text with spaces where nothing is to be read, code and the names of notes, so that every offset stays. */
function silenced(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const silent = [...spans].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const span of silent) {
    result += text.slice(at, span.start) + ' '.repeat(span.end - span.start);
    at = span.end;
  }
  return result + text.slice(at);
}
