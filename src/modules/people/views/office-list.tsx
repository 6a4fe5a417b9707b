import {
  DateInWords,
  EmptyState,
  Page,
  Pager,
  SearchForm,
  SelectField,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { roles } from '../../../platform/rights.ts';
import type { Role } from '../../../platform/rights.ts';
import { pageSize } from '../queries/people-list.ts';
import type { Listed } from '../queries/people-list.ts';
import { phoneInWords } from '../rules/phone.ts';
import { words } from '../words/index.ts';

interface ListProps {
  page: PageContext;
  asked: { search: string; role: Role | null };
  found: { people: Listed[]; total: number; page: number };
}

const People = ({ page, found }: ListProps) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('office.found', { count: found.total })}
      rows={found.people}
      columns={[
        {
          title: t('me.name'),
          cell: ({ id, name }) => (
            <a href={inLang(page.lang, `/office/people/${id}`)}>
              <bdi>{name || t('office.no_name')}</bdi>
            </a>
          ),
        },
        { title: t('office.roles'), cell: (one) => one.roles.map((role) => t(`role.${role}`)).join(', ') || '—' },
        {
          title: t('office.contact'),
          cell: ({ contact }) => <bdi dir="ltr">{contact ? phoneInWords(contact) : '—'}</bdi>,
        },
        { title: t('office.since'), cell: ({ created_at }) => <DateInWords at={created_at} /> },
      ]}
    />
  );
};

export const PeoplePage = (props: ListProps) => {
  const { page, asked, found } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/people');
  const address = (n: number) =>
    `${here}?${new URLSearchParams({ q: asked.search, role: asked.role ?? '', page: String(n) }).toString()}`;
  return (
    <Page context={page} title={t('office.people')} shell="office">
      <div class="row">
        <h1>{t('office.people')}</h1>
        <a class="button first" href={`${here}/invite`}>
          {t('office.invite')}
        </a>
      </div>
      <SearchForm action={here} label={t('office.search')} value={asked.search}>
        <SelectField
          name="role"
          label={t('office.role')}
          empty={t('office.all_roles')}
          value={asked.role ?? ''}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          optional
        />
      </SearchForm>
      {found.total === 0 ? (
        <EmptyState title={t('office.none')}>
          <p>{t('office.none_hint')}</p>
        </EmptyState>
      ) : (
        <People {...props} />
      )}
      <Pager page={found.page} size={pageSize} total={found.total} address={address} />
    </Page>
  );
};
