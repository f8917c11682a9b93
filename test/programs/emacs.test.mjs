import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { Desk } from './desk.mjs';
import { codeIn } from './page.mjs';

const PROBE = `
(setq-default eglot-sync-connect 30)
(find-file "e-dossier-65/mexico-and-the-soviet-union.dossier.txt")
(eglot--maybe-activate-editing-mode)
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(flymake-start)
(let ((late (+ (float-time) 30)))
  (while (and (null (flymake-diagnostics)) (< (float-time) late))
    (accept-process-output nil 0.05)))
(search-forward "owned by the state.[2")
(let* ((asked (eglot--TextDocumentPositionParams))
       (server (eglot-current-server))
       (hover (jsonrpc-request server :textDocument/hover asked)))
  (xref-find-definitions "")
  (princ (json-encode
          (list (cons 'mode (symbol-name major-mode))
                (cons 'findings (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
                (cons 'hover (plist-get (plist-get hover :contents) :value))
                (cons 'note (buffer-substring (line-beginning-position) (line-end-position)))))))
`;

suite('Emacs with the configuration of docs/other-editors.md', () => {
  let desk;
  let told;

  suiteSetup(async () => {
    desk = new Desk();
    const configuration = desk.write('init.el', codeIn('other-editors.md', 'Emacs', 'elisp'));
    const probe = desk.write('probe.el', PROBE);
    const { text } = await desk.run('emacs', ['--batch', '-l', configuration, '-l', 'xref', '-l', 'json', '-l', probe]);
    const json = text.split('\n').find((line) => line.startsWith('{"mode"'));
    assert.ok(json, text);
    told = JSON.parse(json);
  });

  suiteTeardown(() => desk.clear());

  test('knows the sample for a dossier', () => assert.equal(told.mode, 'dossier-mode'));

  test('shows the findings', () => {
    assert.ok(
      told.findings.some((finding) => /Note 26 has no text/.test(finding)),
      told.findings.join('\n'),
    );
  });

  test('shows what a note cites, and leads from its mark to it', () => {
    assert.match(told.hover, /Archive of the Russian Academy of Sciences/);
    assert.match(told.note, /^\[22\] RAS, Fond 1798/);
  });
});
