/** What is known of a work that a note cites, or that a bibliography states. */
import type { PlacedCitation } from '../dossier/citations/citations';
import type { Form } from '../dossier/citations/resolve';
import type { Work } from '../dossier/citations/works';
import type { Dossier } from '../dossier/dossier';
import type { Occurrence } from '../dossier/occurrences';
import type { FileId, Place } from '../dossier/place';
import type { Archival } from '../reading/bibliography/model';
import type { Publication } from '../reading/citations/model';
import type { Citing } from './hover';

export interface WorkFacts {
  readonly key: string;
  /** A type of CSL: `book`. */
  readonly type: string;
  readonly authors: readonly { readonly name: string; readonly role: 'author' | 'editor' }[];
  readonly title: string;
  readonly data: Publication;
  /** The book in which a chapter stands. */
  readonly inBook: string | undefined;
  /** Of a document that an archive keeps. */
  readonly archive: Archival | undefined;
  /** Undefined on the entry of a bibliography. */
  readonly form: Form | undefined;
  /** The full form, as it is written there; undefined on it, and for a work that only a bibliography states. */
  readonly full: (Place & { readonly note: string; readonly text: string }) | undefined;
  /** The entries of bibliographies that state it. */
  readonly entries: readonly (Place & { readonly name: string })[];
  /** The citation that *Ibid.* stands for, where it is not the full form. */
  readonly sameAs: string | undefined;
  readonly locator: string | undefined;
  /** The other places that cite it. */
  readonly alsoCited: readonly Citing[];
}

type OfWork = Extract<Occurrence, { kind: 'work' }>;

export function workFacts(
  dossier: Dossier,
  here: OfWork,
  citings: (found: Iterable<Occurrence>) => readonly Citing[],
): WorkFacts {
  const { work, cited } = here;
  return {
    ...stated(dossier, work),
    form: cited?.resolved.form,
    full: cited && fullForm(dossier, here.file, cited),
    sameAs: cited?.resolved.form === 'ibid' ? before(dossier, here.file, cited)?.note : undefined,
    locator: cited?.citation.locator?.text,
    alsoCited: citings(othersOf(dossier, here)),
  };
}

/** What is known of a work by itself, wherever it is cited. */
export function describeWork(dossier: Dossier, work: Work): WorkFacts {
  return {
    ...stated(dossier, work),
    form: undefined,
    full: undefined,
    sameAs: undefined,
    locator: undefined,
    alsoCited: [],
  };
}

function stated(dossier: Dossier, { key, type, authors, title, data, container, archive }: Work) {
  return {
    key,
    type,
    authors: authors.map(({ text, role }) => ({ name: text, role })),
    title,
    data,
    inBook: container?.title,
    archive,
    entries: dossier.bibliography
      .entriesOf(key)
      .map(({ file, at }) => ({ file, at, name: file.slice(file.lastIndexOf('/') + 1) })),
  };
}

function before(dossier: Dossier, file: FileId, { resolved: { antecedent } }: PlacedCitation) {
  return antecedent === undefined ? undefined : dossier.citations(file)!.at(antecedent);
}

/** The citation in full to which one leads back. */
function fullForm(dossier: Dossier, file: FileId, cited: PlacedCitation): WorkFacts['full'] {
  let back = before(dossier, file, cited);
  while (back?.resolved.form === 'ibid') back = before(dossier, file, back);
  if (back?.resolved.form === 'short') back = before(dossier, file, back);
  return back && { file, at: back.at, note: back.note, text: dossier.essay(file)!.text(back.at) };
}

/** Entries are told apart from the places that cite it. */
function* othersOf(dossier: Dossier, { entity, file, at }: OfWork): Iterable<Occurrence> {
  for (const one of dossier.occurrencesOf(entity))
    if (one.kind === 'work' && one.cited && (one.file !== file || one.at.start !== at.start)) yield one;
}
