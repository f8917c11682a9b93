/** The light bulb silences a finding: what it writes silences this finding and moves nothing else. */
import { describe, expect, test } from 'vitest';
import { silencesOf } from '../../server/rules/fixes';
import { judge, RULE_CODES } from '../../server/rules/index';
import { ESSAY_NAMES, examples, readPage, section } from '../docs/page';
import { filesAfter, silences } from '../fixture/fixes';
import { idOf, Opened } from '../fixture/open';

const HERE = 'Silence note.unused here';

describe('in Markdown', () => {
  test('a comment stands above the paragraph', () => {
    silences(
      `
      Trade.[^1]

      [^1]: A letter.
      [^|2]: Another.
    `,
      HERE,
      `
      Trade.[^1]

      [^1]: A letter.
      <!-- dossier-ignore note.unused -->
      [^2]: Another.
    `,
    );
  });

  test('or behind the line, where something stands before the paragraph', () => {
    silences(
      `
      - Trade.[^|1]
        Oil.

      Cars.[^2]

      [^2]: A letter.
    `,
      'Silence note.undefined here',
      `
      - Trade.[^1] <!-- dossier-ignore note.undefined -->
        Oil.

      Cars.[^2]

      [^2]: A letter.
    `,
    );
  });

  test('a comment that is there already names one more rule', () => {
    silences(
      `
      Trade.[^1]

      [^1]: A letter.

      <!-- dossier-ignore note.unused: for later -->
      [^2]: Of 31| February 1960.
    `,
      'Silence date.invalid here',
      `
      Trade.[^1]

      [^1]: A letter.

      <!-- dossier-ignore note.unused date.invalid: for later -->
      [^2]: Of 31 February 1960.
    `,
    );
  });
});

describe('in a text with bracketed notes', () => {
  test('the manifest ignores the rule where as many words stand as tell the place', () => {
    silences(
      `
      --- dossier.yaml
      title: Trade # a draft
      --- essay.dossier
      Aid was offered.[1]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.

      [|2] RGAE, f. 635, op. 1, d. 392, l. 5 and others.
    `,
      HERE,
      `
      --- dossier.yaml
      title: Trade # a draft
      ignore:
        - rule: note.unused
          file: essay.dossier
          text: "[2] RGAE, f. 635, op. 1, d. 392,"
      --- essay.dossier
      Aid was offered.[1]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.

      [2] RGAE, f. 635, op. 1, d. 392, l. 5 and others.
    `,
    );
  });

  test('without a manifest the text has a comment', () => {
    silences(
      `
      Aid was offered.[1]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.
      [|2] Ibid.
    `,
      HERE,
      `
      Aid was offered.[1]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.
      <!-- dossier-ignore note.unused -->
      [2] Ibid.
    `,
    );
  });
});

describe('a rule altogether', () => {
  test('is off in the manifest', () => {
    silences(
      `
      --- dossier.yaml
      rules:
        note.unused: hint # for now
      --- essay.md
      Trade.[^1]

      [^1]: A letter.

      [^|2]: Another.
    `,
      'Silence note.unused in the whole dossier',
      `
      --- dossier.yaml
      rules:
        note.unused: off # for now
      --- essay.md
      Trade.[^1]

      [^1]: A letter.

      [^2]: Another.
    `,
    );
  });

  test('is off in a new manifest that is for this text alone', () => {
    silences(
      `
      --- essay.md
      Trade.[^1]

      [^1]: A letter.

      [^|2]: Another.
    `,
      'Silence note.unused in this text, by a new dossier.yaml',
      `
      --- dossier.yaml
      include:
        - "essay.md"
      rules:
        note.unused: off
      --- essay.md
      Trade.[^1]

      [^1]: A letter.

      [^2]: Another.
    `,
    );
  });
});

/** Every finding that the documentation shows in an essay, with a manifest and without. */
const SHOWN = RULE_CODES.filter((code) => code !== 'suppression.unused').flatMap((code) =>
  examples(section(readPage(`docs/rules/${code}.md`), 'Wrong')!).flatMap(({ texts }) => {
    const essay = texts.find(({ language }) => language in ESSAY_NAMES);
    const manifest = texts.find(({ language }) => language === 'yaml')?.text;
    return essay ? [{ code, name: ESSAY_NAMES[essay.language]!, text: essay.text, manifest }] : [];
  }),
);

test.each(SHOWN)(
  'what silences $code here silences it and changes no other finding: $text',
  ({ code, name, text, manifest }) => {
    for (const line of ['\n', '\r\n']) {
      const files = [
        ...(manifest === undefined ? [] : [{ name: 'dossier.yaml', text: manifest }]),
        { name, text: text.replaceAll('\n', line) },
      ];
      const opened = new Opened({ files, markers: [], cursor: undefined });
      const dossier = opened.dossier(name);
      const before = judge(dossier, idOf(name));
      for (const finding of before.filter((one) => one.code === code)) {
        const [here] = silencesOf(dossier, idOf(name), finding);
        const edits = here!.edits();
        const after = new Opened({ files: filesAfter(opened, edits), markers: [], cursor: undefined });
        const left = judge(after.dossier(name), idOf(name)).map((one) => one.code);
        const others = before.filter((one) => one.code !== code).map((one) => one.code);
        expect(left.filter((one) => one !== code)).toEqual(others);
        expect(left.filter((one) => one === code).length).toBeLessThan(before.length - others.length);
        // An edit makes no other line breaks than the text has.
        const [edit] = edits;
        if (edit!.file === idOf(name)) expect(edit!.text.replace(line, '')).not.toMatch(/[\r\n]/);
      }
    }
  },
);
