/** Export: the works and the documents of archives that a dossier cites, for reference managers and spreadsheets. */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { filesOf } from '../../dossier/sources/citedOf';
import { biblatex } from './biblatex';
import { cslJson } from './cslJson';
import { csv } from './csv';
import { exportedDocuments } from './documents';
import type { Entry, Exported, ExportFormat } from './model';
import { exportedWorks } from './works';

/** @param isAsked which files of the dossier count; all where it is left out. Only those whose texts are at hand are read. */
export function findExported(dossier: Dossier, isAsked: (file: FileId) => boolean = () => true): Exported[] {
  const files = filesOf(dossier).filter(isAsked);
  return [...exportedWorks(dossier, files), ...exportedDocuments(dossier, files, isAsked)];
}

const WRITERS: Readonly<Record<ExportFormat, (entries: readonly Entry[]) => string>> = {
  'csl-json': cslJson,
  biblatex,
  csv,
};

export function writeExport(format: ExportFormat, entries: readonly Entry[]): string {
  return WRITERS[format](entries);
}
