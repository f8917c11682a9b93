import type { CodeLens, Connection, Position } from 'vscode-languageserver';
import { findLenses, type Lens } from '../../features/lenses';
import { toRange } from '../convert';
import { often } from '../often';
import { asTitle } from '../words';
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
    const title = counted ? titleOf(counted, kind === 'document') : '';
    const place: [string, Position] = [uri, lens.range.start];
    const isCited = counted !== undefined && counted.cited + counted.mentioned > 0;
    return {
      ...lens,
      command: isCited ? { title, command: SHOW_REFERENCES, arguments: place } : { title, command: '' },
    };
  });
}

function titleOf({ cited, mentioned, isMore }: Counted, isDocument: boolean): string {
  const told = [
    ...(cited > 0 || !isDocument ? [often('cited', cited)] : []),
    ...(mentioned > 0 ? [often('mentioned', mentioned)] : []),
  ];
  const [first, second] = told;
  if (first === undefined) return asTitle(['lens.nothing', {}]);
  const title = second === undefined ? first : asTitle(['lens.both', { cited: first, mentioned: second }]);
  return isMore ? asTitle(['lens.more', { told: title }]) : title;
}
