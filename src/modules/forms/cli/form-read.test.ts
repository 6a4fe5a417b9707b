import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { Refused, inputOf } from '../../../platform/cli.ts';
import type { Form } from '../rules/form.ts';
import { sheetsFrom } from '../rules/xlsform/sheets-of-tests.ts';
import { formInWorkbook } from '../xlsform-of-file.ts';
import read from './form-read.ts';

const example = fileURLToPath(new URL('../../../../examples/form-read/input.xlsx', import.meta.url));

const workbook = async (text: string): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({
      sheets: sheetsFrom(text).map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells) })),
    }),
  );

it('reads the example', async () => {
  const form = (await read.run(inputOf([example], {}))) as Form;
  expect(form.sections.map(({ id }) => id)).toEqual(['top', 'people', 'product', 'top_2']);
  expect(form.origin).toMatchObject({ id: 'cooperative-visit', version: '2026112501' });
});

it('refuses with the cell, in three languages, and says the rest too', async () => {
  const bytes = await workbook('# survey\ntype|name|label\ntext|a|A\ngeoshape|b|B\nselect_one l|c|C');
  const refused = await formInWorkbook(bytes, 'F.xlsx').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({
    code: 'forms.type_outside',
    at: { sheet: 'survey', row: 3, column: 'A' },
    more: [{ refused: 'forms.list_unknown', at: { sheet: 'survey', row: 4, column: 'A' } }],
  });
  const { say } = refused as Refused;
  expect(say.fr).toContain('geoshape');
  expect(say.ar).toMatch(/[ء-ي]{3}/);
  expect(say.en).toContain('geoshape');
});

it.each([
  ['a text', Buffer.from('type,name\ntext,a\n')],
  ['a broken workbook', readFileSync(example).subarray(0, 900)],
  ['nothing', Buffer.alloc(0)],
])('refuses %s', async (_what, bytes) => {
  await expect(formInWorkbook(bytes, 'F.xlsx')).rejects.toMatchObject({ at: { file: 'F.xlsx' } });
});
