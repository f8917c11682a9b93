import { type Connection, type InlayHint, MarkupKind } from 'vscode-languageserver';
import { findHints } from '../../features/hints';
import { findHover } from '../../features/hover';
import { renderHover } from '../render';
import { type Around, spoken } from './around';

/** What leads from a hint to what it is about. */
interface HintData {
  readonly uri: string;
  readonly offset: number;
}

/** What is known of a thing is told when somebody points at its hint. */
export function answerHints(connection: Connection, around: Around): void {
  const { inlayHint } = connection.languages;
  inlayHint.on(async ({ textDocument, range }): Promise<InlayHint[] | null> => {
    const { hints } = await around.shown();
    const here = spoken(around, textDocument);
    if (!here) return null;
    const { dossier, file, essay } = here;
    const within = { start: essay.offsetAt(range.start), end: essay.offsetAt(range.end) };
    return findHints(dossier, file, within, hints).map(({ behind, text }) => {
      const data: HintData = { uri: textDocument.uri, offset: behind.start };
      return { position: essay.positionAt(behind.end), label: text, paddingLeft: true, data };
    });
  });

  inlayHint.resolve((hint): InlayHint => {
    const { uri, offset } = (hint.data ?? {}) as Partial<HintData>;
    const here = uri === undefined || offset === undefined ? undefined : spoken(around, { uri });
    const facts = here && findHover(here.dossier, here.file, offset!);
    if (!facts) return hint;
    return { ...hint, tooltip: { kind: MarkupKind.Markdown, value: renderHover(facts, around.links) } };
  });
}
