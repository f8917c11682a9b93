import type { CodeLens, Connection, Position } from 'vscode-languageserver';
import { findLenses, type Lens } from '../../features/lenses';
import { toRange } from '../convert';
import { times } from '../render';
import type { Around } from './around';
import { type Counted, Counts } from './counts';

/** The client shows the references of the thing at a place: of the uri, then of the position. */
export const SHOW_REFERENCES = 'dossier.showReferences';

/** What leads from a lens to what it tells of. */
interface LensData {
  readonly uri: string;
  readonly entity: string;
  readonly kind: Lens['kind'];
}

/** How often a thing is cited is counted when its lens comes into sight. */
export function answerLenses(connection: Connection, around: Around): void {
  const { library, uris } = around;
  const counts = new Counts(around);

  connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[] | null> => {
    const { lenses } = await around.shown();
    const file = uris.idOf(uri);
    const dossier = library.dossierOf(file);
    const isManifest = dossier?.manifest?.file === file;
    const text = dossier && (isManifest || library.speaks(file)) ? dossier.positions(file) : undefined;
    if (!dossier || !text) return null;
    return findLenses(dossier, file, lenses).map(({ kind, at, entity }) => {
      const data: LensData = { uri, entity, kind };
      return { range: toRange(text, at), data };
    });
  });

  connection.onCodeLensResolve(async (lens): Promise<CodeLens> => {
    const { uri, entity, kind } = (lens.data ?? {}) as Partial<LensData>;
    if (uri === undefined || entity === undefined) return lens;
    const counted = await counts.of(uris.idOf(uri), entity);
    const title = counted ? inWords(counted, kind === 'document') : '';
    const place: [string, Position] = [uri, lens.range.start];
    const isCited = counted !== undefined && counted.cited + counted.mentioned > 0;
    return {
      ...lens,
      command: isCited ? { title, command: SHOW_REFERENCES, arguments: place } : { title, command: '' },
    };
  });
}

function inWords({ cited, mentioned, isMore }: Counted, isDocument: boolean): string {
  const more = isMore ? ' or more' : '';
  const parts = cited > 0 || !isDocument ? [cited > 0 ? `cited ${times(cited)}` : 'not cited'] : [];
  if (mentioned > 0) parts.push(`mentioned ${times(mentioned)}`);
  return parts.length > 0 ? parts.join(', ') + more : 'neither cited nor mentioned';
}
