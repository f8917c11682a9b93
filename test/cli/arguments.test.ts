import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { dossier, folderWith } from './fixture';

describe('wrong use is said in words and has the exit code 2', () => {
  test.each([
    [[], 'Say what to do'],
    [['chek'], 'no command “chek”'],
    [['--al'], 'no option --al'],
    [['check', '--foo'], 'dossier check has no option --foo'],
    [['check', '-x'], 'no option -x'],
    [['check', '--constructor'], 'no option --constructor'],
    [['list', 'notes', '--all'], 'dossier list has no option --all'],
    [['check', '--format', 'xml'], 'no format “xml”. There are: pretty, json, sarif, github.'],
    [['check', '--format'], '--format needs a value'],
    [['check', '--all=yes'], '--all takes no value'],
    [['check', '--fail-on', 'never'], 'no severity “never”'],
    [['check', '--rule', 'note.unused'], '--rule needs a rule and a severity'],
    [['check', '--rule', 'note.unused=mild'], 'no severity “mild”'],
    [['check', '--rule', 'note.lost=error'], 'no rule “note.lost”. There are: note.undefined, '],
    [['check', '--config', 'absent.yaml'], '“absent.yaml” is not there'],
    [['check', 'absent.md', 'gone/'], '“absent.md” is not there.\n“gone/” is not there.'],
    [['check', ''], '“” is not there'],
    [['list'], 'Say what to list: notes, documents, shelfmarks, repositories, works, citations, people.'],
    [
      ['list', 'persons'],
      'no kind “persons”. There are: notes, documents, shelfmarks, repositories, works, citations, people.',
    ],
    [['list', 'notes', '--format', 'sarif'], 'There are: table, json, csv, md.'],
    [['explain'], 'FILE:LINE:COL'],
    [['explain', 'essay.md'], 'FILE:LINE:COL'],
    [['explain', 'essay.md:0:1'], 'FILE:LINE:COL'],
    [['explain', 'essay.md:1:1', 'essay.md:2:1'], 'FILE:LINE:COL'],
    [['help', 'cook'], 'no command “cook”'],
    [['server'], 'dossier server --stdio'],
    [['server', '--stdio', '.'], 'takes no path'],
  ])('dossier %j', async (args, words) => {
    const { code, out, said } = await dossier(folderWith({}), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(words);
  });
});

describe('help and version', () => {
  test.each([
    [['--help'], 'dossier check [paths]'],
    [['-h'], 'dossier server --stdio'],
    [['help'], 'Exit codes: 0 clean, 1 findings, 2 wrong use.'],
    [['help', 'check'], '--fail-on SEVERITY'],
    [['check', '--help'], '--rule CODE=SEVERITY'],
    [['list', '-h'], 'KIND is notes, documents, shelfmarks, repositories, works, citations or people.'],
    [['explain', '--help'], 'counted from 1'],
    [['server', '--help'], 'Language Server Protocol'],
  ])('dossier %j', async (args, words) => {
    const { code, out } = await dossier(folderWith({}), ...args);
    expect(code).toBe(0);
    expect(out).toContain(words);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('the version is that of the package', async () => {
    expect((await dossier('/', '--version')).out).toBe(`${version}\n`);
  });
});
