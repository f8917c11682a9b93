/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte-order mark says so. Bytes that are no text of the encoding
 * become U+FFFD.
 *
 * @returns undefined for a binary file.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8192).includes(0)) return undefined;
  // An editor takes the mark away before it counts columns; so do we.
  return new TextDecoder(encoding).decode(bytes);
}
