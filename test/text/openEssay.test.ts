import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Library } from '../../server/dossier/library';
import { type OpenEssay, textsOf } from '../../server/wire/openTexts';
import { registry } from '../../server/wire/registry';
import { Uris } from '../../server/wire/uris';
import { edit, essayText, spanOf } from '../property/texts';

test('an essay in blocks is edited as the plain implementation of LSP texts edits one string', () => {
  fc.assert(
    fc.property(essayText, fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (text, edits, isMarkdown) => {
      const [uri, language] = isMarkdown ? ['file:///a.md', 'markdown'] : ['file:///a.dossier', 'dossier'];
      const texts = textsOf(new Library(registry, []), new Uris());
      let plain = TextDocument.create(uri, language, 0, text);
      let essay = texts.create(uri, language, 0, text) as OpenEssay;
      for (const [version, one] of edits.entries()) {
        const span = spanOf(plain.getText(), one);
        const range = { start: plain.positionAt(span.start), end: plain.positionAt(span.end) };
        plain = TextDocument.update(plain, [{ range, text: one.insert }], version);
        essay = texts.update(essay, [{ range, text: one.insert }], version) as OpenEssay;
        expect(essay.getText()).toBe(plain.getText());
        expect(essay.lineCount).toBe(plain.lineCount);
        const line = version % plain.lineCount;
        const inLine = { start: { line, character: 1 }, end: { line: line + 1, character: 2 } };
        expect(essay.getText(inLine)).toBe(plain.getText(inLine));
        expect(essay.positionAt(span.start)).toEqual(plain.positionAt(span.start));
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  );
});
