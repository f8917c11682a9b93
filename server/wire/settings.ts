import { type Bounds, DEFAULT_BOUNDS } from '../dossier/workspace';
import type { Severities } from '../rules/index';

/** What the editor's settings say, completed with the defaults. */
export interface Settings {
  readonly rules: Severities;
  readonly bounds: Bounds;
}

export const DEFAULT_SETTINGS: Settings = { rules: {}, bounds: DEFAULT_BOUNDS };

const SEVERITIES = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Reads the section `dossier` of a client's settings. What does not fit is left out. */
export function readSettings(section: unknown): Settings {
  const { rules, index } = asRecord(section);
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
  };
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
