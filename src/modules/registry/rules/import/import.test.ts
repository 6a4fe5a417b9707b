import { describe, expect, it } from 'vitest';
import { MessageFormat } from 'messageformat';
import { DraftFunctions } from 'messageformat/functions';
import ar from '../../words/ar.json' with { type: 'json' };
import en from '../../words/en.json' with { type: 'json' };
import fr from '../../words/fr.json' with { type: 'json' };
import { importFields } from './fields.ts';
import { findHeader, type SheetRow } from './header.ts';
import { guessMapping } from './mapping.ts';
import { problemSeverity, type Cell } from './problems.ts';
import { toRemember } from './remembered.ts';
import { readRow, type ImportContext } from './row.ts';

const sheet = (rows: Cell[][]): SheetRow[] => rows.map((cells, index) => ({ row: index + 1, cells }));

const context: ImportContext = {
  today: '2026-11-23',
  country: 'MA',
  placeOf: (typed) => ({
    place: typed,
    problems:
      typed.commune === 'Nulle part'
        ? [{ field: 'commune', code: 'place_unknown', values: { text: 'Nulle part' } }]
        : [],
  }),
  valueChainsOf: (text) => (text === 'Argan' ? { codes: ['argan'], unknown: [] } : { codes: [], unknown: [text] }),
};

const imported = (rows: Cell[][]) => {
  const list = sheet(rows);
  const header = findHeader(list.slice(0, 60));
  const below = list.filter(({ row }) => row > header.after);
  const mapping = guessMapping(
    header,
    below.map(({ cells }) => cells),
  );
  const read = below.map((row) => readRow(row, header, mapping, context));
  return {
    header,
    mapping,
    fields: mapping.columns.map(({ field }) => field),
    drafts: read.flatMap(({ draft }) => (draft === null ? [] : [draft])),
    problems: read.flatMap(({ problems }) => problems),
  };
};

const french: Cell[][] = [
  ['Royaume du Maroc'],
  ['Liste des coopératives au 31/12/2023'],
  [],
  [
    'N°',
    'Dénomination',
    'N° de registre',
    'ICE',
    null,
    'Province',
    'Adhérents',
    null,
    null,
    'Date de création',
    'Filière',
    'Tél. du président',
    'Observations',
  ],
  [null, null, null, null, null, null, 'Total', 'Femmes', 'Hommes', null, null, null, null],
  [
    1,
    'Coopérative Amal',
    '12/2015',
    '001512345000067',
    null,
    'Safi',
    25,
    20,
    5,
    '12/03/2015',
    'Argan',
    '0612345678',
    'RAS',
  ],
  [
    2,
    'تعاونية النور',
    '0045/2016',
    '001512345000068',
    null,
    'Tiznit',
    '١٠',
    10,
    0,
    '25 غشت 2016',
    'Miel',
    '06 12 34 56 79 / 0522123456',
    null,
  ],
  [3, 'Union Tifaouine', '', 1_512_345_000_069, null, 'Fès', 10, 12, 0, '31/02/2017', '', null, null],
  [4, null, '77', null, null, 'Fès', null, 3, 4, '01/01/2030', null, 'x', null],
  [],
  ['Total', null, null, null, null, null, 45, 42, 5],
  ['Source : direction régionale'],
];

