/** What a manifest states, with the place of every value, and what is wrong in it. */

import type { Span } from '../../text/span';
import type { Profile } from '../shelfmarks/writing/style';

export type { Span } from '../../text/span';

/** A value with the place where it stands: UTF-16 offsets `[start, end)` in the manifest's text. */
export interface At<T> {
  value: T;
  at: Span;
}

/** A document of the dossier; `number` is what "Document 4" means, `source` its shelfmark as it is written. */
export interface ManifestDocument {
  at: Span;
  number?: At<number>;
  id?: At<string>;
  title?: At<string>;
  date?: At<string>;
  source?: At<string>;
  author?: At<string>;
  transcript?: At<string>;
}

/** Somebody whom the dossier names, with other spellings of the name. */
export interface ManifestPerson {
  at: Span;
  name: At<string>;
  variants: At<string>[];
  role?: At<string>;
  dates?: At<string>;
  viaf?: At<string>;
  wikidata?: At<string>;
}

/** An archive that the dossier cites and that the registry may not know. */
export interface ManifestRepository {
  at: Span;
  siglum: At<string>;
  name?: At<string>;
  names: At<string>[];
  abbreviations: At<string>[];
  former: At<string>[];
  place?: At<string>;
  country?: At<string>;
  family?: At<string>;
  web?: At<string>;
}

/** How shelfmarks are to be written. What it does not state goes by the majority of the dossier. */
export interface ManifestStyle {
  profile?: At<Profile>;
  /** What stands between the parts of a shelfmark, without the space behind it. */
  separator?: At<string>;
  /** Labels by level. */
  labels: Map<string, At<string>>;
}

/** What is not to be reported: a rule, everywhere or only in some files or where certain words stand. */
export interface ManifestIgnored {
  at: Span;
  rule: At<string>;
  /** A glob pattern, relative to the manifest's folder. */
  file?: At<string>;
  /** Words of the text, in which or around which a finding stands. */
  text?: At<string>;
}

/** Everything of a manifest that could be read; what is wrong is left out of it. */
export interface Manifest {
  title?: At<string>;
  /** Whether the list of documents is complete, so that a shelfmark outside it is an error. */
  closed: boolean;
  /** Glob patterns, relative to the manifest's folder. */
  include: At<string>[];
  exclude: At<string>[];
  /** Files with entries of works, relative to the manifest's folder; those of the folder where there are none. */
  bibliography: At<string>[];
  documents: ManifestDocument[];
  people: ManifestPerson[];
  repositories: ManifestRepository[];
  style?: ManifestStyle;
  /** Severities by rule code, such as `note.unused`. */
  rules: Map<string, At<RuleSeverity>>;
  ignore: ManifestIgnored[];
}

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type RuleSeverity = (typeof SEVERITIES)[number];

/** The ways in which archives write their shelfmarks. */
export const FAMILIES = [
  'fond',
  'nara',
  'frus',
  'tna',
  'bl',
  'de',
  'fr',
  'es',
  'hu',
  'cz',
  'pl',
  'bg',
  'ro',
  'cn',
  'box',
  'isad',
  'yu',
] as const;

/** A message key and its arguments; the words are in messages.ts. */
export type Says = readonly [key: string, args: Record<string, string | number>];

/** One thing that is wrong, and where. */
export interface ManifestProblem {
  at: Span;
  says: Says;
  /** In `dossier.json`, an editor with the JSON schema says it too. */
  bySchema: boolean;
}

/** What was read, and what was wrong, in the order of the text. */
export interface ManifestReading {
  manifest: Manifest;
  problems: ManifestProblem[];
}

/** A manifest that states nothing. */
export function emptyManifest(): Manifest {
  return {
    closed: false,
    include: [],
    exclude: [],
    bibliography: [],
    documents: [],
    people: [],
    repositories: [],
    rules: new Map(),
    ignore: [],
  };
}
