/** What the person at the terminal asked for cannot be done; the message says why, in words. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
