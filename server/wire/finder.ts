/** Finding by name, for the picker of a client and as the symbols of the workspace. */
import {
  type Connection,
  type Location,
  RequestType,
  SymbolKind,
  type TextDocumentIdentifier,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { FoundKind } from '../features/finder/entries';
import { findByName, KINDS, type RankedFound, ranked } from '../features/finder/find';
import { fileOfFound, placeOfFound } from '../features/finder/place';
import { borrow, type ReadText, withMissed } from './borrowed';
import { say } from './language';
import { often } from './often';
import type { Places } from './places';
import type { Uris } from './uris';

export interface FindParams {
  readonly query: string;
  /** A text or the manifest of the dossier in which is searched; all dossiers where it is left out or belongs to none. */
  readonly textDocument?: TextDocumentIdentifier;
}

export interface FoundItem {
  readonly kind: FoundKind;
  readonly label: string;
  readonly description: string;
  /** It is not spelt as it was typed. */
  readonly isNear: boolean;
  /** What leads to its place: see `FindPlaceRequest`. */
  readonly data: Origin;
}

/** What leads back from something that is shown to what it is. */
interface Origin {
  readonly entity: string;
  /** A file of its dossier. */
  readonly uri: string;
}

export const FindRequest = new RequestType<FindParams, readonly FoundItem[], void>('dossier/find');
/** Where something that was found is. Answers null where it is gone. */
export const FindPlaceRequest = new RequestType<Origin, Location | null, void>('dossier/findPlace');

/** So many are told at once. */
const MOST = 50;

interface Placed extends RankedFound {
  readonly dossier: Dossier;
}

export function answerFinder(
  connection: Connection,
  library: Library,
  uris: Uris,
  places: Places,
  outside: { readonly read: ReadText; resolvesSymbols(): boolean },
): void {
  const find = (dossiers: Iterable<Dossier>, query: string, kinds: readonly FoundKind[]): Placed[] => {
    const all = [...dossiers].flatMap((dossier) =>
      findByName(dossier, query, MOST, kinds).map((found): Placed => ({ ...found, dossier })),
    );
    return ranked(all, query, MOST);
  };

  const originOf = ({ dossier, entity }: Placed): Origin => {
    const [first] = dossier.manifest ? [dossier.manifest.file] : dossier.files;
    return { entity, uri: uris.uriOf(first ?? '') };
  };

  const placeOf = async ({ entity, uri }: Origin): Promise<Location | null> => {
    const dossier = library.dossierOf(uris.idOf(uri));
    if (!dossier) return null;
    const { result, missed } = withMissed(dossier, () => placeOfFound(dossier, entity));
    const located = result && places.locate(result);
    if (located) return located;
    const essays = await borrow(library, missed, outside.read, 1);
    return dossier.withTexts(essays, () => {
      const place = placeOfFound(dossier, entity);
      return (place && places.locate(place)) ?? null;
    });
  };

  connection.onRequest(FindRequest, ({ query, textDocument }) => {
    const own = textDocument && library.dossierOf(uris.idOf(textDocument.uri));
    return find(own ? [own] : dossiersIn(library), query, KINDS).map((found) => ({
      kind: found.kind,
      label: nameOf(found),
      description: descriptionOf(found),
      isNear: found.isNear,
      data: originOf(found),
    }));
  });
  connection.onRequest(FindPlaceRequest, placeOf);

  connection.onWorkspaceSymbol(async ({ query }): Promise<WorkspaceSymbol[]> => {
    const symbols: WorkspaceSymbol[] = [];
    for (const found of find(dossiersIn(library), query, SYMBOLS)) {
      const file = fileOfFound(found.dossier, found);
      if (file === undefined) continue;
      const data = originOf(found);
      const location = outside.resolvesSymbols() ? { uri: uris.uriOf(file) } : await placeOf(data);
      if (location)
        symbols.push({
          name: nameOf(found),
          kind: SYMBOL_KINDS[found.kind],
          containerName: descriptionOf(found),
          location,
          data,
        });
    }
    return symbols;
  });

  connection.onWorkspaceSymbolResolve(async (symbol) => {
    const location = symbol.data && (await placeOf(symbol.data as Origin));
    return location ? { ...symbol, location } : symbol;
  });
}

/** A shelfmark is found with the documents and the archive that it belongs to; by itself it would crowd the list. */
const SYMBOLS = KINDS.filter((kind) => kind !== 'shelfmark');

const SYMBOL_KINDS: Readonly<Record<FoundKind, SymbolKind>> = {
  person: SymbolKind.Object,
  document: SymbolKind.File,
  work: SymbolKind.Package,
  repository: SymbolKind.Module,
  shelfmark: SymbolKind.Key,
};

/** The dossiers of folders, and those of single texts that are open. */
function dossiersIn(library: Library): Set<Dossier> {
  const found = new Set(library.folders);
  for (const file of library.files) {
    const dossier = library.essay(file) && library.dossierOf(file);
    if (dossier && dossier.folder === undefined && library.speaks(file as FileId)) found.add(dossier);
  }
  return found;
}

function nameOf({ kind, name }: RankedFound): string {
  return kind === 'document' ? say('Document {number}', { number: name }) : name;
}

function descriptionOf({ kind, about, count }: RankedFound): string {
  if (kind === 'document' || (kind === 'shelfmark' && about.length > 0)) return about.join(', ');
  const counted = count === 0 ? [] : [often(kind === 'person' ? 'named' : 'cited', count)];
  return [...about, ...counted].join(', ');
}
