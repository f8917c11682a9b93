import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { Desk } from './desk.mjs';
import { codeIn } from './page.mjs';

/** Asks the server at a place, as the keys of the configuration do, and writes down what it knows. */
const PROBE = `
local function ask(method, words)
  local row, column = unpack(vim.fn.searchpos('\\\\V' .. words .. '\\\\zs', 'wn'))
  vim.api.nvim_win_set_cursor(0, { row, column - 1 })
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(), 20000)
  for _, answer in pairs(answers or {}) do return answer.result end
end

vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local found = {}
for _, finding in ipairs(vim.diagnostic.get(0)) do table.insert(found, { line = finding.lnum, code = finding.code }) end
local told = {
  filetype = vim.bo.filetype,
  findings = found,
  hover = ask('textDocument/hover', 'owned by the state.[2'),
  definition = ask('textDocument/definition', 'owned by the state.[2'),
}
local file = io.open(vim.env.TOLD, 'w')
file:write(vim.json and vim.json.encode(told) or vim.fn.json_encode(told))
file:close()
vim.cmd('qall!')
`;

suite('Neovim with the configuration of docs/other-editors.md', () => {
  let desk;
  let told;

  suiteSetup(async () => {
    desk = new Desk();
    const configuration = desk.write('init.lua', codeIn('other-editors.md', 'Neovim', 'lua'));
    const probe = desk.write('probe.lua', PROBE);
    process.env.TOLD = desk.path('told.json')[0];
    const essay = 'e-dossier-65/mexico-and-the-soviet-union.dossier.txt';
    const { text } = await desk.run('nvim', ['--headless', '-n', '-u', configuration, essay, '-c', `luafile ${probe}`]);
    assert.ok(!/Error/.test(text), text);
    told = JSON.parse(desk.read('told.json'));
  });

  suiteTeardown(() => desk.clear());

  test('knows the sample for a dossier', () => assert.equal(told.filetype, 'dossier'));

  test('shows the findings, and none of the rule that the configuration switches off', () => {
    const codes = told.findings.map(({ code }) => code);
    assert.ok(!codes.includes('date.ambiguous'));
    for (const code of ['note.undefined', 'note.unlabelled', 'date.invalid'])
      assert.ok(codes.includes(code), `${codes}`);
  });

  test('shows what a note cites, and leads from its mark to it', () => {
    assert.match(told.hover.contents.value, /Archive of the Russian Academy of Sciences/);
    const [place] = [told.definition].flat();
    const essay = desk.read('papers/e-dossier-65/mexico-and-the-soviet-union.dossier.txt').split('\n');
    const { start } = place.range ?? place.targetSelectionRange;
    assert.match(essay[start.line], /^\[22\] RAS, Fond 1798/);
  });
});
