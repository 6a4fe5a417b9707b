import { Form, Notice, Table, inLang } from '../../../platform/page/index.ts';
import { textAt } from '../../../platform/web/typed.ts';
import { listInWords } from '../../../platform/words/format.ts';
import { placeName, regions } from '../../registry/index.ts';
import { words } from '../words/index.ts';
import type { EditionProps } from './envelopes.tsx';

/** Quotas that the money cannot keep, with the arithmetic. */
export const QuotaFaults = ({ page, edition }: EditionProps) => {
  const t = words(page.lang);
  if (edition.faults.length === 0) return null;
  return (
    <Notice kind="problem" title={t('quota.fault_title')}>
      {edition.faults.map(({ code, regions: where, asked, available }) => (
        <p>
          {t(`quota.${code}`, {
            asked,
            available,
            regions: listInWords(
              page.lang,
              where.map((region) => placeName(region, page.lang)),
            ),
          })}
        </p>
      ))}
    </Notice>
  );
};

interface BoxProps {
  name: string;
  label: string;
  value: string;
  wrong: boolean;
}

const Box = ({ name, label, value, wrong }: BoxProps) => (
  <input
    class="control brief"
    id={`f-${name.replaceAll('.', '-')}`}
    type="text"
    inputmode="numeric"
    dir="ltr"
    autocomplete="off"
    name={name}
    aria-label={label}
    value={value}
    aria-invalid={wrong ? 'true' : undefined}
  />
);

/** Twelve regions, a minimum and a maximum each, saved together. */
export const Quotas = ({ page, edition, form, typed, errors }: EditionProps) => {
  const t = words(page.lang);
  const mine = form === 'quotas' ? errors : [];
  const kept = (region: string, side: 'minimum' | 'maximum'): string => {
    if (form === 'quotas') return textAt(typed, `quota.${region}.${side}`);
    const quota = edition.quotas.find((one) => one.region === region);
    return quota?.[side] ? String(quota[side]) : '';
  };
  const box = (region: string, name: string, side: 'minimum' | 'maximum', key: 'quota.at_least' | 'quota.at_most') => (
    <Box
      name={`quota.${region}.${side}`}
      label={t(key, { region: name })}
      value={kept(region, side)}
      wrong={mine.some(({ name: at }) => at === `quota.${region}.${side}`)}
    />
  );
  return (
    <section id="quotas">
      <h2>{t('quota.title')}</h2>
      <p class="hint">{t('quota.hint')}</p>
      <Form
        action={inLang(page.lang, `/office/editions/${edition.id}/quotas`)}
        errors={mine}
        submit={edition.state === 'closed' ? false : t('quota.save')}
      >
        <Table
          caption={t('quota.title')}
          quiet
          rows={regions}
          columns={[
            { title: t('quota.region'), cell: (region) => region[page.lang] },
            {
              title: t('quota.minimum'),
              cell: (region) => box(region.code, region[page.lang], 'minimum', 'quota.at_least'),
            },
            {
              title: t('quota.maximum'),
              cell: (region) => box(region.code, region[page.lang], 'maximum', 'quota.at_most'),
            },
          ]}
        />
      </Form>
    </section>
  );
};
