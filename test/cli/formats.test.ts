import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { coloursFor } from '../../server/cli/formats/colours';
import { excerptOf } from '../../server/cli/formats/excerpt';
import { cutAtEnd, cutAtStart, harmless, widthOf } from '../../server/cli/formats/width';
import { RULE_CODES } from '../../server/rules/index';
import { dossier, findings, folderWith } from './fixture';

const GAP = 'The mission came home.[^1] It wrote a report.[^2]\n\n[^1]: RGAE, f. 413, op. 13, d. 8570, l. 4.\n';
const NOTE = '[^1]: RGAE, f. 413, op. 13, d. 8570, l. 4.';

describe('places', () => {
  test.each([
    ['\n', 'line feeds'],
    ['\r\n', 'carriage returns and line feeds'],
    ['\r', 'carriage returns alone'],
  ])('lines count from 1 whatever ends them: %j', async (end) => {
    const text = ['One.[^1]', '', 'Two.[^2]', '', NOTE, ''].join(end);
    const [finding] = await findings(folderWith({ 'essay.md': text }));
    expect(finding).toMatchObject({ line: 3, col: 4, endLine: 3, endCol: 8 });
  });

  test('columns count UTF-16 code units: from 0 in JSON, from 1 elsewhere', async () => {
    const folder = folderWith({ 'essay.md': `\ufeff𝄞 e\u0301t\u00a0é 𠀀.[^1] 😀.[^2]\n\n${NOTE}\n` });
    // 𝄞, 𠀀 and 😀 are two code units each, the combining accent is one, and the byte-order mark is none.
    expect((await findings(folder))[0]).toMatchObject({ line: 1, col: 20, endCol: 24 });
    expect((await dossier(folder, 'check')).out).toContain('  1:21 error ');
    expect((await dossier(folder, 'check', '--format', 'github')).out).toContain('line=1,col=21,endColumn=25,');
    const sarif = JSON.parse((await dossier(folder, 'check', '--format', 'sarif')).out);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 21,
      endLine: 1,
      endColumn: 25,
    });
  });
});

describe('json', () => {
  test('is one object with its version, and without findings too', async () => {
    const { out } = await dossier(folderWith({ 'essay.md': 'One.[^1]\n\n[^1]: Two.\n' }), 'check', '--format', 'json');
    expect(JSON.parse(out)).toEqual({ version: 1, findings: [] });
  });

  test('holds every severity, and the fields of the contract in their order', async () => {
    const folder = folderWith({ 'essay.md': GAP });
    const args = ['--rule', 'note.undefined=hint'];
    const [finding] = await findings(folder, ...args);
    expect(finding).toEqual({
      file: 'essay.md',
      line: 1,
      col: 45,
      endLine: 1,
      endCol: 49,
      rule: 'note.undefined',
      severity: 'hint',
      message: 'Note 2 has no text; the last note is 1.',
      related: [],
    });
    expect(Object.keys(finding!).join()).toBe('file,line,col,endLine,endCol,rule,severity,message,related');
  });
});

