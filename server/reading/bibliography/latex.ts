/**
 * The text that a LaTeX value stands for. Accents become letters, commands of emphasis go, ties and dashes become the
 * characters that they print; a command that is not known stays as it is written. No letter changes its case.
 *
 * Source: The LaTeX companion's tables of accents and special characters; the BibTeX manual on braces.
 */
import { flat } from '../../text/flat';

/** Accents as combining characters: `\'{a}`, `\'a`, `\c c`, `\v{s}`. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  t: '\u0361',
};

/** Commands that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  ss: 'ß',
  SS: 'ẞ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  NG: 'Ŋ',
  S: '§',
  P: '¶',
  pounds: '£',
  copyright: '©',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotesingle: "'",
  textquotedbl: '"',
  textquotedblleft: '“',
  textquotedblright: '”',
  quotedblbase: '„',
  quotesinglbase: '‚',
  guillemotleft: '«',
  guillemotright: '»',
  guillemetleft: '«',
  guillemetright: '»',
  guilsinglleft: '‹',
  guilsinglright: '›',
  flqq: '«',
  frqq: '»',
  glqq: '„',
  grqq: '“',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textbraceleft: '{',
  textbraceright: '}',
  textdegree: '°',
  textperiodcentered: '·',
  textnumero: '№',
  textordfeminine: 'ª',
  textordmasculine: 'º',
  textexclamdown: '¡',
  textquestiondown: '¿',
  texteuro: '€',
  euro: '€',
  slash: '/',
  space: ' ',
  quad: ' ',
  newline: ' ',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
};

/** Commands that only say how what follows looks, or that go without a trace. */
const SILENT =
  /^(?:emph|text(?:it|bf|sc|sl|tt|rm|sf|up|md|normal|superscript|subscript)|mkbib(?:emph|italic|bold|quote|parens)|enquote|it|bf|sc|sl|tt|rm|em|itshape|bfseries|scshape|upshape|normalfont|uppercase|lowercase|MakeUppercase|MakeLowercase|textquote|url|path|mbox|hbox|text|cyr|relax|protect|noopsort|ensuremath|mathrm|mathit|nocase|autocap|mkbibacro)$/;

const TOKEN = /\\([A-Za-z]{1,40})\s*|\\([\s\S])|---|--|``|''|[{}~$]|[^\\{}~$`'-]+|[\s\S]/g;
const SPECIAL = /[\\{}~$]|--|``|''/;

/** The text of a value, spaces and line breaks in it as one space each. */
export function textOfLatex(value: string): string {
  if (!SPECIAL.test(value)) return flat(spaced(value));
  let text = '';
  let accent = '';
  let isMath = false;
  for (const [token, word, sign] of value.matchAll(TOKEN)) {
    if (word !== undefined) {
      if (ACCENTS[word] !== undefined) accent = ACCENTS[word];
      else if (CHARACTERS[word] !== undefined) text += accented(CHARACTERS[word], takeAccent());
      else if (!SILENT.test(word)) text += token;
    } else if (sign !== undefined) {
      if (ACCENTS[sign] !== undefined) accent = ACCENTS[sign];
      else text += accented(signOf(sign), takeAccent());
    } else if (token === '{' || token === '}') {
      // `\'{}` is an accent on nothing, as `\^{}` and `\~{}` write the bare sign.
      if (token === '}' && accent !== '') text += BARE[takeAccent()] ?? '';
    } else if (token === '$') isMath = !isMath;
    else if (token === '~') text += '\u00a0';
    else if (isMath) text += token.replace(/[\^_]/g, '');
    else text += accented(PRINTED[token] ?? token, takeAccent());
  }
  return flat(spaced(text.normalize('NFC')));

  function takeAccent(): string {
    const taken = accent;
    accent = '';
    return taken;
  }
}

const PRINTED: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”' };
const BARE: Readonly<Record<string, string>> = { '\u0302': '^', '\u0303': '~', '\u0300': '`', '\u0301': "'" };

/** What a backslash makes of a sign: of `\,` a space, of `\-` and `\/` nothing, of `\&` the sign. */
function signOf(sign: string): string {
  if (/[\s\\,;:]/.test(sign)) return ' ';
  return /[-/!@()]/.test(sign) ? '' : sign;
}

function accented(text: string, accent: string): string {
  if (accent === '') return text;
  // A dotless letter under an accent is the letter itself.
  const [first = ''] = text;
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return base + accent + text.slice(first.length);
}

/** Spaces and line breaks as one space; a tie stays what it is. */
function spaced(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