describe('a list as an office keeps it', () => {
  it('has its titles found over two rows, below title lines and above totals', () => {
    const { header, fields, drafts } = imported(french);
    expect(header).toMatchObject({ rows: [4, 5], after: 5 });
    expect(header.columns.map(({ title }) => title)).toContain('Adhérents / Femmes');
    expect(fields).toEqual([
      'ignore',
      'name',
      'register_number',
      'ice',
      'province',
      'members_total',
      'members_women',
      'members_men',
      'created_on',
      'value_chain',
      'president_phone',
      'note',
    ]);
    expect(drafts).toHaveLength(4);
  });

  it('gives drafts, with names by their script and phones of two kinds', () => {
    const [amal, nour, union] = imported(french).drafts;
    expect(amal).toMatchObject({
      registerNumber: '12/2015',
      ice: '001512345000067',
      kind: 'cooperative',
      names: { fr: 'Coopérative Amal', ar: null },
      place: { country: 'MA', province: 'Safi' },
      valueChains: ['argan'],
      createdOn: { date: '2015-03-12', precision: 'day' },
      members: { total: 25, women: 20, men: 5, youth: null },
      officers: [{ role: 'president', name: null, phone: '+212612345678', email: null }],
    });
    expect(nour).toMatchObject({
      names: { fr: null, ar: 'تعاونية النور' },
      members: { total: 10 },
      createdOn: { date: '2016-08-25' },
      phones: ['+212522123456'],
      activity: 'Miel',
    });
    expect(union).toMatchObject({ kind: 'union', ice: '001512345000069' });
  });

  it('has its problems told by row, field and code', () => {
    const told = imported(french).problems.map(
      ({ row, field, severity, code }) => `${row} ${field} ${severity} ${code}`,
    );
    expect(told).toEqual(
      [
        '7 value_chain warning value_chain_unknown',
        '8 ice warning ice_zeros_restored',
        '8 created_on error date_impossible',
        '8 members_women error women_over_members',
        '8 register_number warning no_register_number',
        '9 president_phone warning phone_unreadable',
        '9 created_on warning date_future',
        '9 name error no_name',
      ].toSorted((a, b) => told.indexOf(a) - told.indexOf(b)),
    );
    expect(told).toHaveLength(8);
  });

  it('in Arabic, in another order, is understood too', () => {
    const { fields, drafts } = imported([
      ['لائحة التعاونيات'],
      [
        'ر.ت',
        'الإقليم',
        'اسم التعاونية',
        'هاتف الرئيسة',
        'تاريخ التأسيس',
        'عدد المنخرطين',
        'النساء',
        'رقم السجل',
        'القطاع',
        'البريد الإلكتروني',
        'ملاحظات',
      ],
      [
        1,
        'تاونات',
        'تعاونية الأمل النسوية',
        '٠٦١٢٣٤٥٦٧٨',
        '12 مارس 2019',
        '٢٠',
        '٢٠',
        '123/2019',
        'الصناعة التقليدية',
        'amal@exemple.ma',
        null,
      ],
      [2, 'صفرو', 'تعاونية الوفاق', '0612345679', '2018', 12, 3, '124/2018', 'الفلاحة', null, null],
    ]);
    expect(fields).toEqual([
      'ignore',
      'province',
      'name',
      'president_phone',
      'created_on',
      'members_total',
      'members_women',
      'register_number',
      'value_chain',
      'email',
      'note',
    ]);
    expect(drafts[0]).toMatchObject({
      names: { ar: 'تعاونية الأمل النسوية' },
      members: { total: 20, women: 20 },
      email: 'amal@exemple.ma',
    });
    expect(drafts[1]?.createdOn).toEqual({ date: '2018-01-01', precision: 'year' });
  });

  it('in English, with dates whose order only the column tells', () => {
    const { mapping, drafts } = imported([
      [
        'Registered Number',
        'Registered Name',
        'Trading Name',
        'Registered Street',
        'Registered City',
        'Registered Postcode',
        'UK Nation',
        'Registered Status',
        'Incorporation Date',
        'Dissolved Date',
      ],
      ['1R', 'Alpha Limited', 'Alpha', '1 Road', 'Leeds', 'LS1', 'England', 'Live', '3/4/2001', ''],
      ['2R', 'Beta Limited', 'Beta', '2 Road', 'Leeds', 'LS2', 'Wales', 'Dead', '25/4/2001', '4/5/2000'],
    ]);
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'register_number',
      'name',
      'trade_name',
      'address',
      'commune',
      'address',
      'country',
      'status',
      'created_on',
      'dissolved_on',
    ]);
    expect(mapping.country).toBe('GB');
    expect(drafts[0]).toMatchObject({
      names: { other: 'Alpha Limited' },
      address: '1 Road\nLS1',
      createdOn: { date: '2001-04-03' },
      status: 'active',
      place: { country: 'GB' },
    });
    expect(drafts[1]?.status).toBe('dissolved');
  });

  it('without any titles has its columns told by their values', () => {
    const { header, fields } = imported([
      ['001512345000067', 'Coopérative Amal', 'amal@exemple.ma', '0612345678'],
      ['001512345000068', 'Coopérative Nour', 'nour@exemple.ma', '0612345679'],
      ['001512345000069', 'Coopérative Ifrane', 'ifrane@exemple.ma', '0612345670'],
    ]);
    expect(header.rows).toEqual([]);
    expect(fields).toEqual(['ice', 'name', 'email', 'phone']);
  });

  it('keeps a mapping that a person chose, whatever the order of its columns', () => {
    const rows: Cell[][] = [
      ['Nom', 'Code', 'Ville'],
      ['Amal', 'A1', 'Safi'],
      ['Nour', 'A2', 'Fès'],
    ];
    const turned = rows.map((cells) => cells.toReversed());
    const first = imported(rows);
    expect(first.fields).toEqual(['name', 'ignore', 'commune']);
    const chosen = toRemember({
      columns: first.mapping.columns.map((column) =>
        column.title === 'Code' ? { ...column, field: 'register_number' as const } : column,
      ),
    });
    const header = findHeader(sheet(turned));
    expect(header.signature).toBe(first.header.signature);
    const again = guessMapping(header, turned.slice(1), chosen);
    expect(again.columns.map(({ field, why }) => [field, why])).toEqual([
      ['commune', 'remembered'],
      ['register_number', 'remembered'],
      ['name', 'remembered'],
    ]);
  });

  it('believes values that belie a title, and phones of any country', () => {
    const { fields } = imported([
      ['Nom', 'Statut', 'Phone', 'Région'],
      ['Amal', 'Coopérative', '0161 496 0000', 'Safi'],
      ['Nour', 'Union', '+44 20 7946 0000', 'Fès'],
      ['Ifrane', 'Coopérative', '0161 496 0001', 'Fès'],
      ['Tifaouine', 'Coopérative', '0161 496 0002', 'Fès'],
      ['Wifaq', 'Coopérative', '0161 496 0003', 'Fès'],
    ]);
    expect(fields).toEqual(['name', 'kind', 'phone', 'region']);
  });

  it('asks when two columns claim one field', () => {
    const { mapping } = imported([
      ['Nom', 'Date de création', 'Date de constitution'],
      ['Amal', '1/2/2019', '13/2/2019'],
    ]);
    expect(mapping.conflicts).toEqual([{ field: 'created_on', columns: [1, 2] }]);
  });
});

