/** Lets pass what is waiting: settled in the next turn of the event loop, as soon as the machine that it runs on can. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // A browser has only the slower one.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
