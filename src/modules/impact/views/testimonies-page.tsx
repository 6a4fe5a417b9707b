import {
  ActionButton,
  Badge,
  Breadcrumb,
  Checkbox,
  DateField,
  DateInWords,
  EmptyState,
  FileField,
  Form,
  InThree,
  Page,
  Pager,
  RadioGroup,
  SearchForm,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { placeName } from '../../registry/index.ts';
import type { StructureFound } from '../queries/structures-found.ts';
import { testimoniesAtOnce } from '../queries/testimonies.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { consentWays } from '../tables.ts';
import { words } from '../words/index.ts';
import { nameIn, Said, Testimony } from './testimony.tsx';

interface ListProps {
  page: PageContext;
  rows: TestimonyShown[];
  total: number;
  number: number;
}

const Consent = ({ one }: { one: TestimonyShown }) => (
  <>
    <DateInWords at={one.consentOn} />
  </>
);

/** What cooperatives said, as the office keeps it: who, since when they agree, and the way to end it. */
export const TestimoniesPage = ({ page, rows, total, number }: ListProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/testimonies');
  return (
    <Page context={page} title={t('testimony.office')} shell="office">
      <h1>{t('testimony.office')}</h1>
      <p class="lede">{t('testimony.office_lede')}</p>
      <p>
        <a class="button first" href={`${here}/new`}>
          {t('testimony.record')}
        </a>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('testimony.none')}>
          <p>{t('testimony.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('testimony.office')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('testimony.cooperative'),
              cell: (one) => (
                <a href={inLang(page.lang, `/cooperatives/${one.structure}`)}>
                  <bdi>{nameIn(page.lang, one)}</bdi>
                </a>
              ),
            },
            { title: t('testimony.person'), cell: ({ person }) => <bdi>{person}</bdi> },
            {
              title: t('testimony.words'),
              cell: (one) =>
                one.withdrawnAt === null ? (
                  <Said text={one.words} />
                ) : (
                  <Badge tone="closed">{t('testimony.ended')}</Badge>
                ),
            },
            { title: t('testimony.consent'), cell: (one) => <Consent one={one} /> },
          ]}
          actions={(one) =>
            one.withdrawnAt === null ? (
              <ActionButton action={`${here}/${one.id}/withdraw`} label={t('testimony.withdraw')} kind="bare" />
            ) : null
          }
        />
      )}
      <Pager page={number} size={testimoniesAtOnce} total={total} address={(at) => `?page=${at}`} />
    </Page>
  );
};

interface NewProps {
  page: PageContext;
  searched: string;
  found: StructureFound[];
  structure: StructureFound | null;
  typed: FormValues;
  errors: FormError[];
}

const Choose = ({ page, searched, found }: NewProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/testimonies/new');
  return (
    <>
      <SearchForm action={here} label={t('testimony.search')} value={searched} />
      {searched !== '' && found.length === 0 && <EmptyState title={t('testimony.none_found')} />}
      <ul class="plain">
        {found.map((one) => (
          <li>
            <a href={`${here}?structure=${one.id}`}>
              <bdi>{nameIn(page.lang, one)}</bdi>
            </a>
            {one.province !== null && <span class="muted"> · {placeName(one.province, page.lang)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};

const Consented = ({ page, typed, errors }: NewProps) => {
  const t = words(page.lang);
  return (
    <>
      <h2>{t('testimony.consent')}</h2>
      <DateField
        name="consentOn"
        label={t('testimony.consent_on')}
        value={textAt(typed, 'consentOn')}
        error={errorAt(errors, 'consentOn')}
      />
      <RadioGroup
        name="consentWay"
        label={t('testimony.consent_way')}
        options={consentWays.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={textAt(typed, 'consentWay')}
        error={errorAt(errors, 'consentWay')}
      />
      <FileField name="proof" label={t('testimony.proof')} hint={t('testimony.proof_hint')} optional />
      <Checkbox
        name="agreed"
        label={t('testimony.agreed')}
        hint={t('testimony.agreed_hint')}
        checked={textAt(typed, 'agreed') === 'yes'}
        required
      />
    </>
  );
};

/** Somebody's words are written down: first the cooperative, then what was said, then the consent. */
export const NewTestimonyPage = (props: NewProps) => {
  const { page, structure, typed, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/testimonies');
  return (
    <Page context={page} title={t('testimony.record')} shell="office">
      <Breadcrumb items={[{ href: here, label: t('testimony.office') }]} />
      <h1>{structure === null ? t('testimony.record') : <bdi>{nameIn(page.lang, structure)}</bdi>}</h1>
      {structure === null ? (
        <Choose {...props} />
      ) : (
        <Form action={`${here}/new?structure=${structure.id}`} errors={errors} files submit={t('testimony.keep')}>
          <InThree
            name="words"
            label={t('testimony.words')}
            hint={t('testimony.words_hint')}
            values={saidAt(typed, 'words')}
            error={errorAt(errors, 'words')}
            long
            optional
          />
          <TextField
            name="person"
            label={t('testimony.person')}
            hint={t('testimony.person_hint')}
            value={textAt(typed, 'person')}
            optional
          />
          <InThree name="capacity" label={t('testimony.capacity')} values={saidAt(typed, 'capacity')} optional />
          <FileField
            name="photo"
            label={t('testimony.photo')}
            accept="image/jpeg,image/png,image/webp"
            error={errorAt(errors, 'photo')}
            optional
          />
          <InThree
            name="photoSaid"
            label={t('testimony.photo_said')}
            hint={t('testimony.photo_said_hint')}
            values={saidAt(typed, 'photoSaid')}
            error={errorAt(errors, 'photoSaid')}
            optional
          />
          <Consented {...props} />
        </Form>
      )}
    </Page>
  );
};

/** What a cooperative said of itself, as it is shown, with a button that ends it at once. */
export const MyTestimoniesPage = ({ page, mine }: { page: PageContext; mine: TestimonyShown[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('testimony.mine')} plots>
      <h1>{t('testimony.mine')}</h1>
      <p class="lede">{t('testimony.mine_lede')}</p>
      {mine.length === 0 && <EmptyState title={t('testimony.mine_none')} />}
      {mine.map((one) => (
        <section class="card">
          <Testimony one={one} />
          {one.withdrawnAt === null && (
            <ActionButton
              action={inLang(page.lang, `/me/testimonies/${one.id}/withdraw`)}
              label={t('testimony.withdraw')}
              kind="away"
            />
          )}
        </section>
      ))}
    </Page>
  );
};
