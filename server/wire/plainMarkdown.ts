/**
 * Text as it reads, in a Markdown document that people read as it is written: only what could be markup behind other
 * words of a line is escaped. It makes no emphasis, code, link, picture, formula or HTML.
 */
export function plainInLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/@/g, '&#64;');
}
