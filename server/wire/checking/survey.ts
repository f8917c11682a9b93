/**
 * Checks many files of which only the cards are kept. Whether "Document 7" is one of six may be said in another file:
 * first all cards are written, and then each file is checked by what they say.
 */
import { type Card, NOTHING_SAID } from '../../dossier/card';
import type { Dossier } from '../../dossier/dossier';
import type { HouseStyle } from '../../dossier/houseStyle';
import type { FileId } from '../../dossier/place';
import { Tally } from '../../dossier/tally';
import { type PlacedFinding, placedFindings, type Weights } from '../../rules/checked';
import type { Reading, Stage } from '../indexing';
import type { CheckContext, Checker, Looked, Wanted } from './checker';

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

/** Puts the cards of files on their shelves, and tells what is found in those that belong to no others. */
export async function readCards(run: Survey, files: readonly FileId[]): Promise<Surveyed> {
  const findings = new Map<FileId, readonly PlacedFinding[]>();
  const unread: FileId[] = [];
  const count = counting(run, 'read', files.length);
  const take = (looked: readonly Looked[]) => {
    for (const { file, card, findings: found } of looked) {
      if (!card) unread.push(file);
      if (!card || run.isOpen(file)) continue;
      run.library.shelve(file, card);
      if (found) findings.set(file, found);
    }
    count(looked.length);
  };
  const shelves = [...run.library.folders].map(({ shelf }) => shelf);
  for (const shelf of shelves) shelf.isFilling = true;
  try {
    await run.checker.check(files, contextOf(run, 'cards', []), take, run.isCancelled);
  } finally {
    for (const shelf of shelves) shelf.isFilling = false;
  }
  return { findings, unread };
}

/** Tells what is found in files of dossiers of which there are the cards. */
export async function checkByCards(run: Survey, files: readonly FileId[]): Promise<Surveyed['findings']> {
  const findings = new Map<FileId, readonly PlacedFinding[]>();
  const byDossier = new Map<Dossier, FileId[]>();
  for (const file of files) {
    const dossier = run.library.dossierOf(file);
    if (dossier?.folder === undefined || !dossier.shelf.card(file)) continue;
    const own = byDossier.get(dossier);
    if (own) own.push(file);
    else byDossier.set(dossier, [file]);
  }
  const count = counting(run, 'checked', files.length);
  for (const [dossier, own] of byDossier)
    for (const [file, found] of await checkAgain(run, dossier, own, count)) findings.set(file, found);
  return findings;
}

/** Reads and checks files, wherever they belong. */
export async function survey(run: Survey, files: readonly FileId[]): Promise<Surveyed> {
  try {
    const { findings, unread } = await readCards(run, files);
    return { findings: new Map([...findings, ...(await checkByCards(run, files))]), unread };
  } finally {
    run.checker.rest();
  }
}

function counting(run: Survey, stage: Stage, all: number): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    if (done % FILES_OF_A_REPORT < more || done === all) run.report(done, all, stage);
  };
}

/**
 * Checks files again of which there are cards, since something changed on which their findings hang.
 *
 * @param everything not only what other files say, but also the manifest.
 */
export async function surveyAgain(run: Survey, dossier: Dossier, everything: boolean): Promise<Surveyed['findings']> {
  const files = [...dossier.shelf.files].filter((file) => everything || hangsOnOthers(dossier, file));
  try {
    return await checkAgain(run, dossier, files, () => {});
  } finally {
    run.checker.rest();
  }
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
  return departsFrom(houseStyle) || (before !== undefined && before.ways !== houseStyle.ways && departsFrom(before));
}

async function checkAgain(run: Survey, dossier: Dossier, files: readonly FileId[], count: (more: number) => void) {
  const findings = new Map<FileId, readonly PlacedFinding[]>();
  judgedBy.set(dossier, dossier.houseStyle);
  if (files.length === 0) return findings;
  const take = (looked: readonly Looked[]) => {
    for (const { file, findings: found } of looked) if (found && !run.isOpen(file)) findings.set(file, found);
    count(looked.length);
  };
  // A list of documents asks who cites them. All cards together tell, and they are here.
  const lists = (file: FileId) => dossier.shelf.card(file)!.listed.length > 0;
  const cards = cardsOf(dossier);
  const others = [
    { file: `${dossier.folder}all-others.dossier`, card: together(dossier, cards) },
    ...cards.filter(({ card }) => card.listed.length > 0),
  ];
  const rest = files.filter((file) => !lists(file));
  await run.checker.check(rest, contextOf(run, 'findings', others), take, run.isCancelled);
  for (const file of files.filter(lists)) {
    const text = await run.workspace.read(file, run.bounds);
    const essay = text === undefined ? undefined : run.library.look(file, text);
    if (!essay || !dossier.shelf.card(file) || run.isOpen(file) || run.isCancelled()) continue;
    const found = dossier.withTexts(new Map([[file, essay]]), () => placedFindings(run.library, file, run.weights));
    findings.set(file, found);
    count(1);
  }
  return findings;
}

function contextOf({ library, weights, bounds }: Survey, wanted: Wanted, others: CheckContext['others']): CheckContext {
  const manifests = [...library.folders].flatMap(({ manifest }) => (manifest ? [manifest] : []));
  const bibliographies = library.bibliographies.all;
  return {
    wanted,
    manifests: manifests.map(({ file, text }) => ({ file, text })),
    bibliographies,
    others,
    weights,
    bounds,
  };
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
