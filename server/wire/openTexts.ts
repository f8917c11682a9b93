/** The texts that are open in the editor, and the library kept in step with them. */

import type { Range, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { essayKind, isManifest } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Essay } from '../reading/essay';
import type { Position } from '../text/lines';
import type { Uris } from './uris';

/** An open essay: its text is the blocks that were read, so that an edit touches nothing else. */
export class OpenEssay {
  readonly uri: string;
  readonly file: FileId;
  readonly languageId: string;
  version: number;
  essay: Essay;

  constructor(uri: string, file: FileId, languageId: string, version: number, essay: Essay) {
    this.uri = uri;
    this.file = file;
    this.languageId = languageId;
    this.version = version;
    this.essay = essay;
  }

  get lineCount(): number {
    return this.essay.lineCount;
  }

  getText(range?: Range): string {
    if (!range) return this.essay.text();
    return this.essay.text({ start: this.offsetAt(range.start), end: this.offsetAt(range.end) });
  }

  positionAt(offset: number): Position {
    return this.essay.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.essay.offsetAt(position);
  }
}

export type OpenText = OpenEssay | TextDocument;

/** How `TextDocuments` makes and changes texts: essays as blocks, all else as the plain implementation has it. */
export function textsOf(library: Library, uris: Uris): TextDocumentsConfiguration<OpenText> {
  return {
    create(uri, languageId, version, content) {
      const file = uris.idOf(uri);
      if (isManifest(file) || !essayKind(file, languageId))
        return TextDocument.create(uri, languageId, version, content);
      return new OpenEssay(uri, file, languageId, version, library.read(file, content, languageId)!);
    },
    update(document, changes, version) {
      if (!(document instanceof OpenEssay)) return TextDocument.update(document, changes, version);
      // A manifest that changed may have read the essay again.
      document.essay = library.essay(document.file) ?? document.essay;
      for (const change of changes) apply(document, change, library);
      document.version = version;
      library.update(document.file, document.essay);
      return document;
    },
  };
}

function apply(document: OpenEssay, change: TextDocumentContentChangeEvent, library: Library): void {
  if (!('range' in change)) {
    document.essay = library.read(document.file, change.text, document.languageId) ?? document.essay;
    return;
  }
  const [a, b] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  document.essay = document.essay.edited({ start: Math.min(a, b), end: Math.max(a, b) }, change.text);
}
