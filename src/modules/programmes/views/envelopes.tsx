import { Form, InThree, Money, NumberInWords, SelectField, Table, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { listInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { EditionInOffice } from '../queries/in-office.ts';
import { words } from '../words/index.ts';
import { FundsFields } from './funds-fields.tsx';

export interface EditionProps {
  page: PageContext;
  edition: EditionInOffice;
  funders: { id: string; name: Trilingual; kind: string }[];
  /** Which of the forms came back, and what had been typed in it. */
  form: 'fund' | 'funder' | 'quotas' | null;
  typed: FormValues;
  errors: FormError[];
}

type Envelope = EditionInOffice['envelopes'][number];

/** 430 000 MAD ÷ 50 000 MAD = 8, 30 000 MAD left over: read from left to right in every language. */
const Arithmetic = ({ page, envelope }: { page: PageContext; envelope: Envelope }) => (
  <>
    <bdi class="tabular" dir="ltr">
      <Money amount={envelope.amount} /> ÷ <Money amount={envelope.grant_amount} /> ={' '}
      <strong>
        <NumberInWords value={envelope.places} />
      </strong>
    </bdi>
    {envelope.rest > 0 && (
      <span class="small muted">
        {' '}
        ({words(page.lang)('edition.rest')} <Money amount={envelope.rest} />)
      </span>
    )}
  </>
);

/** Who pays for how many, counted out. */
export const Envelopes = ({ page, edition }: EditionProps) => {
  const t = words(page.lang);
  if (edition.envelopes.length === 0) return <p>{t('edition.no_envelope')}</p>;
  return (
    <Table
      caption={t('edition.envelopes')}
      quiet
      rows={edition.envelopes}
      columns={[
        { title: t('edition.funder'), cell: ({ funder_name }) => <bdi>{said(funder_name, page.lang)}</bdi> },
        { title: t('edition.count'), cell: (envelope) => <Arithmetic page={page} envelope={envelope} /> },
        {
          title: t('edition.regions'),
          cell: ({ regions }) =>
            regions.length === 0
              ? t('edition.anywhere')
              : listInWords(
                  page.lang,
                  regions.map((region) => placeName(region, page.lang)),
                ),
        },
      ]}
      {...(edition.state === 'closed'
        ? {}
        : {
            actions: ({ id }: Envelope) => (
              <a href={inLang(page.lang, `/office/editions/${edition.id}/envelopes/${id}`)}>{t('edition.change')}</a>
            ),
          })}
    />
  );
};

/** Another funder of this edition: those who have no envelope in it yet. */
export const Fund = ({ page, edition, funders, form, typed, errors }: EditionProps) => {
  const t = words(page.lang);
  const free = funders.filter(({ id }) => edition.envelopes.every(({ funder }) => funder !== id));
  const values = form === 'fund' ? typed : {};
  const mine = form === 'fund' ? errors : [];
  return (
    <section id="fund">
      <h2>{t('edition.fund')}</h2>
      {free.length === 0 ? (
        <p>{t('edition.first_funder')}</p>
      ) : (
        <Form
          action={inLang(page.lang, `/office/editions/${edition.id}/envelopes`)}
          errors={mine}
          submit={t('edition.fund')}
        >
          <SelectField
            name="funder"
            label={t('edition.funder')}
            options={free.map(({ id, name }) => ({ value: id, label: said(name, page.lang) }))}
            value={textAt(values, 'funder')}
            error={errorAt(mine, 'funder')}
          />
          <FundsFields
            page={page}
            values={{
              amount: textAt(values, 'amount'),
              grant: textAt(values, 'grant'),
              regions: textsAt(values, 'regions'),
            }}
            errors={mine}
          />
        </Form>
      )}
    </section>
  );
};

const kinds = ['foundation', 'public', 'private', 'region'] as const;

/** A funder nobody has met yet. Its fields are named apart from those of the other forms of the page. */
export const NewFunder = ({ page, edition, funders, form, typed, errors }: EditionProps) => {
  const t = words(page.lang);
  const values = form === 'funder' ? typed : {};
  const mine = form === 'funder' ? errors : [];
  return (
    <details class="data" open={form === 'funder' || funders.length === 0}>
      <summary>{t('edition.add_funder')}</summary>
      <Form
        action={inLang(page.lang, `/office/editions/${edition.id}/funders`)}
        errors={mine}
        submit={t('edition.add_funder')}
      >
        <InThree
          name="funder_name"
          label={t('edition.funder_name')}
          values={saidAt(values, 'funder_name')}
          error={errorAt(mine, 'funder_name')}
        />
        <SelectField
          name="funder_kind"
          label={t('edition.funder_kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`funder.${kind}`) }))}
          value={textAt(values, 'funder_kind')}
          error={errorAt(mine, 'funder_kind')}
        />
      </Form>
    </details>
  );
};
