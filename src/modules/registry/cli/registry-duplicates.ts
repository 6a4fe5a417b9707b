import { verb } from '../../../platform/cli.ts';
import { bestFirst, findDuplicates } from '../rules/duplicates.ts';
import { PAIR_FORMAT, recordsOf, tenths } from '../records-in-csv.ts';

export default verb({
  summary: 'Records of one list that may be one structure, with reasons',
  usage: 'registry duplicates [A.csv]',
  format: PAIR_FORMAT,
  async run({ files, read, progress }) {
    const records = recordsOf(await read(), files[0] ?? '-');
    return bestFirst(findDuplicates(records, null, { progress: tenths(progress) }))[Symbol.iterator]();
  },
});
