import { pictureForPrint } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/ground.ts';
import type { PhotographShown } from '../queries/photographs.ts';

/** What a picture is called where a paper is set. */
export const pictureName = (id: string): string => `${id}.jpg`;

/** The pictures of a report, as large as paper needs them. Read each time: a paper is set with what may be shown then. */
export const picturesOf = async (
  caller: Caller,
  photographs: ReadonlyMap<string, PhotographShown>,
): Promise<Record<string, Buffer>> => {
  const pictures: Record<string, Buffer> = {};
  for (const { id, file } of photographs.values())
    if (file !== null) pictures[pictureName(id)] = await pictureForPrint(caller, file);
  return pictures;
};
