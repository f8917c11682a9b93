/** The requests of an editor: from protocol, find, to protocol. */
import {
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type Location,
  type LocationLink,
  MarkupKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { Occurrence } from '../dossier/occurrences';
import type { FileId } from '../dossier/place';
import { findDefinition } from '../features/definition';
import { findHover } from '../features/hover';
import { findHighlights, findReferences } from '../features/references';
import { outline } from '../features/symbols';
import { type Positions, toRange, toSymbols } from './convert';
import type { Places } from './places';
import { renderHover } from './render';
import type { Uris } from './uris';

/** A place in a file about which Dossier has something to say. */
interface Asked {
  readonly dossier: Dossier;
  readonly file: FileId;
  readonly text: Positions;
  readonly offset: number;
}

export function answerFeatures(connection: Connection, library: Library, uris: Uris, places: Places): void {
  const asked = ({ textDocument, position }: TextDocumentPositionParams): Asked | undefined => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const essay = dossier?.essay(file);
    if (dossier && essay && library.speaks(file))
      return { dossier, file, text: essay, offset: essay.offsetAt(position) };
    const lines = dossier?.manifest?.file === file ? dossier.manifest.lines : undefined;
    return dossier && lines && { dossier, file, text: lines, offset: lines.offsetAt(position) };
  };

  connection.onHover((params): Hover | null => {
    const at = asked(params);
    const facts = at && findHover(at.dossier, at.file, at.offset);
    if (!facts) return null;
    const links = {
      to: (file: FileId, offset: number) => {
        const location = places.locate({ file, at: { start: offset, end: offset } });
        return location && { uri: location.uri, line: location.range.start.line + 1 };
      },
    };
    return {
      range: toRange(at.text, facts.at),
      contents: { kind: MarkupKind.Markdown, value: renderHover(facts, links) },
    };
  });

  const locations = (found: readonly Occurrence[]): Location[] =>
    found.flatMap((occurrence) => places.locate(occurrence) ?? []);

  connection.onDefinition((params): LocationLink[] | null => {
    const at = asked(params);
    const found = at && findDefinition(at.dossier, at.file, at.offset);
    if (!found) return null;
    return found.to.flatMap((occurrence) => {
      const target = places.locate({ file: occurrence.file, at: occurrence.full });
      const label = places.locate(occurrence);
      if (!target || !label) return [];
      return [
        {
          originSelectionRange: toRange(at.text, found.from.at),
          targetUri: target.uri,
          targetRange: target.range,
          targetSelectionRange: label.range,
        },
      ];
    });
  });

  connection.onReferences((params): Location[] | null => {
    const at = asked(params);
    return at ? locations(findReferences(at.dossier, at.file, at.offset, params.context.includeDeclaration)) : null;
  });

  connection.onDocumentHighlight((params): DocumentHighlight[] | null => {
    const at = asked(params);
    return at
      ? findHighlights(at.dossier, at.file, at.offset).map((one) => ({
          range: toRange(at.text, one.at),
          kind: one.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }))
      : null;
  });

  connection.onDocumentSymbol(({ textDocument }) => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const essay = dossier?.essay(file);
    return dossier && essay && library.speaks(file) ? toSymbols(outline(dossier, file), essay) : null;
  });
}
