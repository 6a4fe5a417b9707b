import { Invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Clause, Code, Definition, Dimension, Measure, What } from '../rules/definition.ts';

/** How many kinds of record, and conditions on each, a form offers. */
export const clausesOffered = { measure: 4, over: 2 } as const;
export const conditionsOffered = 2;

const listTyped = (text: string): string[] =>
  text
    .split(/[,،;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const clauseTyped = (form: FormValues, at: string): Clause[] => {
  const kind = textAt(form, `${at}.kind`);
  if (kind === '') return [];
  const where = Array.from({ length: conditionsOffered }, (_, n) => `${at}.where.${n}`).flatMap((path) => {
    const dimension = textAt(form, `${path}.dimension`);
    const wanted = listTyped(textAt(form, `${path}.in`));
    return dimension === '' || wanted.length === 0 ? [] : [{ dimension: dimension as Dimension, in: wanted }];
  });
  return [{ kind, where }];
};

const measureTyped = (form: FormValues, name: 'measure' | 'over'): Measure | null => {
  const what = textAt(form, `${name}.what`);
  if (what === '') return null;
  const of = Array.from({ length: clausesOffered[name] }, (_, n) => clauseTyped(form, `${name}.of.${n}`)).flat();
  if (of.length === 0) throw new Invalid([{ field: `${name}.of.0.kind`, code: 'indicators.no_kind' }]);
  return { what: what as What, of };
};

const codesTyped = (form: FormValues): Code[] =>
  textAt(form, 'codes')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, system, code, match] = /^(IRIS\+|SDG)\s+(\S+)\s+(exact|close|contributes)$/.exec(line) ?? [];
      if (!system) throw new Invalid([{ field: 'codes', code: 'indicators.code_unread', values: { line } }]);
      return { system, code, match } as Code;
    });

const sheetPart = (form: FormValues, part: string): Trilingual => {
  const said = saidAt(form, `sheet.${part}`);
  return Object.keys(said).length > 0 ? said : { fr: '—' };
};

/** A definition as it was typed in its form. @throws Invalid at the field that cannot be read. */
export const definitionTyped = (form: FormValues): Definition => ({
  title: saidAt(form, 'title'),
  unit: textAt(form, 'unit') as Definition['unit'],
  measure: measureTyped(form, 'measure'),
  over: measureTyped(form, 'over'),
  ceiling: numberAt(form, 'ceiling') ?? 4,
  period: textAt(form, 'period') as Definition['period'],
  place: textAt(form, 'place') as Definition['place'],
  by: textsAt(form, 'by') as Dimension[],
  missing: textAt(form, 'missing') as Definition['missing'],
  persons: textAt(form, 'persons') === 'yes',
  open: textAt(form, 'open') === 'yes',
  sheet: {
    definition: sheetPart(form, 'definition'),
    method: sheetPart(form, 'method'),
    source: sheetPart(form, 'source'),
    owner: sheetPart(form, 'owner'),
    quality: sheetPart(form, 'quality'),
    frequency: textAt(form, 'frequency') as Definition['sheet']['frequency'],
  },
  codes: codesTyped(form),
});

/** A definition as its form holds it. */
export const typedOf = (definition: Definition): FormValues => ({
  ...(definition as unknown as FormValues),
  ceiling: String(definition.ceiling),
  persons: definition.persons ? 'yes' : '',
  open: definition.open ? 'yes' : '',
  frequency: definition.sheet.frequency,
  codes: definition.codes.map(({ system, code, match }) => `${system} ${code} ${match}`).join('\n'),
  ...(['measure', 'over'] as const).reduce<FormValues>((into, name) => {
    const measure = definition[name];
    if (measure === null) return { ...into, [name]: {} };
    const of = measure.of.map(({ kind, where }) => ({
      kind,
      where: where.map(({ dimension, in: wanted }) => ({ dimension, in: wanted.join(', ') })),
    }));
    return { ...into, [name]: { what: measure.what, of } };
  }, {}),
});
