/**
 * Reads a value again and again until it stands up to the proof; fails with the last objection when the time is over.
 *
 * @param proof throws when the value is not (yet) the wanted one.
 */
export async function eventually<T>(
  read: () => T | PromiseLike<T>,
  proof: (value: T) => void,
  secondsToWait = 20,
): Promise<T> {
  const deadline = Date.now() + secondsToWait * 1000;
  for (;;) {
    const value = await read();
    try {
      proof(value);
      return value;
    } catch (objection) {
      if (Date.now() > deadline) throw objection;
    }
    await pause(50);
  }
}

/** Lets some time pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
