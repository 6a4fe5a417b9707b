import { importThesaurus } from '../../../src/modules/search/commands/import-thesaurus.ts';
import type { FewRows } from './index.ts';

export const rows: FewRows['rows'] = async (house) => {
  const source = async function* () {
    yield 'concept,label_fr,label_ar\nc_1,tazota,تازوطا\n';
  };
  const [imported] = await importThesaurus(house, { name: 'a.csv', source });
  return { concept: 'honey', batch: imported!.about };
};
