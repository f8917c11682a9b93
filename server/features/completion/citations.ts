/** Completion of citation keys, and of works in short: from the notes of a text and from the bibliographies. */
import { handOf } from '../../dossier/citations/rewriting';
import type { Work } from '../../dossier/citations/works';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { keyAsWritten } from '../../reading/citations/keys';
import { inShort, isQuoted, surnameOf } from '../../reading/citations/wording';
import { folded } from '../../reading/citations/words';
import { MOST, type Suggestion } from './suggestion';
import type { TypedCitation } from './typedCitation';

/** The likeliest first; one more than are shown. */
export function completeCitation(typed: TypedCitation, dossier: Dossier, file: FileId): Suggestion[] {
  return typed.kind === 'key' ? completeKey(typed.text, dossier) : completeWork(typed.text, dossier, file);
}

/** Keys that begin so come first, then those of whose author, and then those of whose title a word begins so. */
function completeKey(begun: string, { bibliography }: Dossier): Suggestion[] {
  const start = folded(begun);
  const found: Suggestion[][] = [[], [], []];
  for (const key of bibliography.keys) {
    const work = bibliography.byKey(key)!;
    const rank = rankOf(key, work, start);
    if (rank === undefined || found[rank]!.length > MOST) continue;
    const text = keyAsWritten(key);
    found[rank]!.push({ kind: 'key', text, count: 0, key, work, found: `${text} ${aboutOf(work)}` });
  }
  return found.flat().slice(0, MOST + 1);
}

function rankOf(key: string, { authors, words }: Work, start: string): number | undefined {
  if (folded(key).startsWith(start)) return 0;
  if (authors.some(({ surnames }) => surnames.some((surname) => surname.startsWith(start)))) return 1;
  return words.some((word) => word.startsWith(start)) ? 2 : undefined;
}

const SIGNS = /[*_“”"‘«»„]/g;

/** Works whose author, or whose author and short title, begin so. */
function completeWork(begun: string, dossier: Dossier, file: FileId): Suggestion[] {
  const start = folded(begun.replace(SIGNS, ''));
  const [surname = ''] = start.split(',');
  const isAuthor = start.includes(',')
    ? (name: string) => name === surname
    : (name: string) => name.startsWith(surname);
  const hand = handOf(dossier, file);
  const found = new Map<string, Suggestion>();
  for (const work of worksOf(dossier, file)) {
    if (found.size > MOST) break;
    const { authors, title } = work;
    if (title === '' || !authors[0]?.surnames.some(isAuthor)) continue;
    const text = inShort(authors, title, isQuoted(work), '', hand);
    if (!folded(text.replace(SIGNS, '')).startsWith(start) || text === begun) continue;
    if (!found.has(text)) found.set(text, { kind: 'work', text, count: 0, key: work.key, work, found: text });
  }
  return [...found.values()];
}

/** The works that the notes give in full, the last first, then those of the bibliographies. */
function* worksOf(dossier: Dossier, file: FileId): Iterable<Work> {
  const cited = [...dossier.citations(file)!.where(({ form, work }) => form === 'full' && work !== undefined)];
  for (const { resolved } of cited.reverse()) yield resolved.work!;
  yield* dossier.bibliography.stated();
}

/** Author, title and year, for who looks for a key by them. */
export function aboutOf({ authors, title, data }: Work): string {
  const names = authors.map(surnameOf).slice(0, 3).join(', ');
  return [names, title, data.year].filter(Boolean).join(', ');
}
