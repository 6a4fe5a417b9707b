import sharp from 'sharp';

/** A picture ready to be kept. */
export interface Picture {
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  thumbnail: { bytes: Buffer; width: number; height: number };
}

/** Pixels that a picture may unfold to: 60 million is a large camera's; more is a bomb. */
export const pixelLimit = 60_000_000;
const longestSide = 2400;
const thumbnailSide = 480;

export class PictureTooLarge extends Error {}
export class PictureUnreadable extends Error {}

/** Dots enough for the width of a sheet of A4 between its margins, at 300 an inch. */
const widthOfPaper = 1960;

const opened = (file: string) =>
  sharp(file, { limitInputPixels: pixelLimit, failOn: 'error', sequentialRead: true, pages: 1 });

const refuseBomb = async (file: string): Promise<{ alpha: boolean; png: boolean }> => {
  // The header alone is read here, without a limit, so that a bomb is told from a broken file.
  const { width, height, hasAlpha, format } = await sharp(file, { limitInputPixels: false }).metadata();
  if (width * height > pixelLimit) throw new PictureTooLarge(`${width} × ${height}`);
  return { alpha: hasAlpha, png: format === 'png' };
};

/**
 * A picture drawn again from its pixels: turned upright, at most 2400 pixels on its longest side, without where it was
 * taken, by what, nor anything else than what one sees.
 * @throws PictureTooLarge for a decompression bomb, PictureUnreadable when it cannot be drawn.
 */
export const redraw = async (file: string): Promise<Picture> => {
  try {
    const { alpha, png } = await refuseBomb(file);
    const upright = opened(file)
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const kept = alpha || png ? upright.png({ compressionLevel: 9 }) : upright.jpeg({ quality: 84, mozjpeg: true });
    const { data, info } = await kept.toBuffer({ resolveWithObject: true });
    const small = await sharp(data)
      .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer({ resolveWithObject: true });
    return {
      bytes: data,
      type: alpha || png ? 'image/png' : 'image/jpeg',
      width: info.width,
      height: info.height,
      thumbnail: { bytes: small.data, width: small.info.width, height: small.info.height },
    };
  } catch (error) {
    if (error instanceof PictureTooLarge) throw error;
    throw new PictureUnreadable((error as Error).message, { cause: error });
  }
};

/** The same for paper: JPEG on white, as wide as a sheet needs it and no wider. */
export const redrawForPrint = (bytes: Uint8Array, widest = widthOfPaper): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: pixelLimit })
    .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer();
