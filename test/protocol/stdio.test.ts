import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { inJson, lasting } from '../../server/wire/lasting';
import { StdioWriter } from '../../server/wire/stdio';

function written(): { pieces: string[]; writer: StdioWriter } {
  const pieces: string[] = [];
  const out = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece.toString());
      done();
    },
  });
  return { pieces, writer: new StdioWriter(out) };
}

test('a message goes out in one piece, its length counted in bytes', async () => {
  const { pieces, writer } = written();
  await writer.write({ jsonrpc: '2.0', method: 'told', params: 'Вольский' } as never);
  const body = '{"jsonrpc":"2.0","method":"told","params":"Вольский"}';
  expect(pieces).toEqual([`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`]);
});

test('one that is large comes out whole, and before the next', async () => {
  const { pieces, writer } = written();
  const large = 'Вольский '.repeat(20_000);
  await Promise.all([
    writer.write({ jsonrpc: '2.0', id: 1, result: lasting([large]) } as never),
    writer.write({ jsonrpc: '2.0', method: 'next' } as never),
  ]);
  const [first, second] = pieces
    .join('')
    .split(/Content-Length: \d+\r\n\r\n/)
    .filter(Boolean);
  expect(JSON.parse(first!)).toEqual({ jsonrpc: '2.0', id: 1, result: [large] });
  expect(JSON.parse(second!)).toEqual({ jsonrpc: '2.0', method: 'next' });
});

test('messages go out in the order in which they were given', async () => {
  const { pieces, writer } = written();
  await Promise.all(['a', 'b', 'c'].map((method) => writer.write({ jsonrpc: '2.0', method } as never)));
  expect(pieces.map((piece) => /"method":"(.)"/.exec(piece)![1])).toEqual(['a', 'b', 'c']);
});

test('a list that lasts is written as any other, and turned into JSON once', async () => {
  const { pieces, writer } = written();
  const items = [{ message: 'Note 26 has no text: „å“' }, { message: ']}}' }];
  const answer = (list: unknown[]) => ({
    jsonrpc: '2.0',
    id: 7,
    result: { kind: 'full', resultId: 'x.1', items: list },
  });
  await writer.write(answer(items));
  const last = lasting([...items]);
  await writer.write(answer(last));
  expect(pieces[1]).toBe(pieces[0]);
  expect(inJson(last)).toBe(inJson(last));
  expect(inJson(items)).toBeUndefined();
});

test('an answer that is nothing but a list that lasts is written as any other', async () => {
  const { pieces, writer } = written();
  await writer.write({ jsonrpc: '2.0', id: 7, result: [{ name: '[1]' }] } as never);
  await writer.write({ jsonrpc: '2.0', id: 7, result: lasting([{ name: '[1]' }]) } as never);
  expect(pieces[1]).toBe(pieces[0]);
});

test('an empty list that lasts, and an answer with more behind it, come out whole', async () => {
  const { pieces, writer } = written();
  await writer.write({ jsonrpc: '2.0', id: 1, result: { items: lasting([]), kind: 'full' } } as never);
  expect(JSON.parse(pieces[0]!.split('\r\n\r\n')[1]!)).toEqual({
    jsonrpc: '2.0',
    id: 1,
    result: { kind: 'full', items: [] },
  });
});

test('where nothing can be written any more, the connection is told', async () => {
  const out = new Writable({ write: (_piece, _encoding, done) => done(new Error('The pipe is broken.')) });
  const writer = new StdioWriter(out);
  const faults: string[] = [];
  writer.onError(([fault]) => faults.push(fault.message));
  await expect(writer.write({ jsonrpc: '2.0', method: 'told' } as never)).rejects.toThrow('The pipe is broken.');
  expect(faults).toContain('The pipe is broken.');
});
