export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

export interface EncodingFound {
  encoding: TextEncoding;
  /** bytes of the byte order mark */
  skip: number;
  /** bytes that are no UTF-8 in a text that otherwise is: shown as U+FFFD, and worth a warning */
  badBytes: number;
  /** share of bytes that no text has; past 0.05 this is no text */
  binary: number;
}

interface Counts {
  bytes: number;
  control: number;
  nulEven: number;
  nulOdd: number;
  /** well-formed sequences of two bytes or more */
  sequences: number;
  bad: number;
  high: number;
  /** bytes from 0x80 up that touch another one: Arabic words in windows-1256, hardly ever French in windows-1252 */
  highInRuns: number;
}

const isControl = (byte: number): boolean => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127;

const followers = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
};

/** Counts over a whole file, piece by piece: a bad byte at the end is seen as well as one at the start. */
const counter = () => {
  const counts: Counts = { bytes: 0, control: 0, nulEven: 0, nulOdd: 0, sequences: 0, bad: 0, high: 0, highInRuns: 0 };
  let waiting = 0;
  let before = 0;
  let run = 0;
  const utf8 = (byte: number) => {
    if (waiting > 0) {
      if ((byte & 0xc0) === 0x80) {
        waiting -= 1;
        if (waiting === 0) counts.sequences += 1;
        return;
      }
      counts.bad += 1;
      waiting = 0;
    }
    if (byte < 0x80) return;
    const more = followers(byte);
    if (more < 0) counts.bad += 1;
    else waiting = more;
  };
  const add = (piece: Uint8Array) => {
    for (const byte of piece) {
      if (byte === 0) counts[counts.bytes % 2 === 0 ? 'nulEven' : 'nulOdd'] += 1;
      else if (isControl(byte)) counts.control += 1;
      if (byte >= 0x80) {
        counts.high += 1;
        run += 1;
        if (run === 2) counts.highInRuns += 2;
        else if (run > 2) counts.highInRuns += 1;
      } else run = 0;
      if (byte >= 0x80 || before >= 0x80) utf8(byte);
      before = byte;
      counts.bytes += 1;
    }
  };
  return { add, counts, close: () => void (counts.bad += waiting > 0 ? 1 : 0) };
};

const marked = (start: Uint8Array): { encoding: TextEncoding; skip: number } | null => {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return null;
};

const unmarked = (counts: Counts): TextEncoding => {
  if (counts.nulOdd > counts.bytes * 0.2 && counts.nulEven < counts.nulOdd / 10) return 'utf-16le';
  if (counts.nulEven > counts.bytes * 0.2 && counts.nulOdd < counts.nulEven / 10) return 'utf-16be';
  // A text pasted together from several files keeps some bytes of another encoding: it stays UTF-8 while these are few.
  if (counts.bad === 0 || counts.bad * 20 < counts.sequences) return 'utf-8';
  return counts.highInRuns > counts.high * 0.6 ? 'windows-1256' : 'windows-1252';
};

/**
 * The encoding of a text, from all of its bytes (one cheap pass before the one that reads, so that a late bad byte
 * cannot spoil rows already given): a byte order mark, else the pattern of zeros of UTF-16, else UTF-8 when it is well
 * formed but for fewer than one sequence in twenty, else windows-1256 when bytes from 0x80 up come in words, else
 * windows-1252.
 */
export const findEncoding = async (pieces: AsyncIterable<Uint8Array>): Promise<EncodingFound> => {
  const { add, counts, close } = counter();
  let start: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    if (start.length < 3) start = Buffer.concat([start, piece.subarray(0, 3)]);
    add(piece);
  }
  close();
  const mark = marked(start);
  const encoding = mark?.encoding ?? unmarked(counts);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const nuls = counts.nulEven + counts.nulOdd;
  return {
    encoding,
    skip: mark?.skip ?? 0,
    badBytes: encoding === 'utf-8' ? counts.bad : 0,
    binary: wide || counts.bytes === 0 ? 0 : (counts.control + nuls) / counts.bytes,
  };
};
