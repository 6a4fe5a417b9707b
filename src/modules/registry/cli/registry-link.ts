import { Refused, verb } from '../../../platform/cli.ts';
import { bestFirst, findDuplicates } from '../rules/duplicates.ts';
import { PAIR_FORMAT, recordsOf, tenths } from '../records-in-csv.ts';

export default verb({
  summary: 'Records of two lists that may be one structure, with reasons',
  usage: 'registry link A.csv B.csv',
  format: `Two files; left is a record of the first, right of the second. One of them may be - for standard input.\n${PAIR_FORMAT}`,
  async run({ files, read, progress }) {
    if (files.length !== 2)
      throw new Refused(
        'registry.two_files_needed',
        {
          fr: 'Donnez deux fichiers : registry link A.csv B.csv.',
          ar: 'المرجو تحديد ملفين: registry link A.csv B.csv.',
          en: 'Give two files: registry link A.csv B.csv.',
        },
        { files },
      );
    const left = recordsOf(await read(0), files[0] ?? '');
    const right = recordsOf(await read(1), files[1] ?? '');
    return bestFirst(findDuplicates(left, right, { progress: tenths(progress) }))[Symbol.iterator]();
  },
});
