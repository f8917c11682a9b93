/**
 * Checks many files of which only the cards are kept. Whether "Document 7" is one of six may be said in another file: a
 * file whose findings hang on that is checked again when all cards are written.
 */
import type { Card } from '../../dossier/card';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { type Checked, checkText, type PlacedFinding, type Weights } from '../../rules/checked';
import type { Reading } from '../indexing';
import type { CheckContext, Checker, Looked } from './checker';

export interface Survey extends Reading {
  readonly checker: Checker;
  readonly weights: Weights;
}

export interface Surveyed {
  /** The findings of every file that is an essay. */
  readonly findings: ReadonlyMap<FileId, readonly PlacedFinding[]>;
  /** Files that could not be read. */
  readonly unread: readonly FileId[];
}

/** Puts the cards of files on their shelves, and tells what is found in the files. */
export async function survey(run: Survey, files: readonly FileId[]): Promise<Surveyed> {
  const findings = new Map<FileId, readonly PlacedFinding[]>();
  const unread: FileId[] = [];
  const seen = new Map<FileId, Pick<Checked, 'looksForDocuments' | 'looksForNames'>>();
  let read = 0;
  const take = (looked: readonly Looked[]) => {
    for (const { file, checked } of looked) {
      if (!checked) unread.push(file);
      if (!checked || run.isOpen(file)) continue;
      run.library.shelve(file, checked.card);
      findings.set(file, checked.findings);
      seen.set(file, checked);
    }
    read += looked.length;
    run.report(Math.min(read, files.length), files.length);
  };
  await run.checker.check(files, contextOf(run, []), take, run.isCancelled);
  for (const dossier of run.library.folders) {
    if (run.isCancelled()) break;
    const own = [...seen].filter(([file]) => run.library.dossierOf(file) === dossier);
    await checkAgain(
      run,
      dossier,
      own.filter(([file, looks]) => hangsOnOthers(dossier, file, looks)).map(([file]) => file),
      findings,
    );
  }
  return { findings, unread };
}

function contextOf({ library, weights, bounds }: Survey, others: CheckContext['others']): CheckContext {
  const manifests = [...library.folders].flatMap(({ manifest }) => (manifest ? [manifest] : []));
  return { manifests: manifests.map(({ file, text }) => ({ file, text })), others, weights, bounds };
}

/** Whether the other files of a dossier say something that a file looks for. */
function hangsOnOthers(
  { shelf, files, manifest, documents }: Dossier,
  file: FileId,
  { looksForDocuments, looksForNames }: Pick<Checked, 'looksForDocuments' | 'looksForNames'>,
): boolean {
  const listsElsewhere = documents.list.some((document) => document.file !== file && document.file !== manifest?.file);
  const isListed = documents.list.some((document) => document.file === file);
  const isAlone = [...files, ...shelf.files].every((one) => one === file);
  return (looksForDocuments && (listsElsewhere || isListed)) || (looksForNames && !isAlone);
}

async function checkAgain(
  run: Survey,
  dossier: Dossier,
  files: readonly FileId[],
  findings: Map<FileId, readonly PlacedFinding[]>,
): Promise<void> {
  // A list of documents asks who cites them: that all cards together tell, and they are here.
  const lists = files.filter((file) => (dossier.shelf.card(file)?.listed.length ?? 0) > 0);
  const others = [{ file: `${dossier.folder}all-others.dossier`, card: together(dossier) }, ...cardsWithLists(dossier)];
  const take = (looked: readonly Looked[]) => {
    for (const { file, checked } of looked) if (checked && !run.isOpen(file)) findings.set(file, checked.findings);
  };
  const rest = files.filter((file) => !lists.includes(file));
  await run.checker.check(rest, contextOf(run, others), take, run.isCancelled);
  for (const file of lists) {
    const card = dossier.shelf.card(file);
    const text = await run.workspace.read(file, run.bounds);
    if (text === undefined || !card || run.isOpen(file)) continue;
    take([{ file, checked: checkText(run.library, file, text, run.weights) }]);
    run.library.shelve(file, card);
  }
}

function cardsWithLists({ shelf }: Dossier): { file: FileId; card: Card }[] {
  return [...shelf.files].flatMap((file) => {
    const card = shelf.card(file)!;
    return card.listed.length > 0 ? [{ file, card }] : [];
  });
}

/** One card that explains and names what all cards of a dossier do. */
function together(dossier: Dossier): Card {
  const cards = [...dossier.shelf.files].map((file) => dossier.shelf.card(file)!);
  const all = (which: (card: Card) => readonly string[]) => [...new Set(cards.flatMap(which))];
  return {
    listed: [],
    lineStarts: new Int32Array(0),
    speaks: false,
    hasMarks: dossier.hasMarks,
    citations: '\n',
    named: [],
    cited: all(({ cited }) => cited),
    mentioned: [],
    expanded: all(({ expanded }) => expanded),
    known: [...dossier.abbreviations],
  };
}
