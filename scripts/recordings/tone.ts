import type { Mark } from "./morse.ts";

/** Samples in a second, hertz of the tone, and seconds in which it comes and goes: without them it would click. */
const [RATE, PITCH, RAMP] = [16_000, 600, 0.006];

/** The marks as a tone: a RIFF/WAVE file of one channel with 16 bits a sample. */
export function wav(marks: readonly Mark[], seconds: number): Uint8Array {
  const samples = new Int16Array(Math.ceil(seconds * RATE));
  for (const { start, end } of marks)
    for (let i = Math.floor(start * RATE); i < end * RATE; i++) {
      const time = i / RATE;
      const loudness = Math.max(0, Math.min(1, (time - start) / RAMP, (end - time) / RAMP));
      samples[i] = 12_000 * loudness * Math.sin(2 * Math.PI * PITCH * time);
    }
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(2 * RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
