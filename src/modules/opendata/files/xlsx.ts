import type { Readable } from 'node:stream';
import type { Dataset } from '../../../platform/dataset.ts';
import type { SheetCell } from '../../../platform/sheets/sheet-problem.ts';
import { writeSheet } from '../../../platform/sheets/write.ts';
import { momentInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { licenceOf } from '../licences.ts';
import type { Row } from '../rules/cell.ts';
import { aboutOf, codesOf, columnAbout, columnTitle, titleOf } from '../said.ts';
import { words } from '../words/index.ts';
import { saidCell } from './csv.ts';

const dictionaryRow = (dataset: Dataset, name: string, lang: Lang): SheetCell[] => {
  const column = dataset.columns[name]!;
  const codes = codesOf(column);
  return [
    columnTitle(dataset, lang, name),
    name,
    words(lang)(`type.${column.type}`),
    columnAbout(dataset, lang, name),
    codes === null ? null : codes.of.map((code) => `${code} = ${codes.say(code, lang)}`).join('\n'),
  ];
};

const dictionary = (dataset: Dataset, lang: Lang) => {
  const t = words(lang);
  const keys = [
    'dictionary.said',
    'dictionary.name',
    'dictionary.type',
    'dictionary.about',
    'dictionary.code_list',
  ] as const;
  return {
    name: t('sheet.dictionary'),
    columns: keys.map((key) => ({ title: t(key), width: key === 'dictionary.about' ? 60 : 24 })),
    rows: Object.keys(dataset.columns).map((name) => dictionaryRow(dataset, name, lang)),
  };
};

const licenceSheet = (dataset: Dataset, lang: Lang, { source, address, now }: XlsxAsked) => {
  const t = words(lang);
  const licence = licenceOf(dataset);
  return {
    name: t('sheet.licence'),
    columns: [
      { title: t('sheet.what'), width: 24 },
      { title: t('sheet.said'), width: 80 },
    ],
    rows: [
      [t('dictionary.said'), titleOf(dataset, lang)],
      [t('dictionary.about'), aboutOf(dataset, lang)],
      [t('sheet.licence'), `${licence.name} · ${licence.address}`],
      [t('sheet.source'), source],
      [t('sheet.address'), address],
      [t('sheet.read_on'), momentInWords(lang, now)],
    ],
  };
};

export interface XlsxAsked {
  lang: Lang;
  /** Who gives it away, and where it is found again. */
  source: string;
  address: string;
  now: Date;
}

/** A dataset as a workbook: its rows in words, its dictionary, its licence. Written while its rows are read. */
export const xlsxOf = (dataset: Dataset, rows: AsyncIterable<Row>, asked: XlsxAsked): Readable => {
  const names = Object.keys(dataset.columns);
  const { lang } = asked;
  const yes = { true: words(lang)('value.yes'), false: words(lang)('value.no') };
  const cells = async function* (): AsyncGenerator<SheetCell[]> {
    for await (const row of rows)
      yield names.map((name) => {
        const cell = saidCell(dataset, name, row[name] ?? null, lang);
        return typeof cell === 'boolean' ? yes[`${cell}`] : cell;
      });
  };
  return writeSheet({
    lang,
    format: 'xlsx',
    name: titleOf(dataset, lang),
    columns: names.map((name) => ({ title: columnTitle(dataset, lang, name) })),
    rows: cells(),
    beside: [dictionary(dataset, lang), licenceSheet(dataset, lang, asked)],
  });
};
