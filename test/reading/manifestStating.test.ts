/** A manifest that is made to state more keeps everything else as it is written. */
import { describe, expect, test } from 'vitest';
import { type Statement, stating } from '../../server/reading/manifest/stating';

const HERE: Statement = { ignore: { rule: 'note.unused', file: 'essay.txt', text: '[2] RGAE: "x"' } };
const OFF: Statement = { rule: 'note.unused', severity: 'off' };

function after(text: string, statement: Statement, format: 'yaml' | 'json' = 'yaml'): string | undefined {
  const change = stating(text, format, statement);
  return change && text.slice(0, change.at.start) + change.text + text.slice(change.at.end);
}

const ITEM = '  - rule: note.unused\n    file: essay.txt\n    text: "[2] RGAE: \\"x\\""';
const FLOW = '{ rule: note.unused, file: essay.txt, text: "[2] RGAE: \\"x\\"" }';

describe('what is ignored is added', () => {
  test.each([
    ['where there is no list', 'title: A # one\n\n# end\n', `title: A # one\nignore:\n${ITEM}\n\n# end\n`],
    ['without a final line break', 'title: A', `title: A\nignore:\n${ITEM}`],
    ['to an empty file', '', `ignore:\n${ITEM}\n`],
    ['to a file of comments', '# nothing yet', `# nothing yet\nignore:\n${ITEM}\n`],
    [
      'to a list',
      'ignore:\n  - note.empty # why\nrules:\n  a: b\n',
      `ignore:\n  - note.empty # why\n${ITEM}\nrules:\n  a: b\n`,
    ],
    [
      'to a list that is not set in',
      'ignore:\n- rule: note.empty\n  file: a.md\n',
      `ignore:\n- rule: note.empty\n  file: a.md\n${ITEM.replace(/^ {2}/gm, '')}\n`,
    ],
    ['to a list without items', 'ignore: # soon\ntitle: A\n', `ignore: # soon\n${ITEM}\ntitle: A\n`],
    ['between brackets', 'ignore: [note.empty]\n', `ignore: [note.empty, ${FLOW}]\n`],
    ['between empty brackets', 'ignore: []\n', `ignore: [${FLOW}]\n`],
    ['behind a comma', 'ignore: [\n  note.empty,\n]\n', `ignore: [\n  note.empty,\n  ${FLOW}\n]\n`],
    ['to a manifest between brackets', '{title: A}\n', `{title: A, ignore: [${FLOW}]}\n`],
  ])('%s', (_, before, expected) => {
    expect(after(before, HERE)).toBe(expected);
    expect(after(before.replaceAll('\n', '\r\n'), HERE)).toBe(
      before.includes('\n') ? expected.replaceAll('\n', '\r\n') : expected,
    );
    expect(after(`\uFEFF${before}`, HERE)).toBe(`\uFEFF${expected}`);
  });

  test('in JSON, as it is set out there', () => {
    const json = '{ "rule": "note.unused", "file": "essay.txt", "text": "[2] RGAE: \\"x\\"" }';
    expect(after('{\n  "title": "A"\n}\n', HERE, 'json')).toBe(`{\n  "title": "A",\n  "ignore": [${json}]\n}\n`);
    expect(after('{"ignore": ["note.empty"]}', HERE, 'json')).toBe(`{"ignore": ["note.empty", ${json}]}`);
    expect(after('{\r\n\t"ignore": [\r\n\t\t"note.empty"\r\n\t]\r\n}', HERE, 'json')).toBe(
      `{\r\n\t"ignore": [\r\n\t\t"note.empty",\r\n\t\t${json}\r\n\t]\r\n}`,
    );
  });
});

describe('the severity of a rule', () => {
  test.each([
    ['is added where there are none', 'title: A\n', 'title: A\nrules:\n  note.unused: off\n'],
    [
      'is added to others',
      'rules:\n    note.empty: off # x\n',
      'rules:\n    note.empty: off # x\n    note.unused: off\n',
    ],
    ['is put in the place of another', 'rules:\n  note.unused: hint # x\n', 'rules:\n  note.unused: off # x\n'],
    ['is added between brackets', 'rules: {note.empty: off}\n', 'rules: {note.empty: off, note.unused: off}\n'],
  ])('%s', (_, before, expected) => expect(after(before, OFF)).toBe(expected));

  test('in JSON', () => {
    expect(after('{"rules": {"note.unused": "hint"}}', OFF, 'json')).toBe('{"rules": {"note.unused": "off"}}');
    expect(after('{"title": "A"}', OFF, 'json')).toBe('{"title": "A", "rules": { "note.unused": "off" }}');
  });
});

test.each([
  'a list\n',
  '- a\n',
  'ignore: note.empty\n',
  'ignore: *a\n',
  'rules: &a [x]\nignore: "\n',
  'title: [a\n',
  'title: |\n  text\nx\n',
  '\ttitle: A\n',
])('nothing is changed in a text that has to be mended first: %j', (text) => {
  const changed = after(text, HERE);
  expect([undefined, `${text}ignore:\n${ITEM}\n`]).toContain(changed);
  expect(after('{"ignore": ', HERE, 'json')).toBeUndefined();
  expect(after('', HERE, 'json')).toBeUndefined();
});
