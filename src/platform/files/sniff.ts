import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** A picture or a web page that runs: SVG, HTML and XML are never taken for something else. */
const looksLikeMarkup = (start: string): boolean => /^\s*(<|<)/.test(start);

const startOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** What tells, before the first sound or picture of a recording, which tracks it has: WebM's codecs, MP4's handlers. */
const tracks: Record<string, { sound: RegExp; picture: RegExp; type: string }> = {
  'video/webm': { sound: /A_(OPUS|VORBIS)/, picture: /V_[A-Z]/, type: 'audio/webm' },
  'video/mp4': { sound: /soun/, picture: /vide/, type: 'audio/mp4' },
};

/** A voice is recorded in a container that is also that of films: without a track of pictures it is a sound. */
const soundOr = async (file: string, mime: string): Promise<string> => {
  const known = tracks[mime];
  if (!known) return mime;
  const start = (await startOf(file)).toString('latin1');
  return known.sound.test(start) && !known.picture.test(start) ? known.type : mime;
};

/** The type that the bytes say, whatever the name; null when they say nothing. A table of text is known by its name. */
export const typeOf = async (file: string, name: string): Promise<string | null> => {
  const found = await fileTypeFromFile(file).catch(() => undefined);
  // Its codec aside: a voice message is `audio/ogg; codecs=opus`.
  if (found) return soundOr(file, found.mime.split(';')[0]!);
  const start = await startOf(file);
  const text = start.toString('latin1').replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE)/, '');
  if (/\.(csv|tsv|txt)$/i.test(name) && !start.includes(0) && !looksLikeMarkup(text)) return 'text/csv';
  return null;
};
