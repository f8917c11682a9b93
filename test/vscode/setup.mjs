// Sets up what the tests in VS Code need: a VS Code for the suite, and for the test with mouse and keyboard the VS Code
// server with a Chromium. Does nothing where all is there; fails with a sentence where it cannot help.
import { findVSCode } from './find.mjs';
import { ensureChromium, ensureServer, MissingProgram } from './stand-in/setup.mjs';

try {
  console.log(`The suite runs in ${await findVSCode()}`);
  ensureChromium();
  ensureServer();
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error);
  process.exit(1);
}
