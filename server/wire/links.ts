import type { Connection, DocumentLink } from 'vscode-languageserver';
import type { Library } from '../dossier/library';
import { findLinks } from '../features/links/findLinks';
import { toRange } from './convert';
import type { Uris } from './uris';

/** Links to pages of the web. Where a link leads is told when somebody follows it, and only to an address of `https:`. */
export function answerLinks(connection: Connection, library: Library, uris: Uris): void {
  connection.onDocumentLinks(({ textDocument }): DocumentLink[] | null => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const essay = dossier?.essay(file);
    if (!dossier || !essay || !library.speaks(file)) return null;
    return findLinks(dossier, file).map(({ at, address }) => ({
      range: toRange(essay, at),
      tooltip: address,
      data: address,
    }));
  });

  connection.onDocumentLinkResolve((link): DocumentLink => {
    const address: unknown = link.data;
    return typeof address === 'string' && address.startsWith('https://') ? { ...link, target: address } : link;
  });
}
