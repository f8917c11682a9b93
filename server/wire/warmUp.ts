import type { Library } from '../dossier/library';
import { judge } from '../rules/index';

const SAMPLE = `Trade grew,[1] as Document 1 has it.

[1] RGAE, f. 635, op. 1, d. 392, ll. 5-7ob.; Ф. 6. Оп. 1. Д. 4. Л. 2.
`;

/** Reads a few lines before there is anything to read, so that the program is compiled when the first text comes. */
export function warmUp(library: Library): void {
  const file = 'warm-up:sample.dossier';
  library.read(file, SAMPLE);
  const dossier = library.dossierOf(file);
  if (dossier) judge(dossier, file);
  library.remove(file);
}
