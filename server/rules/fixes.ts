/** What can be done about findings. */
import type { Dossier } from '../dossier/dossier';
import type { Edit, Fix } from '../dossier/fix';
import type { FileId } from '../dossier/place';
import { RULES } from './index';
import type { Finding, View } from './rule';
import { silencing } from './silencing';
import { suppressionUnused } from './suppressionUnused';

/** A finding with its rule, in the text as it is now. */
export interface Found extends Finding {
  readonly code: string;
}

/** The fixes of a finding, the best first; none in a file whose text is not at hand. */
export function fixesOf(dossier: Dossier, file: FileId, finding: Found): Fix[] {
  const view = viewOf(dossier, file);
  const rule = [...RULES, suppressionUnused].find(({ code }) => code === finding.code);
  return view && rule?.fixes ? [...rule.fixes(view, finding)] : [];
}

/** Ways to silence a finding; none in a file whose text is not at hand. */
export function silencesOf(dossier: Dossier, file: FileId, finding: Found): Fix[] {
  const view = viewOf(dossier, file);
  return view ? [...silencing(view, finding)] : [];
}

function viewOf(dossier: Dossier, file: FileId): View | undefined {
  const essay = dossier.essay(file);
  return essay && { dossier, file, essay, apparatus: dossier.apparatus(file)! };
}

/** The edits of all fixes that cannot be wrong, in the order of the text. Of two fixes that overlap, the first is made. */
export function safeEdits(dossier: Dossier, file: FileId, findings: readonly Found[]): Edit[] {
  const made: Edit[] = [];
  let end = 0;
  for (const finding of findings) {
    const fix = fixesOf(dossier, file, finding).find(({ isSafe }) => isSafe);
    const edits = [...(fix?.edits() ?? [])].sort((a, b) => a.at.start - b.at.start);
    if (edits.some((edit) => edit.file !== file || edit.at.start < end)) continue;
    made.push(...edits);
    end = edits[edits.length - 1]?.at.end ?? end;
  }
  return made;
}
