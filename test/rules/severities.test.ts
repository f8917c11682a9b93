import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index';
import { check, severities } from '../fixture/check';
import { bracketed } from '../fixture/sources';

const UNUSED = 'Aid.[^1]\n\n[^1]: A letter.\n\n[^2]: A cable.';

describe('how severe a rule is', () => {
  test('is what the design says, where nobody asks for something else', () => {
    expect(Object.fromEntries(RULES.map(({ code, severity }) => [code, severity]))).toEqual({
      'note.undefined': 'error',
      'note.unlabelled': 'error',
      'note.malformed': 'error',
      'note.duplicate': 'error',
      'note.unused': 'warning',
      'note.order': 'warning',
      'note.empty': 'warning',
      'document.unknown': 'error',
      'document.leaves': 'warning',
      'document.date': 'warning',
      'document.unmentioned': 'hint',
      'shelfmark.unresolved': 'information',
      'shelfmark.incomplete': 'warning',
      'shelfmark.style': 'hint',
      'repository.unknown': 'warning',
      'citation.unresolved': 'warning',
      'citation.ambiguous': 'information',
      'citation.repeated': 'hint',
      'citation.conflict': 'warning',
      'name.variant': 'warning',
      'quotation.unbalanced': 'warning',
      'date.invalid': 'warning',
      'date.ambiguous': 'hint',
    });
  });

  test.each(['error', 'warning', 'information', 'hint'] as const)('can be set to %s', (severity) => {
    expect(severities(UNUSED, { settings: { 'note.unused': severity } })).toEqual([`${severity} note.unused`]);
  });

  test('can be set to off: then nothing is found', () => {
    check('note.unused', UNUSED, { settings: { 'note.unused': 'off' } });
  });

  test('of one rule leaves the others alone', () => {
    expect(severities(UNUSED, { settings: { 'note.empty': 'off', 'note.order': 'error' } })).toEqual([
      'warning note.unused',
    ]);
  });
});

describe('a manifest', () => {
  const inFolder = (rules: string) => `
    --- dossier.yaml
    rules:
      note.unused: ${rules}
    --- essay.md
    Aid.[^1]

    [^1]: A letter.

    [^2]: A cable.
  `;

  test('sets the severity of a rule for its folder', () => {
    expect(severities(inFolder('error'))).toEqual(['error note.unused']);
    expect(severities(inFolder('off'))).toEqual([]);
  });

  test('goes before the settings of the editor', () => {
    const settings = { 'note.unused': 'error' } as const;
    expect(severities(inFolder('hint'), { settings })).toEqual(['hint note.unused']);
    expect(severities(inFolder('off'), { settings })).toEqual([]);
  });

  test('does not reach beyond its folder', () => {
    expect(
      severities(`
        --- mexico/dossier.yaml
        rules:
          note.unused: off
        --- mexico/essay.md
        Aid.[^1]

        [^1]: A letter.

        [^2]: A cable.
        --- cuba.md
        Aid.[^1]

        [^1]: A letter.

        [^2]: A cable.
      `),
    ).toEqual(['warning note.unused']);
  });

  test('that closes its list makes shelfmark.unresolved an error, unless it says otherwise', () => {
    const closed = (rules: string) => `
      --- dossier.yaml
      closed: true
      documents:
        - number: 1
          source: RGAE, f. 635, op. 1, d. 392
      ${rules}
      --- essay.md
      Oil, says Document 1.[^1]

      [^1]: GARF, f. 9576, op. 8, d. 10, l. 3.
    `;
    expect(severities(closed(''))).toEqual(['error shelfmark.unresolved']);
    expect(severities(closed('rules: {shelfmark.unresolved: hint}'))).toEqual(['hint shelfmark.unresolved']);
  });
});

test('the order of notes in Markdown is a hint unless the settings say otherwise', () => {
  const swapped = 'A.[^2] B.[^1]\n\n[^1]: A letter.\n\n[^2]: A cable.';
  expect(severities(swapped)).toEqual(['hint note.order']);
  expect(severities(bracketed(swapped))).toEqual(['warning note.order']);
  expect(severities(swapped, { settings: { 'note.order': 'warning' } })).toEqual(['warning note.order']);
});
