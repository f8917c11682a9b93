/**
 * Counts how many characters a piece of work looks at: those that a pattern goes over until it matches or gives up, and
 * those that are cut out or searched. A count does not depend on the machine, as a clock does.
 */
export function countSteps(work: () => void): number {
  let steps = 0;
  const { exec } = RegExp.prototype;
  const { slice, substring, indexOf, lastIndexOf, includes, split } = String.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    if (found) steps += found.index + found[0].length - from + 1;
    else steps += this.sticky ? 1 : Math.max(1, text.length - from);
    return found;
  };
  String.prototype.slice = function (this: string, ...range: [number?, number?]) {
    const cut = slice.call(this, ...range);
    // What only leaves out the end is a view of the text, by which patterns are told where to stop.
    steps += range[0] === 0 ? 1 : cut.length;
    return cut;
  };
  String.prototype.substring = function (this: string, ...range: [number?, number?]) {
    const cut = substring.call(this, ...(range as [number, number?]));
    steps += cut.length;
    return cut;
  };
  String.prototype.indexOf = function (this: string, sought: string, from = 0) {
    const at = indexOf.call(this, sought, from);
    steps += (at < 0 ? this.length : at) - from + 1;
    return at;
  };
  String.prototype.lastIndexOf = function (this: string, sought: string, from = this.length) {
    const at = lastIndexOf.call(this, sought, from);
    steps += Math.min(from, this.length) - Math.max(at, 0) + 1;
    return at;
  };
  String.prototype.includes = function (this: string, sought: string, from = 0) {
    const at = indexOf.call(this, sought, from);
    steps += (at < 0 ? this.length : at) - from + 1;
    return at >= 0;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
    Object.assign(String.prototype, { slice, substring, indexOf, lastIndexOf, includes, split });
  }
  return steps;
}
