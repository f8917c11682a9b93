/** What is wrong in a manifest, at its place. */
import { describe, expect, test } from 'vitest';
import { judgeManifest } from '../../server/rules/index';
import { check, severities } from '../fixture/check';
import { open } from '../fixture/open';

const WRONG = `
    --- dossier.yaml
    closed: perhaps
            ^^^^^^^ manifest.invalid: \`closed\` is either true or false, not \`perhaps\`.
    rules:
      note.unuzed: off
      ^^^^^^^^^^^ manifest.invalid: There is no rule \`note.unuzed\`; did you mean \`note.unused\`?
`;

describe('a wrong word in the manifest', () => {
  test('is found as an error', () => {
    check('manifest.invalid', WRONG);
    expect(severities(WRONG)).toEqual(['error manifest.invalid', 'error manifest.invalid']);
  });

  test('has the severity of the settings', () => {
    expect(severities(WRONG, { settings: { 'manifest.invalid': 'hint' } })).toEqual([
      'hint manifest.invalid',
      'hint manifest.invalid',
    ]);
    expect(severities(WRONG, { settings: { 'manifest.invalid': 'off' } })).toEqual([]);
  });

  test('has the severity of the manifest itself', () => {
    expect(severities(`${WRONG}      manifest.invalid: warning\n`)).toEqual([
      'warning manifest.invalid',
      'warning manifest.invalid',
    ]);
  });

  test('leaves the rest of the manifest to count', () => {
    check(
      'document.unknown',
      `
      --- dossier.yaml
      titel: Oil
      documents:
        - number: 1
          title: Report on oil
      --- essay.md
      Oil, say Documents 1 and 2.
                               ^ document.unknown
    `,
    );
  });
});

test('in JSON only what the schema cannot say is said where the editor has the schema', () => {
  const { library } = open(`
    --- dossier.json
    {
      "closed": "perhaps",
      "documents": [{ "number": 1, "title": "A" }, { "number": 1, "title": "B" }]
    }
  `);
  const dossier = library.dossierOf('file:///dossiers/dossier.json')!;
  const keys = (all: boolean) => judgeManifest(dossier, all).map(({ says: [key] }) => key);
  expect(keys(true)).toEqual(['manifest.invalid/closed', 'manifest.invalid/duplicate-number']);
  expect(keys(false)).toEqual(['manifest.invalid/duplicate-number']);
});

test('a manifest that is right is silent', () => {
  check(
    'manifest.invalid',
    `
    --- dossier.yaml
    title: Oil
    closed: true
    include: [essay.md]
    documents:
      - number: 1
        title: Report on oil
    rules:
      note.unused: off
      manifest.invalid: warning
  `,
  );
});
