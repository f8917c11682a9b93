/**
 * Workflow commands, from which GitHub Actions makes annotations.
 *
 *   command  = "::" level " " property {"," property} "::" message
 *   level    = "error" | "warning" | "notice"
 *
 * Columns count from 1 and stand only where a finding is on one line.
 */
import type { Severity } from '../../rules/rule';
import type { ShownFinding } from '../findings';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function* githubFindings(findings: Iterable<ShownFinding>): Iterable<string> {
  for (const { file, line, col, endLine, endCol, rule, severity, message } of findings) {
    const place = line === endLine ? { line, col: col + 1, endColumn: endCol + 1 } : { line, endLine };
    const properties = Object.entries({ file, ...place, title: rule })
      .map(([name, value]) => `${name}=${property(String(value))}`)
      .join(',');
    yield `::${LEVELS[severity]} ${properties}::${data(message)}\n`;
  }
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
