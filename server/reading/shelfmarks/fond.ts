/**
 * Russian and Soviet archives, and those of their neighbours that keep the notation: repository, fond, opis, delo, leaves.
 *
 *   shelfmark = fond {sep level} [sep leaves] {sep more}
 *   level     = label ["no."] (value {sep value} | placeholder) ["(" title ")"]
 *   more      = ["and"] level {sep level} [sep leaves]           another file of the same fond
 *   sep       = any of comma, full stop, semicolon, slash, space, or nothing
 *
 * GOST R 7.0.5-2008 sets full stops between the elements, English notes commas. Leading zeros and letters are
 * significant: f. 0110 is not f. 110. A year of the file (`1898 g.`) and a title in parentheses are no levels.
 */
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import { SpanWalk } from '../../text/span';
import type { Directory } from '../directory';
import type { Family } from './family';
import { bareShelfmarks } from './fondBare';
import { hasOwnLabels } from './fondLabels';
import { type File, FondReader } from './fondReader';
import { shelfmarkOf } from './fondShelfmark';
import { unlabelledShelfmarks } from './fondUnlabelled';
import type { Level, RepositoryName, Shelfmark } from './model';
import { addPagesAtEnd } from './pagesAtEnd';
import { RepositoryFinder } from './repositoryOf';

const ANCHOR =
  /(?:[Ff](?:ond[sa]?)?|[Фф](?:онд)?)(?:\.[*_]{0,2}[\s>]{0,10}|[*_]{0,2}:?\s{1,10}|:)[*_]{0,2}(?=[0-9A-ZА-ЯРa-z№])/y;

export const fond: Family = {
  name: 'fond',
  words: {
    fond: 'fond',
    opis: 'inventory (opis)',
    perechen: 'list (perechen)',
    delo: 'file (delo)',
    nomer: 'number',
    dokument: 'document (dokument)',
    kniga: 'book (kniga)',
    stolbets: 'scroll (stolbets)',
    svyazka: 'bundle (svyazka)',
    papka: 'folder (papka)',
    karton: 'carton',
    korobka: 'box',
    portfel: 'portfolio',
    tetrad: 'notebook',
    'arkhivna edinitsa': 'archival unit',
    part: 'part',
    tom: 'volume (tom)',
  },
  read(ground) {
    const found: Shelfmark[] = [];
    const finder = new RepositoryFinder(ground);
    const { text, passages, cues, directory } = ground;
    const walk = new SpanWalk(passages);
    let read: { passage: Passage; text: string } | undefined;
    let from = 0;
    for (const start of cues.fonds) {
      ANCHOR.lastIndex = start;
      if (start < from || !ANCHOR.test(text)) continue;
      const passage = walk.spanAt(start);
      if (!passage || passage.kind === 'code' || ANCHOR.lastIndex > passage.end) continue;
      if (read?.passage !== passage) read = { passage, text: text.slice(passage.start, passage.end) };
      const at = start - passage.start;
      const reader = new FondReader(read.text, at);
      let files = reader.read();
      if (files.length === 0) continue;
      const endsAt = passage.start + files[files.length - 1]!.end;
      const repository = finder.of(passage, start, endsAt, found[found.length - 1]);
      const country = countryOf(repository, directory);
      if (hasOwnLabels(country) && country !== reader.country) files = new FondReader(read.text, at, country).read();
      const isForeign = reader.country !== undefined;
      for (const file of files) {
        if (isShelfmark(file, read.text, repository, isForeign, directory))
          found.push(shelfmarkOf(file, repository, passage.start, directory));
      }
      const last = found[found.length - 1];
      if (last && last.start >= start) from = last.end;
    }
    for (const readMore of [bareShelfmarks, unlabelledShelfmarks]) {
      const more = readMore(ground, found);
      if (more.length === 0) continue;
      for (const shelfmark of more) found.push(shelfmark);
      found.sort((a, b) => a.start - b.start);
    }
    addPagesAtEnd(found, ground);
    return found.length > 0 ? found : NONE;
  },
};

/** The country of the archive, where all that it may be agree on one. */
function countryOf(repository: RepositoryName | undefined, directory: Directory): string | undefined {
  if (!repository || repository.candidates.length === 0) return undefined;
  const country = directory.get(repository.candidates[0]!)?.country;
  return repository.candidates.every((key) => directory.get(key)?.country === country) ? country : undefined;
}

const OPIS = ['opis', 'perechen'];
const TELLING = [...OPIS, 'delo', 'arkhivna edinitsa', 'tetrad', 'papka', 'karton', 'korobka', 'portfel'];

/**
 * `f. 5` alone is a folio, a foot or a verse unless a repository of this notation stands beside it.
 *
 * @param isForeign some label is of one language only; in another language it may be an ordinary word.
 */
function isShelfmark(
  { levels }: File,
  text: string,
  repository: RepositoryName | undefined,
  isForeign: boolean,
  directory: Directory,
): boolean {
  const isOfFond = (key: string) => ['fond', 'bg'].includes(directory.get(key)?.family ?? 'fond');
  if (repository?.candidates.some(isOfFond)) return true;
  if (!hasLevel(levels, ['fond']) || !hasLevel(levels, TELLING)) return false;
  if (repository && repository.candidates.length > 0) return levels.some((level) => isOpis(level, text));
  return !isForeign || new Set(levels.map(({ name }) => name)).size > 2;
}

/** `inv.` is the number of the file in Prague, Warsaw and Paris, and no opis. */
function isOpis({ name, start }: Level, text: string): boolean {
  return OPIS.includes(name) && !/^inv/i.test(text.slice(start, start + 3));
}

function hasLevel(levels: readonly Level[], names: readonly string[]): boolean {
  return levels.some(({ name }) => names.includes(name));
}
