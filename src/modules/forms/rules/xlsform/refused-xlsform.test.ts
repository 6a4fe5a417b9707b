import { describe, expect, it } from 'vitest';
import { readXlsForm } from './read-xlsform.ts';
import { sheetsFrom } from './sheets-of-tests.ts';

const faults = (text: string): string[] => {
  const read = readXlsForm(sheetsFrom(text));
  return 'faults' in read
    ? read.faults.map(({ sheet, column, row, code }) => `${sheet} ${column ?? ''}${row} ${code}`)
    : [];
};

describe('an XLSForm', () => {
  it.each([
    ['no survey', '# choices\nlist_name|name|label\na|b|c', ['survey 1 sheet_missing']],
    ['a missing column', '# survey\ntype|label\ntext|A', ['survey 1 column_missing']],
    ['a column outside', '# survey\ntype|name|label|read_only\ntext|a|A|yes', ['survey D1 column_outside']],
    [
      'a language outside',
      '# survey\ntype|name|label::Español (es)\nnote|a|A',
      ['survey C1 language_unknown', 'survey 2 label_missing'],
    ],
    ['a type outside', '# survey\ntype|name|label\ngeoshape|a|A', ['survey A2 type_outside']],
    ['choices of a file', '# survey\ntype|name|label\nselect_one_from_file x.csv|a|A', ['survey A2 type_outside']],
    ['a choice of another kind', '# survey\ntype|name|label\nselect_one l or_other|a|A', ['survey A2 type_outside']],
    [
      'a sheet outside',
      '# survey\ntype|name|label\ntext|a|A\n# entities\nlist_name|label\nx|y',
      ['entities 1 sheet_outside'],
    ],
    ['a name twice', '# survey\ntype|name|label\ntext|a|A\ntext|a|B', ['survey B3 name_twice']],
    ['a name that cannot be kept', '# survey\ntype|name|label\ntext|à b|A', ['survey B2 name_wrong']],
    ['no name', '# survey\ntype|name|label\ntext||A', ['survey B2 name_missing']],
    ['no label', '# survey\ntype|name|label\ntext|a|', ['survey C2 label_missing']],
    ['a list that is not there', '# survey\ntype|name|label\nselect_one l|a|A', ['survey A2 list_unknown']],
    ['a group left open', '# survey\ntype|name|label\nbegin group|g|G\ntext|a|A', ['survey A2 group_unclosed']],
    ['an end without a beginning', '# survey\ntype|name|label\ntext|a|A\nend group', ['survey A3 group_unopened']],
    [
      'borders crossed',
      '# survey\ntype|name|label\nbegin group|g|G\ntext|a|A\nend repeat\nend group',
      ['survey A4 group_crossed'],
    ],
    [
      'a repeat in a repeat',
      '# survey\ntype|name|label\nbegin repeat|r|R\nbegin repeat|s|S\ntext|a|A\nend repeat\nend repeat',
      ['survey A3 repeat_in_repeat'],
    ],
    ['an unknown reference', '# survey\ntype|name|label|relevant\ntext|a|A|${b} > 1', ['survey D2 reference_unknown']],
    [
      'an unknown reference in a text',
      '# survey\ntype|name|label\ntext|a|Bonjour ${b}',
      ['survey C2 reference_unknown'],
    ],
    [
      'an ambiguous reference',
      '# survey\ntype|name|label|relevant\nbegin group|g|G\ntext|a|A\nend group\nbegin group|h|H\ntext|a|A\nend group\ntext|b|B|${a} > 1',
      ['survey D8 reference_twice'],
    ],
    [
      'an expression left open',
      "# survey\ntype|name|label|constraint\ntext|a|A|regex(., 'x",
      ['survey D2 expression_unfinished'],
    ],
    ['a path', '# survey\ntype|name|label|relevant\ntext|a|A|../b = 1', ['survey D2 expression_path']],
    [
      'a function outside',
      "# survey\ntype|name|label|relevant\ntext|a|A|pulldata('x','y','z','1') = 1",
      ['survey D2 function_unknown'],
    ],
    [
      'a ring of calculations',
      '# survey\ntype|name|label|calculation\ncalculate|a||${b} + 1\ncalculate|b||${a} + 1',
      ['survey D2 cycle'],
    ],
    ['a condition on itself', '# survey\ntype|name|label|relevant\ntext|a|A|${a} = 1', ['survey D2 cycle']],
    [
      'a default that is worked out',
      '# survey\ntype|name|label|default\ndate|a|A|today()',
      ['survey D2 default_dynamic'],
    ],
    ['an unclear required', '# survey\ntype|name|label|required\ntext|a|A|${b} = 1', ['survey D2 required_unclear']],
    [
      'a calculation elsewhere',
      '# survey\ntype|name|label|calculation\ntext|a|A|1 + 1',
      ['survey D2 calculation_elsewhere'],
    ],
    [
      'an appearance outside',
      '# survey\ntype|name|label|appearance\ntext|a|A|ex:some.app',
      ['survey D2 appearance_outside'],
    ],
    [
      'a setting outside',
      '# survey\ntype|name|label\ntext|a|A\n# settings\nform_title|public_key\nA|xyz',
      ['settings B1 column_outside'],
    ],
    [
      'a choice twice',
      '# survey\ntype|name|label\nselect_one l|a|A\n# choices\nlist_name|name|label\nl|x|X\nl|x|Y',
      ['choices B3 choice_twice'],
    ],
    [
      'a choice with a space',
      '# survey\ntype|name|label\nselect_multiple l|a|A\n# choices\nlist_name|name|label\nl|x y|X',
      ['choices B2 choice_name_wrong'],
    ],
    [
      'a filter on a column that is not there',
      '# survey\ntype|name|label|choice_filter\nselect_one l|a|A|zone = 1\n# choices\nlist_name|name|label\nl|x|X',
      ['survey D2 column_unknown'],
    ],
  ])('is refused at the cell for %s', (_what, text, expected) => {
    expect(faults(text)).toEqual(expect.arrayContaining(expected));
    expect(faults(text)[0]).toBe(expected[0]);
  });

  it.each(['{nom}$', '$}nom{', '}nom{$', '${\u200fnom}', '$\u200f{nom}', '$ {nom}', '${nom'])(
    'is refused for %s, a reference turned round by writing from right to left',
    (turned) => {
      const text = (label: string) => `# survey\ntype|name|label::العربية (ar)\ntext|nom|الاسم\ntext|b|${label}`;
      expect(faults(text(`مرحبا ${turned} كيف الحال`))).toEqual(['survey C3 reference_turned']);
      expect(faults(text('مرحبا ${nom} كيف ${nom}${nom}'))).toEqual([]);
    },
  );

  it('is refused for a reference turned round in an expression', () => {
    expect(faults('# survey\ntype|name|label|relevant\ntext|a|A\ntext|b|B|{a}$ = 1')).toEqual([
      'survey D3 reference_turned',
    ]);
  });

  it('says everything at once, in the order of the sheets', () => {
    expect(
      faults(
        '# survey\ntype|name|label|relevant\ngeoshape|a|A\ntext|b|B|${x} = 1\n# choices\nlist_name|name|label\n|x|X',
      ),
    ).toEqual(['survey A2 type_outside', 'survey D3 reference_unknown', 'choices A2 list_without_name']);
  });
});
