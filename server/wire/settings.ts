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
      exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : DEFAULT_BOUNDS.exclude,
    },
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
