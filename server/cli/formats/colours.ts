import type { Severity } from '../../rules/rule';

/** How the parts of a report are set off from each other; without colours, not at all. */
export interface Colours {
  file(text: string): string;
  severity(severity: Severity): string;
  faint(text: string): string;
}

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 36 };

/** @param wanted whether the output is a terminal and nobody asked for none. */
export function coloursFor(wanted: boolean): Colours {
  const paint = (code: number | string, text: string) => (wanted ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    file: (text) => paint('1;4', text),
    severity: (severity) => paint(CODES[severity], severity),
    faint: (text) => paint(2, text),
  };
}
