import type { Child } from 'hono/jsx';
import {
  Breadcrumb,
  EmptyState,
  Form,
  InThree,
  NumberField,
  Page,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ProgrammeShown } from '../queries/programme.ts';
import { words } from '../words/index.ts';
import { EditionBadge } from './badges.tsx';

interface Props {
  page: PageContext;
  programme: ProgrammeShown;
  /** What the rooms above show of it. */
  sections: Child[];
  typed: FormValues;
  errors: FormError[];
}

const Editions = ({ page, programme }: Props) => {
  const t = words(page.lang);
  if (programme.editions.length === 0) return <EmptyState title={t('editions.none')} />;
  return (
    <Table
      caption={t('editions.title')}
      rows={programme.editions}
      columns={[
        {
          title: t('office.name'),
          cell: ({ id, name }) => <a href={inLang(page.lang, `/office/editions/${id}`)}>{said(name, page.lang)}</a>,
        },
        { title: t('office.year'), numeric: true, cell: ({ year }) => String(year) },
        { title: t('office.state'), cell: ({ state }) => <EditionBadge page={page} state={state} /> },
        {
          title: t('edition.places'),
          numeric: true,
          cell: ({ funders }) => funders.reduce((sum, { places }) => sum + places, 0),
        },
      ]}
    />
  );
};

/** A programme from inside: its editions, and the next one. */
export const ProgrammeOfficePage = (props: Props) => {
  const { page, programme, typed, errors } = props;
  const t = words(page.lang);
  const title = said(programme.name, page.lang);
  const thisYear = dayOf(page.now).slice(0, 4);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/programmes'), label: t('office.programmes') }]} />
      <h1>{title}</h1>
      <p class="row">
        <span class="muted">{t(`kind.${programme.kind}`)}</span>
        <a href={inLang(page.lang, `/programmes/${programme.id}`)}>{t('office.public_page')}</a>
      </p>
      <Editions {...props} />
      {props.sections}
      <section>
        <h2>{t('office.open_edition')}</h2>
        <Form
          action={inLang(page.lang, `/office/programmes/${programme.id}/editions`)}
          errors={errors}
          submit={t('office.open_edition')}
        >
          <InThree
            name="name"
            label={t('office.edition_name')}
            values={saidAt(typed, 'name')}
            error={errorAt(errors, 'name')}
          />
          <NumberField
            name="year"
            label={t('office.year')}
            value={textAt(typed, 'year') || thisYear}
            error={errorAt(errors, 'year')}
          />
        </Form>
      </section>
    </Page>
  );
};
