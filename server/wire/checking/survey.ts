/**
 * Checks many files of which only the cards are kept. Whether "Document 7" is one of six may be said in another file: a
 * file whose findings hang on that is checked again when all cards are written.
 */
import { type Card, NOTHING_SAID } from '../../dossier/card';
import type { Dossier } from '../../dossier/dossier';
import { HouseStyle } from '../../dossier/houseStyle';
import type { FileId } from '../../dossier/place';
import { Tally } from '../../dossier/tally';
import { type PlacedFinding, placedFindings, type Weights } from '../../rules/checked';
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

/** Nobody can read more often how far it is. */
const FILES_OF_A_REPORT = 8;

/** Puts the cards of files on their shelves, and tells what is found in the files. */
export async function survey(run: Survey, files: readonly FileId[]): Promise<Surveyed> {
  const findings = new Map<FileId, readonly PlacedFinding[]>();
  const unread: FileId[] = [];
  let read = 0;
  const take = (looked: readonly Looked[]) => {
    for (const { file, checked } of looked) {
      if (!checked) unread.push(file);
      if (!checked || run.isOpen(file)) continue;
      run.library.shelve(file, checked.card);
      findings.set(file, checked.findings);
    }
    read += looked.length;
    if (read % FILES_OF_A_REPORT < looked.length || read === files.length) run.report(read, files.length);
  };
  await run.checker.check(files, contextOf(run, []), take, run.isCancelled);
  const dossiers = new Set([...findings.keys()].map((file) => run.library.dossierOf(file)));
  for (const dossier of dossiers) {
    if (!dossier?.folder) continue;
    const hanging = [...dossier.shelf.files].filter((file) => hangsOnOthers(dossier, file));
    for (const [file, found] of await checkAgain(run, dossier, hanging)) findings.set(file, found);
  }
  return { findings, unread };
}

/**
 * Checks files again of which there are cards, since something changed on which their findings hang.
 *
 * @param everything not only what other files say, but also the manifest.
 */
export async function surveyAgain(run: Survey, dossier: Dossier, everything: boolean): Promise<Surveyed['findings']> {
  const files = [...dossier.shelf.files].filter((file) => everything || hangsOnOthers(dossier, file));
  return checkAgain(run, dossier, files);
}

/** Whether the other files of a dossier say something that a file looks for. */
function hangsOnOthers(dossier: Dossier, file: FileId): boolean {
  const { shelf, files, manifest, documents } = dossier;
  const card = shelf.card(file);
  if (!card) return false;
  const isElsewhere = documents.list.some((document) => document.file !== file && document.file !== manifest?.file);
  const isAlone = [...files, ...shelf.files].length === 1;
  const lists = card.listed.length > 0;
  return (
    (card.looksForDocuments && (isElsewhere || lists)) ||
    (card.looksForNames && !isAlone) ||
    (!isAlone && hangsOnStyle(dossier, card))
  );
}

/** The house style by which the files of a dossier were judged that are not open. */
const judgedBy = new WeakMap<Dossier, HouseStyle>();

/** Whether a file's shelfmarks may be found in or out of keeping with those of the others. */
function hangsOnStyle(dossier: Dossier, { manners }: Card): boolean {
  const { houseStyle } = dossier;
  const before = judgedBy.get(dossier);
  const departsFrom = (house: HouseStyle) => Object.keys(manners).some((manner) => house.departs(manner));
  // At first every file is judged alone, by a style of its own.
  if (!before)
    return (
      departsFrom(houseStyle) ||
      departsFrom(new HouseStyle(Object.entries(manners), dossier.manifest?.reading.manifest.style))
    );
  return departsFrom(houseStyle) || (before.ways !== houseStyle.ways && departsFrom(before));
}

async function checkAgain(run: Survey, dossier: Dossier, files: readonly FileId[]) {
  const findings = new Map<FileId, readonly PlacedFinding[]>();
  judgedBy.set(dossier, dossier.houseStyle);
  if (files.length === 0) return findings;
  const take = (looked: readonly Looked[]) => {
    for (const { file, checked } of looked) if (checked && !run.isOpen(file)) findings.set(file, checked.findings);
  };
  // A list of documents asks who cites them. All cards together tell, and they are here.
  const lists = (file: FileId) => dossier.shelf.card(file)!.listed.length > 0;
  const cards = cardsOf(dossier);
  const others = [
    { file: `${dossier.folder}all-others.dossier`, card: together(dossier, cards) },
    ...cards.filter(({ card }) => card.listed.length > 0),
  ];
  const rest = files.filter((file) => !lists(file));
  await run.checker.check(rest, contextOf(run, others), take, run.isCancelled);
  for (const file of files.filter(lists)) {
    const text = await run.workspace.read(file, run.bounds);
    const essay = text === undefined ? undefined : run.library.look(file, text);
    if (!essay || !dossier.shelf.card(file) || run.isOpen(file) || run.isCancelled()) continue;
    const found = dossier.withTexts(new Map([[file, essay]]), () => placedFindings(run.library, file, run.weights));
    findings.set(file, found);
  }
  return findings;
}

function contextOf({ library, weights, bounds }: Survey, others: CheckContext['others']): CheckContext {
  const manifests = [...library.folders].flatMap(({ manifest }) => (manifest ? [manifest] : []));
  const bibliographies = library.bibliographies.all;
  return { manifests: manifests.map(({ file, text }) => ({ file, text })), bibliographies, others, weights, bounds };
}

/** The cards of a dossier, those of its open texts included. */
function cardsOf(dossier: Dossier): { file: FileId; card: Card }[] {
  const all = [...dossier.shelf.files, ...dossier.files];
  return all.flatMap((file) => {
    const card = dossier.shelf.card(file) ?? dossier.cardOf(file, true);
    return card ? [{ file, card }] : [];
  });
}

/** One card that explains, names and counts what all cards of a dossier do. */
function together(dossier: Dossier, cards: readonly { readonly card: Card }[]): Card {
  const manners = new Tally();
  for (const { card } of cards) for (const [manner, count] of Object.entries(card.manners)) manners.add(manner, count);
  const all = (which: (card: Card) => readonly string[]) => [...new Set(cards.flatMap(({ card }) => which(card)))];
  return {
    ...NOTHING_SAID,
    hasMarks: dossier.hasMarks,
    cited: all(({ cited }) => cited),
    expanded: all(({ expanded }) => expanded),
    known: [...dossier.abbreviations],
    manners: Object.fromEntries(manners.entries),
    countsAll: true,
  };
}
