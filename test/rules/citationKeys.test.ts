/** Citation keys that no bibliography has. */
import { test } from 'vitest';
import { BIB } from '../fixture/bibliography';
import { check, checkAll } from '../fixture/check';

test('a key that no bibliography has is found, and the near one is suggested', () => {
  check(
    'citation.unresolved',
    `
--- essay.md
It was global [@westad2006, 12], and @westad205 says so. Others [@nobody1999] do not.[^1]
               ^^^^^^^^^^^ citation.unresolved: No bibliography of this dossier has an entry “westad2006”; did you mean “westad2005”?
                                     ^^^^^^^^^^ citation.unresolved: No bibliography of this dossier has an entry “westad205”; did you mean “westad2005”?
                                                                 ^^^^^^^^^^^ citation.unresolved: No bibliography of this dossier has an entry “nobody1999”.

[^1]: A letter.
--- dossier.yaml
title: Trade
${BIB}
`,
  );
});

test('names of packages, addresses, mentions and code are none', () => {
  checkAll(`
--- essay.md
Install [@types/node], ask @someone, write to author@archive.org, see \`@westad2006\`.[^1]

[^1]: A letter.
--- dossier.yaml
title: Trade
${BIB}
`);
});

test('nothing is said where there is no bibliography, or it cannot be read', () => {
  checkAll('It was global [@westad2006, 12].[^1]\n\n[^1]: A letter.\n');
  check(
    'citation.unresolved',
    `
--- essay.md
It was global [@westad2006, 12].[^1]

[^1]: A letter.
--- dossier.yaml
bibliography: gone.bib
`,
  );
});