describe('whatever the cells hold', () => {
  it('nothing is thrown', () => {
    const odd: Cell[] = [
      '#N/A',
      '\uFFFD',
      '=1+1',
      '\0',
      'x'.repeat(40_000),
      -1,
      1e300,
      Number.NaN,
      new Date(Number.NaN),
      true,
      '١/١/١',
      '1e9',
      '(((((',
      '31/31/31',
      '٪',
      '  ',
      '+'.repeat(500),
      '@@',
      '\uD800',
      '0'.repeat(200),
      null,
    ];
    const titles: Cell[] = importFields.map((field) => fr[`import.field.${field}`]);
    const header = findHeader(sheet([titles]));
    const columns = importFields.map((field, index) => ({
      index,
      title: String(titles[index]),
      field,
      confidence: 1,
      why: 'title' as const,
      dateOrder: 'day_first' as const,
      dateOrderAssumed: 0,
    }));
    for (const cell of odd) {
      const cells = importFields.map(() => cell);
      guessMapping(header, [cells]);
      const { problems } = readRow(
        { row: 2, cells },
        header,
        { columns, conflicts: [], signature: '', country: null },
        context,
      );
      for (const { code, severity } of problems) expect(problemSeverity[code]).toBe(severity);
    }
  });

  it('a place that the finder does not know is told', () => {
    expect(
      imported([
        ['Nom', 'N° registre', 'Commune'],
        ['Amal', '1', 'Nulle part'],
      ]).problems,
    ).toEqual([
      { row: 2, field: 'commune', severity: 'warning', code: 'place_unknown', values: { text: 'Nulle part' } },
    ]);
  });
});

const values = (each: string | undefined) => [...new Set(each?.match(/\$\w+/g))].toSorted();

describe('the words of the import', () => {
  const catalogues: Record<string, Record<string, string>> = { fr, ar, en };

  it('name every field and every problem in three languages, in valid messages with the same values', () => {
    const wanted = [
      ...importFields.map((field) => `import.field.${field}`),
      ...Object.keys(problemSeverity).map((code) => `import.problem.${code}`),
    ];
    for (const [lang, words] of Object.entries(catalogues)) {
      expect(Object.keys(words)).toEqual(Object.keys(fr));
      for (const key of wanted) expect(words[key], `${lang} ${key}`).toBeTruthy();
      for (const [key, text] of Object.entries(words)) {
        expect(values(text), `${lang} ${key}`).toEqual(values(fr[key as keyof typeof fr]));
        const shown = Object.fromEntries(values(text).map((name) => [name.slice(1), 3]));
        const errors: unknown[] = [];
        new MessageFormat(lang, text, { functions: DraftFunctions }).format(shown, (error) => errors.push(error));
        expect(errors, `${lang} ${key}`).toEqual([]);
      }
    }
  });
});
