/** The documents of archives that a dossier lists or cites, each once. */
import { datedCitation } from '../../dossier/datedCitations';
import type { ListedDocument } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { type PlacedShelfmark, repositoryOf } from '../../dossier/shelfmarks';
import { isoDate } from '../../reading/bibliography/dates';
import { filled } from '../../reading/bibliography/fields';
import type { Archival } from '../../reading/bibliography/model';
import type { Citation } from '../../reading/citations/model';
import { bodyFrom } from '../../reading/citations/person';
import { titleWords } from '../../reading/citations/words';
import type { Directory } from '../../reading/directory';
import { families } from '../../reading/shelfmarks/families';
import { repositoryIn, shownKey } from '../../reading/shelfmarks/key';
import type { Shelfmark } from '../../reading/shelfmarks/model';
import { compare, idOf } from './ids';
import type { Exported } from './model';

/** A shelfmark of a note or the running text, with what is said of the document there. */
interface Cited {
  readonly placed: PlacedShelfmark;
  readonly text: string;
  readonly citation: Citation | undefined;
  readonly date: string;
  readonly directory: Directory | undefined;
}

/** @param files those that count. @param isAsked whether a list counts that stands in a file. */
export function exportedDocuments(
  dossier: Dossier,
  files: Iterable<FileId>,
  isAsked: (file: FileId) => boolean,
): Exported[] {
  const listed = new Set(dossier.documents.list.filter(({ file }) => isAsked(file)));
  const others = new Map<string, Cited[]>();
  for (const file of files) {
    for (const cited of citedIn(dossier, file)) {
      const { document } = dossier.denotation(cited.placed);
      if (document) listed.add(document);
      else others.set(documentOf(cited), [...(others.get(documentOf(cited)) ?? []), cited]);
    }
  }
  return [...[...listed].map((one) => ofList(one, dossier)), ...[...others.values()].map(ofNotes)];
}

function* citedIn(dossier: Dossier, file: FileId): Iterable<Cited> {
  const essay = dossier.essay(file);
  if (!essay) return;
  const citations = new Map<Shelfmark, Citation>();
  for (const { citation } of dossier.citations(file)!.all())
    if (citation.shelfmark) citations.set(citation.shelfmark, citation);
  for (const placed of dossier.shelfmarks(file)) {
    const citation = citations.get(placed.shelfmark);
    const date = citation?.title ? datedCitation(essay, placed)?.own.edtf : undefined;
    yield { placed, text: essay.text(placed.at), citation, date: date ?? '', directory: essay.directory };
  }
}

/** What tells documents of one file of an archive apart: their titles. Without one the file itself is meant. */
function documentOf({ placed, citation }: Cited): string {
  return JSON.stringify([placed.key, titleWords(citation?.title?.text ?? '')]);
}

function ofNotes(all: readonly Cited[]): Exported {
  const cited = [...all].sort((a, b) => compare(canonical(a), canonical(b)));
  const [first] = cited as [Cited];
  const titled = cited.find(({ citation }) => citation?.title);
  const authors = cited.find(({ citation }) => citation && citation.authors.length > 0)?.citation?.authors ?? [];
  const title = titled?.citation?.title?.text ?? '';
  const date = cited.find((one) => one.date !== '')?.date ?? '';
  const leaves = leavesOf(cited.map(({ placed }) => placed));
  const location = oneLine(leaves.length > 1 ? withoutLeaves(first) : first.text);
  const { key } = first.placed;
  return {
    described: {
      key: keyFor(key),
      type: 'manuscript',
      authors,
      title,
      data: isoDate(date),
      archive: { ...archiveOf(first.placed, first.directory), ...filled({ location, leaves: leaves.join(', ') }) },
    },
    further: [...(authors[0]?.surnames.slice(0, 1) ?? []), ...titleWords(title).slice(0, 8), leaves.join('-'), key],
    isOwnKey: false,
    ...(date !== '' && { date }),
  };
}

