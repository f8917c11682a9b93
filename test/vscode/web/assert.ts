// What `node:assert/strict` is in a browser, as far as the suite uses it.
import { assert as chai } from 'chai';

const assert: typeof chai = Object.assign(
  (value: unknown, message?: string) => chai.isOk(value, message),
  chai,
  // Loose in Chai, strict here.
  { equal: chai.strictEqual, notEqual: chai.notStrictEqual },
);

export default assert;
