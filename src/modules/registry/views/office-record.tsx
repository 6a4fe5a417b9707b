import {
  ActionButton,
  Badge,
  Breadcrumb,
  DateInWords,
  Notice,
  NumberInWords,
  Page,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { phoneInWords } from '../../people/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { StructureRecord } from '../queries/structure-record.ts';
import { words } from '../words/index.ts';
import { Federations } from './federations.tsx';
import { History } from './history.tsx';
import { Requests } from './office-requests.tsx';
import { RecordForms } from './record-forms.tsx';
import { nameFor } from './say.ts';
import type { Typed } from './wrong.ts';

export interface RecordProps {
  page: PageContext;
  record: StructureRecord;
  /** The form that came back, what was typed into it, and what is wrong. */
  back?: { form: string; typed: Typed; errors: FormError[] };
}

const Lists = ({ page, record }: RecordProps) => {
  const t = words(page.lang);
  const end = (contact: string) => inLang(page.lang, `/office/structures/${record.id}/contacts/${contact}/end`);
  return (
    <>
      <Table
        caption={t('record.officers')}
        rows={record.officers}
        columns={[
          { title: t('record.name'), cell: ({ name }) => <bdi>{name}</bdi> },
          { title: t('record.office'), cell: ({ role }) => t(`officer.${role}`) },
          { title: t('record.phone'), cell: ({ phone }) => <bdi dir="ltr">{phone ? phoneInWords(phone) : '—'}</bdi> },
          { title: t('record.since'), cell: ({ since }) => (since ? <DateInWords at={since} /> : '—') },
          { title: t('record.until'), cell: ({ until }) => (until ? <DateInWords at={until} /> : '—') },
        ]}
      />
      <Table
        caption={t('record.contacts')}
        rows={record.contacts}
        columns={[
          {
            title: t('record.phone'),
            cell: ({ phone, email }) => <bdi dir="ltr">{phone ? phoneInWords(phone) : email}</bdi>,
          },
          { title: t('record.label'), cell: ({ label }) => <bdi>{label ?? '—'}</bdi> },
          {
            title: t('record.published'),
            cell: ({ published }) => (
              <Badge tone={published ? 'done' : 'closed'}>{t(published ? 'say.yes' : 'say.no')}</Badge>
            ),
          },
        ]}
        actions={({ id }) => <ActionButton action={end(id)} label={t('record.end_contact')} kind="bare" />}
      />
      <Table
        caption={t('structure.members')}
        rows={record.counts}
        columns={[
          { title: t('record.as_of'), cell: ({ as_of }) => <DateInWords at={as_of} /> },
          { title: t('record.total'), numeric: true, cell: ({ total }) => <NumberInWords value={total} /> },
          { title: t('sex.women'), numeric: true, cell: ({ women }) => <NumberInWords value={women} /> },
        ]}
      />
      <Table
        caption={t('structure.labels')}
        rows={record.labels}
        columns={[
          { title: t('record.label'), cell: ({ title }) => textIn(title, page.lang) },
          { title: t('record.stage'), cell: ({ stage }) => t(`stage.${stage}`) },
          { title: t('record.number'), cell: ({ number }) => <bdi dir="ltr">{number ?? '—'}</bdi> },
        ]}
      />
      <Table
        caption={t('record.documents')}
        rows={record.documents}
        columns={[
          {
            title: t('record.title'),
            cell: (one) => <a href={fileAddress({ id: one.file, name: one.name ?? one.title })}>{one.title}</a>,
          },
          { title: t('record.kind'), cell: ({ kind }) => t(`document.${kind}`) },
        ]}
      />
    </>
  );
};

/** Everything kept of a structure, its forms, and how it came to be so. */
export const OfficeRecordPage = (props: RecordProps) => {
  const { page, record } = props;
  const t = words(page.lang);
  const own = nameFor(page.lang, record.names, record.name);
  const base = inLang(page.lang, '/office/structures');
  return (
    <Page context={page} title={own.text} shell="office">
      <Breadcrumb items={[{ href: base, label: t('office.title') }]} />
      <div class="row">
        <h1 lang={own.lang} dir={own.dir}>
          {own.text}
        </h1>
        <a class="button first" href={`${base}/${record.id}/edit`}>
          {t('office.correct')}
        </a>
        <a class="button" href={inLang(page.lang, `/cooperatives/${record.id}`)}>
          {t('office.see_public')}
        </a>
      </div>
      {record.state !== 'active' && <Notice kind="calm">{t(`state.${record.state}`)}</Notice>}
      <Requests {...props} />
      <Lists {...props} />
      <Federations {...props} />
      <RecordForms {...props} />
      <section>
        <h2>{t('history.title')}</h2>
        <History
          page={page}
          chains={record.chains}
          changes={record.history.map((change) => ({ ...change, by: change.by ?? t('history.by_house') }))}
          revert={`${base}/${record.id}/revert`}
        />
      </section>
    </Page>
  );
};
