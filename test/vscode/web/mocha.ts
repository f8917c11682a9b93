// What `mocha` is in a browser: a script that makes its words global once it is set up.
import 'mocha/mocha.js';

declare const mocha: BrowserMocha;

// Of the reports that there are, those for a browser want a page, and the others a process.
mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: class {} as never });

export const { suite, suiteSetup, suiteTeardown, setup, teardown, test } = globalThis as unknown as typeof Mocha;

/** Runs what was described. @param tell told the line of every test, in the order of the tests. */
export function runTests(tell: (line: string) => void): Promise<{ passed: number; failed: number }> {
  return new Promise((resolve) => {
    const counts = { passed: 0, failed: 0 };
    const runner = mocha.run(() => resolve(counts));
    runner.on('suite', ({ root, title }) => root || tell(`\n  ${title}`));
    runner.on('pass', ({ title }) => {
      counts.passed++;
      tell(`    ✔ ${title}`);
    });
    runner.on('fail', ({ title }, fault) => {
      counts.failed++;
      tell(`    ✘ ${title}\n${fault.stack ?? fault}`);
    });
  });
}
