/** Makes the table of occurrences of one file: everything that is defined or referred to in it. */
import type { Essay } from '../reading/essay';
import type { Dossier } from './dossier';
import {
  type Occurrence,
  ofDocument,
  ofMark,
  ofMention,
  ofNote,
  ofRepository,
  ofShelfmark,
  ofUnlabelled,
} from './occurrences';
import type { FileId } from './place';

/** All occurrences in a file, ascending by where they start. */
export function tabulate(dossier: Dossier, file: FileId): Occurrence[] {
  const essay = dossier.essay(file);
  const { list, again } = dossier.documents;
  const table = [...list, ...again].filter((document) => document.file === file).map(ofDocument);
  // A manifest has no text to read, but the sources of its documents are shelfmarks as those of a list are.
  const shelfmarks = essay
    ? dossier.shelfmarks(file)
    : list.filter((document) => document.file === file).flatMap((document) => document.shelfmarks);
  for (const placed of shelfmarks) table.push(ofShelfmark(placed, dossier.denotation(placed)));
  // Hundreds of thousands may stand in a file: more than a call takes arguments.
  const all = essay ? [...table, ...inApparatus(dossier, file), ...inBlocks(dossier, file, essay)] : table;
  return all.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
}

function inApparatus(dossier: Dossier, file: FileId): Occurrence[] {
  const { notes, marks, unlabelled } = dossier.apparatus(file);
  return [
    ...notes.map((note) => ofNote(file, note)),
    ...unlabelled.map((lost) => ofUnlabelled(file, lost)),
    ...marks.map((mark) => ofMark(file, mark)),
  ];
}

function inBlocks(dossier: Dossier, file: FileId, essay: Essay): Occurrence[] {
  const found: Occurrence[] = [];
  // Without documents "Document 7" is of somewhere else.
  const listsDocuments = dossier.documents.list.length > 0;
  for (let index = 0; index < essay.blocks.length; index++) {
    const { facts } = essay.blocks[index]!;
    const base = essay.offsetOf(index);
    if (listsDocuments) for (const mention of facts.mentions) found.push(ofMention(file, mention, base));
    for (const { name, key, isOfShelfmark } of facts.repositories) {
      // `RAS` and `AN` are archives in running text only where the dossier cites them as such.
      const isMeant = isOfShelfmark || name.form === 'name' || name.text.length >= 4 || dossier.cites(key);
      if (key !== '?' && isMeant) found.push(ofRepository(file, key, name, base));
    }
  }
  return found;
}
