/** All rules, and the findings of a file by them. */
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import { transcriptsIn } from '../dossier/transcripts/transcripts';
import { citationAmbiguous } from './citationAmbiguous';
import { citationConflict } from './citationConflict';
import { citationRepeated } from './citationRepeated';
import { citationUnresolved } from './citationUnresolved';
import { dateAmbiguous } from './dateAmbiguous';
import { dateInvalid } from './dateInvalid';
import { documentDate } from './documentDate';
import { documentLeaves } from './documentLeaves';
import { documentUnknown } from './documentUnknown';
import { documentUnmentioned, unmentionedDocuments } from './documentUnmentioned';
import { nameVariant } from './nameVariant';
import { noteDuplicate } from './noteDuplicate';
import { noteEmpty } from './noteEmpty';
import { noteMalformed } from './noteMalformed';
import { noteOrder } from './noteOrder';
import { noteUndefined } from './noteUndefined';
import { noteUnlabelled } from './noteUnlabelled';
import { noteUnused } from './noteUnused';
import { quotationUnbalanced } from './quotationUnbalanced';
import { repositoryUnknown } from './repositoryUnknown';
import type { Finding, Rule, Severity } from './rule';
import { shelfmarkIncomplete } from './shelfmarkIncomplete';
import { shelfmarkStyle } from './shelfmarkStyle';
import { shelfmarkUnresolved } from './shelfmarkUnresolved';
import { heardIn, notIgnored } from './silence';
import { suppressionUnused, unusedComments, unusedItems } from './suppressionUnused';

export const RULES: readonly Rule[] = [
  noteUndefined,
  noteUnlabelled,
  noteMalformed,
  noteDuplicate,
  noteUnused,
  noteOrder,
  noteEmpty,
  documentUnknown,
  documentLeaves,
  documentDate,
  documentUnmentioned,
  shelfmarkUnresolved,
  shelfmarkIncomplete,
  shelfmarkStyle,
  repositoryUnknown,
  citationUnresolved,
  citationAmbiguous,
  citationRepeated,
  citationConflict,
  nameVariant,
  quotationUnbalanced,
  dateInvalid,
  dateAmbiguous,
];

export const MANIFEST_INVALID = 'manifest.invalid';
export const RULE_CODES: readonly string[] = [
  ...RULES.map((rule) => rule.code),
  suppressionUnused.code,
  MANIFEST_INVALID,
];

/** How severe the findings of each rule are when nobody asks for anything else. */
export const DEFAULT_SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ...[...RULES, suppressionUnused].map(({ code, severity }) => [code, severity] as const),
  [MANIFEST_INVALID, 'error'],
]);

/** How severe each rule is; a rule that is not named keeps its default. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface Judged extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/**
 * The findings of one essay, in reading order. The manifest's severities go before the settings'.
 *
 * @param settings severities that the editor asks for.
 * @param demanded severities that go before the manifest's too: somebody typed them for this one time.
 */
export function judge(dossier: Dossier, file: FileId, settings: Severities = {}, demanded: Severities = {}): Judged[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const view = { file, essay, dossier, apparatus: dossier.apparatus(file)! };
  const asked = { ...settings, ...manifestSeverities(dossier), ...demanded };
  const found = RULES.flatMap((rule) => weighed(rule.code, rule.severity, rule.check(view), asked));
  const { heard, idle } = heardIn(dossier, file, essay, found);
  const unused = unusedComments(idle, RULE_CODES, (code) => asked[code] === 'off');
  const all = [...heard, ...notIgnored(dossier, file, unusedAs(unused, asked), (span) => essay.text(span))];
  return all.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/**
 * The findings of a dossier's manifest: what is wrong in it, and the documents of its list that nobody mentions.
 *
 * @param all whether to say what a JSON schema says too; an editor with the schema at hand says it itself.
 */
export function judgeManifest(
  dossier: Dossier,
  all: boolean,
  settings: Severities = {},
  demanded: Severities = {},
): Judged[] {
  const { manifest } = dossier;
  if (!manifest) return [];
  const asked = { ...settings, ...manifestSeverities(dossier), ...demanded };
  const problems = manifest.reading.problems.filter((problem) => all || !problem.bySchema);
  const found = [
    ...weighed(
      MANIFEST_INVALID,
      'error',
      [...problems, ...unreadBibliographies(dossier), ...unreadTranscripts(dossier)],
      asked,
    ),
    ...weighed(
      documentUnmentioned.code,
      documentUnmentioned.severity,
      unmentionedDocuments({ dossier, file: manifest.file }),
      asked,
    ),
    ...unusedAs(unusedItems(dossier), asked),
  ];
  return [...notIgnored(dossier, manifest.file, found, ({ start, end }) => manifest.text.slice(start, end))];
}

function unusedAs(findings: Iterable<Finding>, asked: Severities): Judged[] {
  return weighed(suppressionUnused.code, suppressionUnused.severity, findings, asked);
}

/** The bibliographies that a manifest names in vain. */
function unreadBibliographies({ holding: { unread } }: Dossier): Finding[] {
  return unread.map(({ name, at, broken }) => ({
    at,
    says: broken
      ? ['manifest.invalid/bibliography-broken', { name, ...broken }]
      : ['manifest.invalid/bibliography', { name }],
  }));
}

/** The transcripts that a manifest names in vain. */
function unreadTranscripts({ manifest, transcripts: { unreadable } }: Dossier): Finding[] {
  return transcriptsIn(manifest!).flatMap(({ name, at, file }): Finding[] => {
    if (file === undefined) return [{ at, says: ['manifest.invalid/transcript-outside', { name }] }];
    return unreadable.has(file) ? [{ at, says: ['manifest.invalid/transcript', { name }] }] : [];
  });
}

/** Findings with their code and the severity that was asked for, or their own; none where the rule is off. */
function weighed(code: string, severity: Severity, findings: Iterable<Finding>, asked: Severities): Judged[] {
  const wanted = asked[code];
  if (wanted === 'off') return [];
  return [...findings].map((finding) => ({ ...finding, code, severity: wanted ?? finding.severity ?? severity }));
}

function manifestSeverities(dossier: Dossier): Severities {
  const rules = dossier.manifest?.reading.manifest.rules;
  return rules ? Object.fromEntries([...rules].map(([code, severity]) => [code, severity.value])) : {};
}
