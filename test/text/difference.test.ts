import { expect, test } from 'vitest';
import { difference } from '../../server/text/difference';

test.each([
  ['abc', 'abc', '', ''],
  ['abc', 'axc', 'b', 'x'],
  ['abc', 'abbc', '', 'b'],
  ['abbc', 'abc', 'b', ''],
  ['', 'ab', '', 'ab'],
  ['ab', '', 'ab', ''],
  ['aa', 'aaa', '', 'a'],
  ['abab', 'ab', 'ab', ''],
])('from %j to %j, %j gives way to %j', (before, after, gone, come) => {
  const { first, lastOld, lastNew } = difference([...before], [...after]);
  expect([before.slice(first, lastOld), after.slice(first, lastNew)]).toEqual([gone, come]);
});
