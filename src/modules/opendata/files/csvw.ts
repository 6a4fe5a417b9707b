import type { CellType, Dataset } from '../../../platform/dataset.ts';
import { langs } from '../../../platform/words/lang.ts';
import { licenceOf } from '../licences.ts';
import { aboutOf, columnAbout, columnTitle, titleOf } from '../said.ts';
import { listSeparator } from './csv.ts';

const datatypes: Record<CellType, unknown> = {
  id: 'string',
  text: 'string',
  texts: 'string',
  integer: 'integer',
  decimal: 'decimal',
  boolean: { base: 'boolean', format: 'true|false' },
  day: { base: 'date', format: 'yyyy-MM-dd' },
  instant: { base: 'dateTimeStamp' },
};

/** How a dataset's CSV is to be read, by CSVW (W3C Recommendation, Metadata Vocabulary for Tabular Data). */
export const csvwOf = (
  dataset: Dataset,
  { origin, publisher, changedAt }: { origin: string; publisher: string; changedAt: Date | null },
): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
  url: `${origin}/data/${encodeURIComponent(dataset.name)}.csv`,
  'dc:title': langs.map((lang) => ({ '@value': titleOf(dataset, lang), '@language': lang })),
  'dc:description': langs.map((lang) => ({ '@value': aboutOf(dataset, lang), '@language': lang })),
  'dc:publisher': { 'schema:name': { '@value': publisher } },
  'dc:license': { '@id': licenceOf(dataset).address },
  ...(changedAt && { 'dc:modified': { '@value': changedAt.toISOString(), '@type': 'xsd:dateTime' } }),
  dialect: { delimiter: ',', header: true, encoding: 'utf-8', quoteChar: '"', doubleQuote: true },
  tableSchema: {
    primaryKey: dataset.key,
    columns: Object.entries(dataset.columns).map(([name, column]) => ({
      name,
      titles: [name],
      datatype: datatypes[column.type],
      ...(column.type === 'texts' && { separator: listSeparator }),
      ...(column.lang && { lang: column.lang }),
      required: dataset.key.includes(name),
      'dc:title': langs.map((lang) => ({ '@value': columnTitle(dataset, lang, name), '@language': lang })),
      'dc:description': langs
        .map((lang) => ({ '@value': columnAbout(dataset, lang, name), '@language': lang }))
        .filter((said) => said['@value'] !== ''),
    })),
  },
});
