/** The shortest sound that is one: a WAV of a tenth of a second of silence. */
export const silence = (): Uint8Array => {
  const bytes = Buffer.alloc(44 + 1600);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + 1600, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(1600, 40);
  return bytes;
};