describe('pretty', () => {
  test('shows findings by file with their text, and counts what it leaves out', async () => {
    const folder = folderWith({ 'a.md': GAP, 'b.md': 'One.\n\n[^x]: Two.\n' });
    const { out } = await dossier(folder, 'check', '--rule', 'note.unused=hint');
    expect(out).toBe(`a.md
  1:46 error Note 2 has no text; the last note is 1. note.undefined
      The mission came home.[^1] It wrote a report.[^2]
                                                   ^^^^

1 error in 2 files. Not shown: 1 hint (--all shows them).
`);
    const { out: all } = await dossier(folder, 'check', '--rule', 'note.unused=hint', '--all');
    expect(all).toContain(`b.md
  3:1 hint Note x is not cited anywhere in the text. note.unused
      [^x]: Two.
      ^^^^^
`);
    expect(all).toMatch(/1 error, 1 hint in 2 files\.\n$/);
  });

  test('the carets stand under the place also after wide and combining characters', async () => {
    const folder = folderWith({
      'essay.md': `莫斯科\te\u0301 😀👩‍👩‍👧.[^2]\n\n${NOTE}\n\nOne.[^1]\n`,
    });
    const lines = (await dossier(folder, 'check', '--format', 'pretty')).out.split('\n');
    const at = lines.findIndex((line) => line.includes('莫斯科'));
    if (at < 0) throw new Error(lines.join('\n'));
    // Three ideographs of two columns, a space, é, a space, two pictures of two columns, a full stop.
    expect(lines[at + 1]).toBe(`      ${' '.repeat(6 + 1 + 1 + 1 + 4 + 1)}^^^^`);
  });

  test('of a long line it shows what stands around the place, in time that does not depend on the line', () => {
    const line = `${'слово '.repeat(200_000)}THERE${' 漢字'.repeat(200_000)}`;
    const col = line.indexOf('THERE');
    const { text, carets } = excerptOf(line, { line: 1, col, endLine: 1, endCol: col + 5 });
    expect(widthOf(text)).toBeLessThanOrEqual(100);
    expect(text).toMatch(/^….*слово THERE 漢字.*…$/);
    expect(text.slice(carets.indexOf('^'), carets.length)).toBe('THERE');
  });

  test('of a place over several lines it shows the first', () => {
    const { text, carets } = excerptOf('  One two', { line: 1, col: 6, endLine: 3, endCol: 1 });
    expect({ text, carets }).toEqual({ text: 'One two', carets: '    ^^^' });
  });

  test('an empty place has one caret', () => {
    expect(excerptOf('One', { line: 1, col: 3, endLine: 1, endCol: 3 })).toEqual({ text: 'One', carets: '   ^' });
  });

  test('what a text says cannot command the terminal', async () => {
    const folder = folderWith({ 'essay.md': `\u001b[2J\u202eOne.[^1] \u0007Two.[^2]\n\n${NOTE}\n` });
    const { out } = await dossier(folder, 'check');
    expect(out).toContain('[2JOne.');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test('colours are for terminals only', () => {
    expect(coloursFor(false).severity('error')).toBe('error');
    expect(coloursFor(true).severity('error')).toBe('\u001b[31merror\u001b[0m');
  });
});

describe('widths', () => {
  test.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['漢字', 4],
    ['한국', 4],
    ['ｆｕｌｌ', 8],
    ['😀', 2],
    ['❤️', 2],
    ['\u200b', 0],
    ['Вольский', 8],
  ])('%s takes %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('cutting never parts a character', () => {
    expect(cutAtEnd('漢字漢字', 5)).toBe('漢字…');
    expect(cutAtEnd('漢字漢字', 4)).toBe('漢…');
    expect(cutAtStart('e\u0301e\u0301e\u0301', 2)).toBe('…e\u0301');
    expect(cutAtStart('abc', 3)).toBe('abc');
    expect(harmless('a\tb\r\nc')).toBe('a b  c');
  });
});

describe('github', () => {
  test('writes a command for each finding, escaped as the runner reads it', async () => {
    const folder = folderWith({ 'a,b: 100%.md': GAP });
    const { code, out } = await dossier(folder, 'check', '--format', 'github');
    expect(code).toBe(1);
    expect(out).toBe(
      '::error file=a%2Cb%3A 100%25.md,line=1,col=46,endColumn=50,title=note.undefined::Note 2 has no text; the last note is 1.\n',
    );
  });

  test('warnings are warnings; what is less is a notice, and comes with --all', async () => {
    const folder = folderWith({ 'essay.md': GAP });
    const as = (severity: string, ...args: string[]) =>
      dossier(folder, 'check', '--format', 'github', '--rule', `note.undefined=${severity}`, ...args);
    expect((await as('warning')).out).toMatch(/^::warning /);
    expect((await as('information')).out).toBe('');
    expect((await as('information', '--all')).out).toMatch(/^::notice /);
    expect((await as('hint', '--all')).out).toMatch(/^::notice /);
  });
});

