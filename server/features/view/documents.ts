/** The documents of a dossier as a list, and the places that cite each. */
import type { ListedDocument } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { repositoryIn } from '../../reading/shelfmarks/key';
import type { CitingTarget } from './citings';
import type { Filter } from './filter';
import { type Entry, type Listing, listingOf, type Shown } from './model';

export function documentsIn(
  dossier: Dossier,
  citings: ReadonlyMap<string, readonly CitingTarget[]>,
  fits: Filter | undefined,
): Listing {
  const shown = dossier.documents.list.map((document) => ({
    document,
    entry: documentEntry(dossier, document, citings),
  }));
  const wanted = fits
    ? shown.filter(({ document, entry }) => {
        const { number, title, date, author, source } = document;
        const { archive } = entry.shows as Extract<Shown, { kind: 'document' }>;
        return fits(`document ${number}`, title, date?.text, author, source, archive);
      })
    : shown;
  return listingOf(wanted.map(({ entry }) => entry));
}

export function documentEntry(
  dossier: Dossier,
  { number, title, date, shelfmarks, file }: ListedDocument,
  citings: ReadonlyMap<string, readonly CitingTarget[]>,
): Entry {
  const [first] = shelfmarks;
  const key = first && repositoryIn(first.key);
  const archive = key && (dossier.directoryOf(file)?.get(key)?.siglum ?? first.shelfmark.repository?.text);
  const citations = citings.get(number)?.length ?? 0;
  return {
    name: number,
    shows: { kind: 'document', number, title, date: date?.text, archive, citations },
    hasChildren: citations > 0,
  };
}

/** @param from the file that is looked at: of others the name is told. */
export function citingEntries(dossier: Dossier, from: FileId | undefined, citings: readonly CitingTarget[]): Listing {
  return {
    length: citings.length,
    at: (index) => {
      const { target, note, leaves } = citings[index]!;
      const { file } = target;
      const label = note ?? ('at' in target ? dossier.apparatus(file)?.noteAt(target.at.start)?.label : undefined);
      return {
        name: String(index),
        shows: { kind: 'citing', note: label, file: file === from ? undefined : file, leaves },
        hasChildren: false,
      };
    },
    find: (name) => (Number(name) < citings.length ? Number(name) : -1),
  };
}
