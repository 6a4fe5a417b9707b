import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputOf } from '../../../platform/cli.ts';
import compute from './indicators-compute.ts';
import verify from './indicators-verify.ts';

const example = (path: string) => inputOf([join(process.cwd(), 'examples', path)], {});
const from = (value: unknown) => ({
  ...inputOf([], {}),
  read: async () => (typeof value === 'string' ? value : JSON.stringify(value)),
});
const computed = async (input: Parameters<typeof compute.run>[0]) => [
  ...((await compute.run(input)) as Iterable<Record<string, unknown>>),
];

test('figures are computed from a file, each with its records, and what stands in the way is named', async () => {
  const values = await computed(example('indicators-compute/accompaniment.json'));
  const of = (indicator: string, cell: object = {}) =>
    values.find((one) =>
      Object.entries({ indicator, scope: 'all', place: '', dimension: '', period: '', ...cell }).every(
        ([key, value]) => one[key] === value,
      ),
    );
  expect(of('cooperatives_trained')).toMatchObject({ value: 2, records: ['argan', 'safran'] });
  expect(of('cooperatives_trained', { period: '2025' })).toMatchObject({ value: 1, records: ['argan'] });
  expect(of('cooperatives_trained', { dimension: 'topic', category: 'marketing' })).toMatchObject({ value: 2 });
  expect(of('women_share')).toMatchObject({ num: 34, den: 104 });
  expect(of('women_share', { period: '2025' })).toMatchObject({ value: 0.3 });
  expect(of('grants_awarded')).toMatchObject({ value: null, num: 50_000, missing: ['l2'] });
  expect(of('grants_awarded', { place: 'MA-09' })).toMatchObject({ value: 50_000 });
});

test('what is not a file of indicators is refused, with the place of each fault', async () => {
  await expect(compute.run(from('{'))).rejects.toMatchObject({ code: 'indicators.malformed' });
  const bad = { definitions: { one: { title: {}, measure: { what: 'sheep', of: [] } } }, facts: [{ kind: 'x' }] };
  await expect(compute.run(from(bad))).rejects.toMatchObject({
    at: expect.arrayContaining([{ path: 'facts.0.record', why: expect.anything() }]),
  });
});

test('a published report is verified from its file alone, and an altered one is found out', async () => {
  const input = example('indicators-verify/report.json');
  expect(await verify.run(input)).toMatchObject({ figures: [{ value: 3, records: 3, added: true }] });
  const report = JSON.parse(await input.read());
  const [figure] = report.figures;
  const altered = async (more: object): Promise<unknown> => {
    try {
      return await verify.run(from({ ...report, ...more }));
    } catch (error) {
      return (error as { at: unknown }).at;
    }
  };
  const wrong = { figure: 0, indicator: figure.indicator, fault: 'digest' };
  expect(await altered({ figures: [{ ...figure, value: 4, num: 4 }] })).toEqual(wrong);
  expect(await altered({ figures: [{ ...figure, units: figure.units.slice(1) }] })).toEqual(wrong);
  expect(await altered({ figures: [] })).toEqual({ fault: 'report' });
});
