/** A manifest as part of a dossier: what it states, and the documents that it lists. */

import type { HistoricalDate } from '../reading/dates/model';
import { leadingDate, wholeDate } from '../reading/dates/title';
import { Directory, type Repository } from '../reading/directory';
import type { At, Manifest, ManifestReading } from '../reading/manifest/model';
import { readShelfmarks } from '../reading/readShelfmarks';
import { Lines } from '../text/lines';
import type { ListedDocument } from './documents';
import type { FileId } from './place';
import { place } from './shelfmarks';

export interface ManifestFile {
  readonly file: FileId;
  readonly text: string;
  readonly reading: ManifestReading;
  readonly lines: Lines;
  readonly directory: Directory;
  readonly documents: readonly ListedDocument[];
}

/** @param directory the authority list with the manifest's repositories: see `directoryWith`. */
export function manifestFile(file: FileId, text: string, reading: ManifestReading, directory: Directory): ManifestFile {
  return {
    file,
    text,
    reading,
    lines: new Lines(text),
    directory,
    documents: documentsOf(file, reading.manifest, directory),
  };
}

/** @param common of the authority list, which the manifest's repositories add to. */
export function directoryWith(common: Directory, { repositories }: Manifest): Directory {
  return repositories.length > 0 ? new Directory(repositories.map(repositoryFrom), common) : common;
}

function repositoryFrom(stated: Manifest['repositories'][number]): Repository {
  const names = stated.names.map((name) => name.value);
  return {
    siglum: stated.siglum.value,
    ...(stated.name ? { name: stated.name.value } : names[0] && { name: names[0] }),
    names: Object.fromEntries(names.map((name, index) => [String(index), name])),
    abbreviations: stated.abbreviations.map((name) => name.value),
    former: stated.former.map((name) =>
      /\s/.test(name.value) ? { name: name.value } : { abbreviations: [name.value] },
    ),
    ...(stated.place && { place: stated.place.value }),
    ...(stated.country && { country: stated.country.value }),
    ...(stated.web && { web: stated.web.value }),
    family: stated.family?.value ?? 'fond',
  };
}

function documentsOf(file: FileId, manifest: Manifest, directory: Directory): ListedDocument[] {
  return manifest.documents.map((stated, index) => {
    const source = stated.source?.value;
    return {
      number: String(stated.number?.value ?? index + 1),
      title: stated.title?.value ?? source ?? '',
      date: stated.date && dateOf(stated.date),
      author: stated.author?.value,
      file,
      header: stated.number?.at ?? stated.title?.at ?? stated.at,
      full: stated.at,
      source,
      shelfmarks: stated.source
        ? readShelfmarks(stated.source.value, directory).map((shelfmark) =>
            place(file, stated.source!.at.start, shelfmark),
          )
        : [],
    };
  });
}

/** A date as the manifest has it; what is none stays as it is written. It stands where its value does. */
function dateOf({ value, at }: At<string>): HistoricalDate {
  const read = wholeDate(value) ?? leadingDate(value)?.date;
  const edtf = /^-?\d{4}(?:-\d\d)?$/.test(value) ? value : '';
  return { ...(read ?? { text: value, edtf, form: 'iso', certainty: 'certain', from: {} }), ...at };
}
