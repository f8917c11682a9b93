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
import { bibliographyOutline } from '../features/bibliographyOutline';
import { findDefinition } from '../features/definition';
import { findHover } from '../features/hover';
import { findHighlights, findReferences } from '../features/references';
import type { Positions } from '../text/lines';
import { borrow, type ReadText, withMissed } from './borrowed';
import { toRange, toSymbols } from './convert';
import { inParts } from './inParts';
import { say } from './language';
import { Outlines } from './outlines';
import type { Places } from './places';
import { inAddress, renderHover } from './render';
import type { TranscriptDesk } from './transcripts';
import type { Uris } from './uris';

/** A place in a file about which Dossier has something to say. */
interface Asked {
  readonly dossier: Dossier;
  readonly file: FileId;
  readonly text: Positions;
  readonly offset: number;
}

/** @param read of files that are not open. */
export function answerFeatures(
  connection: Connection,
  library: Library,
  uris: Uris,
  places: Places,
  transcripts: TranscriptDesk,
  read: ReadText,
): void {
  const asked = ({ textDocument, position }: TextDocumentPositionParams): Asked | undefined => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const essay = dossier?.essay(file);
    if (dossier && essay && library.speaks(file))
      return { dossier, file, text: essay, offset: essay.offsetAt(position) };
    const lines = dossier?.manifest?.file === file ? dossier.manifest.lines : dossier?.bibliography.lines(file);
    return dossier && lines && { dossier, file, text: lines, offset: lines.offsetAt(position) };
  };

  /** Answers at once, or when the texts of files that are not open have been fetched. */
  const answer = async <T>(params: TextDocumentPositionParams, find: (at: Asked) => T): Promise<T | null> => {
    const at = asked(params);
    if (!at) return ofShelved(params, find);
    const { result, missed } = withMissed(at.dossier, () => find(at));
    if (missed.size === 0) return result;
    const essays = await borrow(library, missed, read);
    // Meanwhile the text may be another.
    const now = asked(params);
    return now ? now.dossier.withTexts(essays, () => find(now)) : null;
  };

  /** Answers about a text that is not open. */
  const ofShelved = async <T>(params: TextDocumentPositionParams, find: (at: Asked) => T): Promise<T | null> => {
    const file = uris.idOf(params.textDocument.uri);
    const dossier = library.dossierOf(file);
    if (!dossier?.shelf.card(file)) return null;
    const essays = await borrow(library, [file], read);
    return dossier.withTexts(essays, () => {
      const at = asked(params);
      return at ? find(at) : null;
    });
  };

  connection.onHover(async (params): Promise<Hover | null> => {
    const shown = await answer(params, ({ dossier, file, offset, text }) => {
      const facts = findHover(dossier, file, offset);
      return facts ? { range: toRange(text, facts.at), value: renderHover(facts, places) } : null;
    });
    if (!shown) return null;
    const { range, value } = shown;
    const cited = transcripts.citedAt(params.textDocument.uri, params.position);
    const source = cited && (await transcripts.locate(cited));
    return { range, contents: { kind: MarkupKind.Markdown, value: source ? withSource(value, source) : value } };
  });

  const locations = (found: readonly Occurrence[]): Location[] =>
    found.flatMap((occurrence) => places.locate(occurrence) ?? []);

  connection.onDefinition(
    (params): Promise<LocationLink[] | null> =>
      answer(params, ({ dossier, file, offset, text }) => {
        const found = findDefinition(dossier, file, offset);
        if (!found) return null;
        return found.to.flatMap((occurrence) => {
          const target = places.locate({ file: occurrence.file, at: occurrence.full });
          const label = places.locate(occurrence);
          if (!target || !label) return [];
          return [
            {
              originSelectionRange: toRange(text, found.from.at),
              targetUri: target.uri,
              targetRange: target.range,
              targetSelectionRange: label.range,
            },
          ];
        });
      }),
  );

  connection.onReferences(async (params, _token, _progress, parts): Promise<Location[] | null> => {
    const found = await answer(params, ({ dossier, file, offset }) =>
      locations(findReferences(dossier, file, offset, params.context.includeDeclaration)),
    );
    return found && parts ? inParts(found, parts) : found;
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

  const outlines = new Outlines();
  connection.onDocumentSymbol(({ textDocument }) => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const essay = dossier?.essay(file);
    if (dossier && essay) return library.speaks(file) ? outlines.of(dossier, file, essay) : null;
    const lines = dossier?.bibliography.lines(file);
    return dossier && lines ? toSymbols(bibliographyOutline(dossier, file), lines) : null;
  });
}

/** A hover with a link to the source that can be read. */
function withSource(shown: string, { uri, range }: Location): string {
  return `${shown}\n\n[${say('Read the source')}](${inAddress(uri)}#L${range.start.line + 1})`;
}
