// What a page of the documentation tells people to write or to run.
import { readFileSync } from 'node:fs';

/** The blocks of code in one language under a heading, joined. */
export function codeIn(page, heading, language) {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const [, section] = text.split(new RegExp(`^## ${heading}$`, 'm'));
  if (section === undefined) throw new Error(`docs/${page} has no section ${heading}.`);
  const [own] = section.split(/^## /m);
  const blocks = [...own.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((found) => found[1]);
  if (blocks.length === 0) throw new Error(`Under ${heading}, docs/${page} has no block of ${language}.`);
  return blocks.join('\n');
}
