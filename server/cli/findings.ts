import type { FileId } from '../dossier/place';
import type { PlacedFinding, Stretch } from '../rules/checked';
import { type Judged, judge, judgeManifest, type Severities } from '../rules/index';
import type { Severity } from '../rules/rule';
import { inWords } from '../wire/words';
import type { Gathered, ShownPlace } from './gathered';

/** A finding as the JSON contract has it. */
export interface ShownFinding extends ShownPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (ShownPlace & { readonly message: string })[];
}

/** What was found in one file, in reading order. */
export interface FileFindings {
  readonly file: FileId;
  readonly name: string;
  readonly findings: readonly ShownFinding[];
}

/** The findings of everything that was asked for, by file; a file without findings is there with none. */
/** @param placed the findings of files whose texts are not at hand. */
export function findAll(
  gathered: Gathered,
  demanded: Severities,
  placed: ReadonlyMap<FileId, readonly PlacedFinding[]>,
): FileFindings[] {
  return gathered.files.map((file) => {
    const away = gathered.library.essay(file) ? undefined : placed.get(file);
    return {
      file,
      name: gathered.shown(file),
      findings: away
        ? away.map((finding) => shownPlaced(gathered, file, finding))
        : judged(gathered, file, demanded).flatMap((finding) => shownFinding(gathered, file, finding)),
    };
  });
}

function shownPlaced(
  gathered: Gathered,
  file: FileId,
  { code, severity, says, range, related }: PlacedFinding,
): ShownFinding {
  const place = (where: FileId, { start, end }: Stretch) => ({
    file: gathered.shown(where),
    line: start.line + 1,
    col: start.character,
    endLine: end.line + 1,
    endCol: end.character,
  });
  return {
    ...place(file, range),
    rule: code,
    severity,
    message: inWords(says),
    related: related.map((one) => ({ ...place(one.file, one.range), message: inWords(one.says) })),
  };
}

function judged({ library }: Gathered, file: FileId, demanded: Severities): Judged[] {
  const dossier = library.dossierOf(file);
  if (!dossier) return [];
  if (dossier.manifest?.file !== file) return judge(dossier, file, {}, demanded);
  return judgeManifest(dossier, true, {}, demanded).sort((a, b) => a.at.start - b.at.start);
}

function shownFinding(gathered: Gathered, file: FileId, finding: Judged): ShownFinding[] {
  const place = gathered.place({ file, at: finding.at });
  if (!place) return [];
  const related = (finding.related ?? []).flatMap((one) => {
    const where = gathered.place(one.place);
    return where ? [{ ...where, message: inWords(one.says) }] : [];
  });
  const { code, severity, says } = finding;
  return [{ ...place, rule: code, severity, message: inWords(says), related }];
}
