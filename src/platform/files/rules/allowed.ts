/** What may be given for a use: types by their media name, and a limit in bytes. */
export interface Allowed {
  types: readonly string[];
  /** Bytes, of what is sent; an image is smaller once re-encoded. */
  limit: number;
}

const mega = 1024 * 1024;

// Not HEIC: its decoder is patented and absent from the library's free build; browsers turn it into JPEG when asked to.
const images = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

const documents = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
] as const;

const sounds = ['audio/mpeg', 'audio/ogg', 'audio/webm', 'audio/mp4', 'audio/x-m4a', 'audio/wav'] as const;

/** The sets that rooms choose from; a room narrows the limit with `{ ...allowed.images, limit }`. */
export const allowed = {
  images: { types: images, limit: 20 * mega },
  documents: { types: [...documents, ...images], limit: 25 * mega },
  sheets: { types: [documents[2], 'text/csv', 'application/vnd.oasis.opendocument.spreadsheet'], limit: 50 * mega },
  sounds: { types: sounds, limit: 25 * mega },
} satisfies Record<string, Allowed>;