describe('sarif', () => {
  const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
  const location = {
    type: 'object',
    required: ['physicalLocation'],
    properties: {
      physicalLocation: {
        type: 'object',
        required: ['artifactLocation', 'region'],
        properties: {
          artifactLocation: {
            type: 'object',
            required: ['uri'],
            // An address: nothing in it that would have to be escaped.
            properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~:/?@!$&'()*+,;=%]+$" } },
          },
          region: {
            type: 'object',
            required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
            additionalProperties: { type: 'integer', minimum: 1 },
          },
        },
      },
    },
  };
  const run = {
    type: 'object',
    required: ['tool', 'results', 'columnKind'],
    properties: {
      columnKind: { const: 'utf16CodeUnits' },
      tool: {
        type: 'object',
        required: ['driver'],
        properties: {
          driver: {
            type: 'object',
            required: ['name', 'rules'],
            properties: {
              rules: {
                type: 'array',
                minItems: 1,
                uniqueItems: true,
                items: {
                  type: 'object',
                  required: ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
                  properties: { shortDescription: text, fullDescription: text, help: text },
                },
              },
            },
          },
        },
      },
      results: {
        type: 'array',
        items: {
          type: 'object',
          required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
          properties: {
            level: { enum: ['error', 'warning', 'note'] },
            message: text,
            locations: { type: 'array', minItems: 1, maxItems: 1, items: location },
            relatedLocations: { type: 'array', items: { ...location, required: ['physicalLocation', 'message'] } },
          },
        },
      },
    },
  };
  const schema = {
    type: 'object',
    required: ['$schema', 'version', 'runs'],
    properties: { version: { const: '2.1.0' }, runs: { type: 'array', minItems: 1, maxItems: 1, items: run } },
  };

  async function sarif(folder: string, ...args: string[]) {
    const log = JSON.parse((await dossier(folder, 'check', '--format', 'sarif', ...args)).out);
    const ajv = new Ajv();
    ajv.validate(schema, log);
    expect(ajv.errors).toBeNull();
    return log.runs[0];
  }

  test('is a log of one run, also without results', async () => {
    const { results, tool } = await sarif(folderWith({ 'essay.md': 'One.[^1]\n\n[^1]: Two.\n' }));
    expect(results).toEqual([]);
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULE_CODES);
    for (const rule of tool.driver.rules) {
      expect(rule.shortDescription.text).not.toContain('Default');
      expect(rule.shortDescription.text).not.toBe(rule.id);
    }
  });

  test('points from a result to its rule, its place and the related ones', async () => {
    const folder = folderWith({ 'Очерк #1/draft 100%.md': 'One.[^1]\n\n[^1]: Two.\n\n[^1]: Three.\n' });
    const { results, tool } = await sarif(folder);
    const uri = '%D0%9E%D1%87%D0%B5%D1%80%D0%BA%20%231/draft%20100%25.md';
    expect(results).toMatchObject([
      {
        ruleId: 'note.duplicate',
        level: 'error',
        locations: [
          { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine: 5 } } },
        ],
        relatedLocations: [{ id: 0, physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } }],
        properties: { severity: 'error' },
      },
    ]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('note.duplicate');
  });

  test('information and hints are notes, and tell which they are', async () => {
    const folder = folderWith({ 'essay.md': GAP });
    for (const severity of ['information', 'hint']) {
      const { results } = await sarif(folder, '--rule', `note.undefined=${severity}`);
      expect(results[0]).toMatchObject({ level: 'note', properties: { severity } });
    }
  });

  test('a file outside the current folder goes by its whole address', async () => {
    const folder = folderWith({ 'essay.md': GAP, 'here/x.txt': '' });
    const { results } = await sarif(`${folder}/here`, '../essay.md');
    expect(results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: `file://${folder}/essay.md` });
  });
});
