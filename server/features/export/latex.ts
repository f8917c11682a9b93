/** Text as a value of a BibTeX field: what LaTeX would take for a command prints as itself, and braces balance. */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '\u00a0': '~',
};

export function latexOf(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\\{}~^$&%#_\u00a0]/g, (sign) => SIGNS[sign]!)
      // Two of these in a row print as one sign.
      .replace(/-(?=-)/g, '-{}')
      .replace(/`(?=`)/g, '`{}')
      .replace(/'(?=')/g, "'{}")
  );
}
