import { type Bounds, DEFAULT_BOUNDS } from '../dossier/workspace';
import type { HintKinds } from '../features/hints';
import type { LensKinds } from '../features/lenses';
import type { Severities } from '../rules/index';

/** What the editor's settings say, completed with the defaults. */
export interface Settings {
  readonly rules: Severities;
  readonly bounds: Bounds;
  readonly shown: Shown;
}

/** What is shown beside and between the words of a text. */
export interface Shown {
  readonly lenses: LensKinds;
  readonly hints: HintKinds;
  readonly folds: boolean;
  readonly tokens: boolean;
}

const DEFAULT_SHOWN: Shown = {
  lenses: { documents: true, notes: false },
  hints: { marks: false, documents: false },
  folds: true,
  tokens: true,
};

export const DEFAULT_SETTINGS: Settings = { rules: {}, bounds: DEFAULT_BOUNDS, shown: DEFAULT_SHOWN };

const SEVERITIES = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Reads the section `dossier` of a client's settings. What does not fit is left out. */
export function readSettings(section: unknown): Settings {
  const { rules, index, ...shown } = asRecord(section);
  const { maxFiles, maxFileSize, exclude } = asRecord(index);
  return {
    rules: Object.fromEntries(
      Object.entries(asRecord(rules)).filter(([, severity]) => SEVERITIES.has(String(severity))),
    ) as Severities,
    bounds: {
      maxFiles: positive(maxFiles) ?? DEFAULT_BOUNDS.maxFiles,
      maxFileSize: positive(maxFileSize) ?? DEFAULT_BOUNDS.maxFileSize,
      // What a person leaves out is left out beside what nobody wants to have read.
      exclude: [...DEFAULT_BOUNDS.exclude, ...globs(exclude)],
    },
    shown: readShown(shown),
  };
}

function readShown({ codeLens, inlayHints, folding, semanticHighlighting }: Record<string, unknown>): Shown {
  const { lenses, hints, folds, tokens } = DEFAULT_SHOWN;
  const [onLenses, onHints] = [asRecord(codeLens), asRecord(inlayHints)];
  return {
    lenses: {
      documents: isOn(onLenses.documents, lenses.documents),
      notes: isOn(onLenses.notes, lenses.notes),
    },
    hints: { marks: isOn(onHints.marks, hints.marks), documents: isOn(onHints.documents, hints.documents) },
    folds: isOn(asRecord(folding).enabled, folds),
    tokens: isOn(asRecord(semanticHighlighting).enabled, tokens),
  };
}

function isOn(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** An empty pattern is a line of the settings that is not yet written. */
function globs(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((glob) => typeof glob === 'string' && glob.trim() !== '') : [];
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
