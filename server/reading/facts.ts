/** What is read in one block of an essay. */

import { isDigit } from '../text/characters';
import type { Block, Dialect } from '../text/dialects/dialect';
import { NONE } from '../text/none';
import type { Layout, Mark } from '../text/passage';
import { type ArchivePhrase, type Expansion, readArchivePhrases, readExpansions } from './archiveNames';
import { readKeys } from './citations/keys';
import type { Citation } from './citations/model';
import { readCitations } from './citations/readCitations';
import { type CrossReference, readCrossReferences } from './crossReferences';
import { readCues } from './cues';
import type { HistoricalDate } from './dates/model';
import { readDates } from './dates/read';
import type { Directory } from './directory';
import { readDocumentLines, type SourceLine, type TitleLine } from './documents';
import { type Mention, readMentions } from './mentions';
import { readUnbalanced, type Unbalanced } from './quotations/read';
import { readAllShelfmarks } from './shelfmarks/families';
import { repositoryKey } from './shelfmarks/key';
import type { RepositoryName, Shelfmark } from './shelfmarks/model';
import { readSuppressions, type Suppression } from './suppressions';

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
  /** Of the notes, and by key those of the running text. */
  readonly citations: readonly Citation[];
  readonly crossReferences: readonly CrossReference[];
  /** In digits or none at all; in notes and in titles of documents also in words. */
  readonly dates: readonly HistoricalDate[];
  /** Of these the few that are none, and those in digits. */
  readonly oddDates: readonly HistoricalDate[];
  /** Paragraphs whose quotation marks do not balance by themselves. */
  readonly unbalanced: readonly Unbalanced[];
  /** Comments that silence rules. */
  readonly suppressions: readonly Suppression[];
}

/** A place that names an archive. */
export interface NamedRepository {
  readonly name: RepositoryName;
  /** Today's siglum, or the name itself where no list has it; `?` where several archives share the name. */
  readonly key: string;
  /** Whether a shelfmark stands with it: `RAS` and `AN` may mean something else in running text. */
  readonly isOfShelfmark: boolean;
}

export function readFacts({ text: whole, layout }: Block, directory: Directory, dialect: Dialect['name']): Facts {
  const { passages } = layout;
  const text = silenced(whole, layout);
  const cues = readCues(text);
  const repositories = directory.find(text, passages, cues.capitals);
  const { titles, sources } = readDocumentLines(text, passages, cues);
  const shelfmarks = readAllShelfmarks({ text, passages, cues, repositories, directory });
  const dates = readDates(text, passages, titles, cues);
  const cited = readCitations(text, passages, shelfmarks);
  return {
    repositories: namedRepositories(repositories, shelfmarks, directory),
    shelfmarks,
    incomplete: shelfmarks.some(isIncomplete) ? shelfmarks.filter(isIncomplete) : NONE,
    unlisted: shelfmarks.some(isUnlisted) ? unlistedNames(shelfmarks) : NONE,
    mentions: readMentions(text, passages, titles, cues),
    titles,
    sources,
    archivePhrases: readArchivePhrases(text, passages, cues),
    expansions: readExpansions(text, passages, cues),
    citations: cues.hasKeySign && dialect === 'markdown' ? withKeys(cited, text, whole, layout) : cited,
    crossReferences: readCrossReferences(text, passages),
    dates,
    oddDates: dates.some(isOdd) ? dates.filter(isOdd) : NONE,
    unbalanced: readUnbalanced(text, passages, cues),
    suppressions: readSuppressions(whole, layout),
  };
}

function isOdd({ fault, form }: HistoricalDate): boolean {
  return fault !== undefined || form === 'numeric';
}

/** Keys are of Markdown alone. Where one stands nothing else is cited. */
function withKeys(
  citations: readonly Citation[],
  text: string,
  whole: string,
  { passages }: Layout,
): readonly Citation[] {
  const keys = readKeys(text, whole, passages);
  if (keys.length === 0) return citations;
  const others = citations.filter((one) => !keys.some((key) => key.start < one.end && one.start < key.end));
  return [...others, ...keys].sort((a, b) => a.start - b.start);
}

function isIncomplete({ missing, unsure }: Shelfmark): boolean {
  return missing.length > 0 && !unsure;
}

function isUnlisted({ repository }: Shelfmark): boolean {
  return repository?.form === 'abbreviation' && repository.candidates.length === 0;
}

/** Several shelfmarks may share the archive that stands before the first. */
function unlistedNames(shelfmarks: readonly Shelfmark[]): RepositoryName[] {
  const names = new Map<number, RepositoryName>();
  for (const { repository } of shelfmarks.filter(isUnlisted)) names.set(repository!.start, repository!);
  return [...names.values()];
}

/** The archives that shelfmarks name, known or not, and those that the running text names. */
function namedRepositories(
  names: readonly RepositoryName[],
  shelfmarks: readonly Shelfmark[],
  directory: Directory,
): readonly NamedRepository[] {
  if (names.length === 0 && shelfmarks.length === 0) return NONE;
  const families = new Map<RepositoryName, string>();
  for (const { repository, family } of shelfmarks) if (repository) families.set(repository, family);
  const named: NamedRepository[] = [];
  const add = (name: RepositoryName) => {
    const family = families.get(name);
    const isUnsettled = family === undefined && (name.isShared || name.candidates.length > 1);
    const key = isUnsettled ? '?' : repositoryKey(name, family ?? 'fond', directory);
    named.push({ name, key, isOfShelfmark: family !== undefined });
  };
  for (const name of names) add(name);
  for (const name of families.keys()) if (name.candidates.length === 0) add(name);
  if (named.length > names.length) named.sort((a, b) => a.name.start - b.name.start);
  return named.length > 0 ? named : NONE;
}

/** The text with spaces where nothing is to be read, code and the names of notes, so that every offset stays. */
function silenced(text: string, { silent, marks }: Layout): string {
  const names = marks.filter(isNamed);
  if (silent.length === 0 && names.length === 0) return text;
  let result = '';
  let at = 0;
  for (const span of [...silent, ...names].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, span.start) + ' '.repeat(span.end - span.start);
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether a mark stands for a note with a name. Most have a number, which a loop tells at less cost than a pattern. */
function isNamed({ label }: Mark): boolean {
  for (let at = 0; at < label.length; at++) if (!isDigit(label.charCodeAt(at))) return /\p{L}/u.test(label);
  return false;
}
