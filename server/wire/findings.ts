/**
 * The findings of files as a client is told them, however it asks. They are made when somebody asks and something of
 * what they are made from has changed, and they are a new revision only when they came out otherwise than before.
 */
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { ManifestFile } from '../dossier/manifestFile';
import type { NoteStructure } from '../dossier/noteStructure';
import type { FileId } from '../dossier/place';
import { type Lines, linesOfPlainEdit } from '../dossier/untouched';
import type { Essay } from '../reading/essay';
import type { Name } from '../reading/people/readNames';
import type { PlacedFinding } from '../rules/checked';
import { type Judged, judge, judgeManifest, type Severities } from '../rules/index';
import { silencesByWords } from '../rules/silence';
import type { Positions } from '../text/lines';
import { placedDiagnostic, type Surroundings } from './convert';
import { foremost } from './foremost';
import { say } from './language';
import { lasting } from './lasting';
import type { News } from './news';
import { type Told, tellAgain } from './told';

/** The findings of a file for as long as they are the same. */
export interface Revision {
  /** Differs from that of every other revision, of this file and of others. */
  readonly id: string;
  /** What is told: not more than helps. */
  readonly diagnostics: Diagnostic[];
  /** How many there are, told or not. */
  readonly count: number;
}

/** No findings, the same for every file: what Dossier does not speak about costs nothing. */
export const NOTHING: Revision = { id: 'none', diagnostics: [], count: 0 };

/** What findings are made from. While all of it is the same, so are they. */
interface Basis {
  readonly dossier: Dossier;
  readonly text: Essay | ManifestFile;
  readonly stamp: number;
  readonly severities: Severities;
}

interface Known {
  readonly basis: Basis;
  /** What points at what among the notes; undefined for a manifest. */
  readonly structure: NoteStructure | undefined;
  readonly told: readonly Told[];
  readonly revision: Revision;
}

export class Findings {
  readonly #library: Library;
  readonly #news: News;
  readonly #around: Surroundings;
  readonly #fault: (file: FileId, fault: unknown) => void;
  readonly #known = new Map<FileId, Known>();
  /** Of files whose texts are not at hand. */
  readonly #kept = new Map<FileId, { readonly said: string; readonly revision: Revision }>();
  /** A client may remember ids over a restart of the server. */
  readonly #series = Date.now().toString(36);
  #revisions = 0;
  /** How severe the rules are by the settings; other severities are another object. */
  severities: Severities = {};

  /** @param fault told what went wrong with a file, which then has no findings. */
  constructor(library: Library, news: News, around: Surroundings, fault: (file: FileId, fault: unknown) => void) {
    this.#library = library;
    this.#news = news;
    this.#around = around;
    this.#fault = fault;
  }

  of(file: FileId): Revision {
    const basis = this.#basisOf(file);
    const known = this.#known.get(file);
    if (!basis) return this.#kept.get(file)?.revision ?? NOTHING;
    this.#kept.delete(file);
    if (known && isSame(known.basis, basis)) return known.revision;
    if (known && isUntouched(known, basis, file)) {
      this.#known.set(file, { ...known, basis });
      return known.revision;
    }
    const next = this.#next(file, basis, known);
    this.#known.set(file, next);
    return next.revision;
  }

  /** The findings of a file one by one, as they are told: those whose texts are at hand. */
  told(file: FileId): readonly Told[] {
    this.of(file);
    return this.#known.get(file)?.told ?? [];
  }

  /** Takes the findings of a file whose text is not at hand. */
  keep(file: FileId, placed: readonly PlacedFinding[]): void {
    const said = JSON.stringify(placed);
    if (this.#kept.get(file)?.said === said) return;
    this.#known.delete(file);
    if (placed.length === 0) this.#kept.delete(file);
    else {
      const diagnostics = foremost(placed).map((finding) => placedDiagnostic(finding, this.#around));
      if (placed.length > diagnostics.length) diagnostics.push(andMore(placed.length - diagnostics.length));
      this.#kept.set(file, { said, revision: { id: this.#newId(), diagnostics, count: placed.length } });
    }
  }

  /** Forgets what was made of a file that is known no more. */
  forget(file: FileId): void {
    this.#known.delete(file);
    this.#kept.delete(file);
  }

  #basisOf(file: FileId): Basis | undefined {
    const dossier = this.#library.dossierOf(file);
    const text = dossier?.manifest?.file === file ? dossier.manifest : dossier?.essay(file);
    if (!dossier || !text) return undefined;
    return { dossier, text, stamp: this.#news.stampOf(dossier), severities: this.severities };
  }

  #next(file: FileId, basis: Basis, known: Known | undefined): Known {
    const { told: before = [], revision: last = NOTHING } = known ?? {};
    try {
      const judged = this.#judge(file, basis);
      const text = positionsOf(basis.text);
      const structure = basis.dossier.apparatus(file)?.structure;
      const told = tellAgain(before, foremost(judged), text, this.#around);
      if (told === before && judged.length === last.count) return { basis, structure, told, revision: last };
      return { basis, structure, told, revision: this.#revision(told, judged.length) };
    } catch (fault) {
      this.#fault(file, fault);
      return { basis, structure: undefined, told: [], revision: NOTHING };
    }
  }

  #judge(file: FileId, { dossier, text, severities }: Basis): readonly Judged[] {
    // In JSON the editor has the schema and says what it says.
    if (text === dossier.manifest) return judgeManifest(dossier, !file.endsWith('.json'), severities);
    return this.#library.speaks(file) ? judge(dossier, file, severities) : [];
  }

  #revision(told: readonly Told[], count: number): Revision {
    if (count === 0) return NOTHING;
    const diagnostics = told.map(({ diagnostic }) => diagnostic);
    if (count > told.length) diagnostics.push(andMore(count - told.length));
    return { id: this.#newId(), diagnostics: lasting(diagnostics), count };
  }

  #newId(): string {
    return `${this.#series}.${++this.#revisions}`;
  }
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.text === other.text &&
    one.dossier === other.dossier &&
    one.stamp === other.stamp &&
    one.severities === other.severities
  );
}

/** Whether the text was edited where neither a finding stands nor anything that could make one. */
function isUntouched({ basis, told, structure }: Known, next: Basis, file: FileId): boolean {
  const { text: before } = basis;
  if ('lines' in before || 'lines' in next.text || !structure || structure.faults.hangOnText) return false;
  if (next.dossier.apparatus(file)?.structure !== structure) return false;
  if ([before, next.text].some((text) => silencesByWords(next.dossier, file, text))) return false;
  const isKnown = (name: Name) => next.dossier.peopleIn(file).meantBy(name).length > 0;
  const lines = isSame({ ...basis, text: next.text }, next) ? linesOfPlainEdit(before, next.text, isKnown) : undefined;
  return lines !== undefined && !told.some(({ diagnostic }) => stands(diagnostic, lines));
}

/** Whether a finding, or a place that it points at, stands in some lines, in whatever file. */
function stands({ range, relatedInformation = [] }: Diagnostic, { first, last }: Lines): boolean {
  const isIn = ({ start, end }: Range) => start.line <= last && end.line >= first;
  return isIn(range) || relatedInformation.some(({ location }) => isIn(location.range));
}

function positionsOf(text: Essay | ManifestFile): Positions {
  return 'lines' in text ? text.lines : text;
}

function andMore(count: number): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: 3,
    source: 'dossier',
    message: say('And {count} more findings in this file.', { count }),
  };
}