function ofList({ number, title, date, author, source, shelfmarks, file, header }: ListedDocument, dossier: Dossier) {
  const directory = dossier.directoryOf(file);
  const [first] = shelfmarks;
  const edtf = date?.edtf ?? '';
  const leaves = leavesOf(shelfmarks);
  const archive = first && {
    ...archiveOf(first, directory),
    levels: shelfmarks.flatMap(({ shelfmark }) => levelsOf(shelfmark)),
    shelfmark: [...new Set(shelfmarks.map(({ key }) => shownKey(key)))].join('; '),
    ...filled({ location: locationIn(dossier, file, source, shelfmarks), leaves: leaves.join(', ') }),
  };
  return {
    described: {
      key: first ? keyFor(first.key) : `document-${number}`,
      type: 'manuscript',
      authors: author === undefined ? [] : [bodyFrom(oneLine(author), 'author', header)],
      title: oneLine(title),
      data: isoDate(edtf),
      ...(archive && { archive }),
    },
    further: [leaves.join('-'), ...titleWords(title).slice(0, 8), number],
    isOwnKey: false,
    document: number,
    ...(source !== undefined && { source: oneLine(source) }),
    ...(edtf !== '' && { date: edtf }),
  } satisfies Exported;
}

/** The shelfmarks of a source without the archive. In a manifest they count from the start of the source. */
function locationIn(dossier: Dossier, file: FileId, source = '', shelfmarks: readonly PlacedShelfmark[]): string {
  const essay = dossier.essay(file);
  return shelfmarks
    .map(({ at, shelfmark }) => oneLine(essay ? essay.text(at) : source.slice(shelfmark.start, shelfmark.end)))
    .join('; ');
}

function archiveOf({ key, shelfmark }: PlacedShelfmark, directory: Directory | undefined): Archival {
  const known = directory && repositoryOf(key, directory);
  const written = oneLine(shelfmark.repository?.text ?? '');
  const siglum = repositoryIn(key);
  const [widest] = shelfmark.levels;
  const word = widest && (families[shelfmark.family]?.words[widest.name] ?? widest.name);
  return filled({
    name: known?.name ?? (written || (siglum === '?' ? '' : siglum)),
    siglum: known?.siglum ?? '',
    place: known?.place ?? '',
    collection:
      widest?.value === undefined ? '' : [word, widest.value, titleIn(widest.title)].filter(Boolean).join(' '),
    levels: levelsOf(shelfmark),
    shelfmark: shownKey(key),
  });
}

function titleIn(title: string | undefined): string {
  return title === undefined ? '' : `(${oneLine(title)})`;
}

function levelsOf({ levels }: Shelfmark) {
  return levels.map(({ name, value }) => (value === undefined ? { name } : { name, value }));
}

/** All leaves that are cited, each once, in their order. */
function leavesOf(placed: readonly PlacedShelfmark[]): string[] {
  const ranges = placed.flatMap(({ shelfmark }) => shelfmark.leaves?.ranges ?? []);
  return [
    ...new Map([...ranges].sort((a, b) => a.from - b.from || a.to - b.to).map(({ text }) => [text, text])).keys(),
  ];
}

function withoutLeaves({ placed: { shelfmark }, text }: Cited): string {
  const { leaves, start } = shelfmark;
  return leaves && leaves.end >= shelfmark.end
    ? text.slice(0, leaves.start - start).replace(/[\s,.:;]{1,5}$/, '')
    : text;
}

/** `RGAE/635/1/392` as `rgae-635-1-392`; a level that is missing leaves no trace. */
function keyFor(key: string): string {
  return idOf(shownKey(key).split('/')) || 'document';
}

function canonical({ text, citation, date }: Cited): string {
  return JSON.stringify([text, citation?.title?.text, citation?.authors.map(({ text: name }) => name), date]);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
