import type { Media } from '../form.ts';
import type { Row } from './table.ts';

/** What is heard and seen with a text, of a question or a choice; undefined when there is nothing. */
export const mediaOf = (row: Row): Media | undefined => {
  const [audio, image] = [row.text('audio'), row.text('image')];
  const media: Media = {
    ...(Object.keys(audio).length > 0 ? { audio } : {}),
    ...(Object.keys(image).length > 0 ? { image } : {}),
  };
  return Object.keys(media).length > 0 ? media : undefined;
};
