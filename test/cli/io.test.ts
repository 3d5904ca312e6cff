import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { processIo, wantsColour } from '../../src/cli/io.js';

function stream(isTTY: boolean): { written: () => string; stream: NodeJS.WriteStream } {
  let text = '';
  const writable = new Writable({ write: (chunk, _encoding, done) => ((text += String(chunk)), done()) });
  return { written: () => text, stream: Object.assign(writable, { isTTY }) as unknown as NodeJS.WriteStream };
}

test('colours are for terminals, and for whoever asks for them', () => {
  assert.equal(wantsColour({}, true), true);
  assert.equal(wantsColour({}, false), false);
  assert.equal(wantsColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true), false);
  assert.equal(wantsColour({ FORCE_COLOR: '1' }, false), true);
  assert.equal(wantsColour({ FORCE_COLOR: '0' }, true), false);
  assert.equal(wantsColour({ TERM: 'dumb' }, true), false);
});

test('progress is one line on a terminal that makes room for whatever is said after it', () => {
  const [out, err] = [stream(false), stream(true)];
  const io = processIo({ stdout: out.stream as never, stderr: err.stream as never, env: {}, cwd: () => '/' });
  io.progress('1 of 2');
  io.progress('2 of 2');
  io.note('done');
  io.print('result');
  assert.equal(err.written(), '1 of 2\r\u001B[K2 of 2\r\u001B[Kdone\n');
  assert.equal(out.written(), 'result\n');
});

test('progress writes nothing where no terminal is', () => {
  const [out, err] = [stream(false), stream(false)];
  processIo({ stdout: out.stream as never, stderr: err.stream as never, env: {}, cwd: () => '/' }).progress('1 of 2');
  assert.equal(out.written() + err.written(), '');
});
