import {
  ActionButton,
  Badge,
  Breadcrumb,
  DateInWords,
  Form,
  Page,
  Table,
  inLang,
  usePage,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { PersonPage } from '../queries/person-page.ts';
import { phoneInWords } from '../rules/phone.ts';
import { words } from '../words/index.ts';
import { GrantFields } from './scope-fields.tsx';
import type { GrantFieldsProps } from './scope-fields.tsx';

interface PersonProps extends GrantFieldsProps {
  page: PageContext;
  found: PersonPage;
  scopes: string[];
}

const use = (id: string) => {
  const { lang } = usePage();
  return { t: words(lang), here: inLang(lang, `/office/people/${id}`) };
};

const Grants = ({ found, scopes }: PersonProps) => {
  const { t, here } = use(found.person.id);
  const rows = found.grants.map((grant, i) => ({ ...grant, where: scopes[i] || t('office.everywhere') }));
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('office.roles')}
      rows={rows}
      columns={[
        { title: t('office.role'), cell: ({ role }) => t(`role.${role}`) },
        { title: t('office.scope'), cell: ({ where }) => <bdi>{where}</bdi> },
      ]}
      actions={({ id, role, mine }) =>
        mine && (
          <ActionButton
            action={`${here}/grants/${id}/revoke`}
            label={t('office.revoke_what', { role: t(`role.${role}`) })}
            kind="bare"
          />
        )
      }
    />
  );
};

const Contact = ({ found }: PersonProps) => {
  const { t } = use(found.person.id);
  return (
    <ul class="plain">
      {found.identifiers
        .filter(({ kind }) => kind !== 'oidc')
        .map(({ kind, value, verified_at }) => (
          <li>
            <bdi dir="ltr">{kind === 'phone' ? phoneInWords(value) : value}</bdi>
            {verified_at === null && <span class="muted"> · {t('me.not_verified')}</span>}
          </li>
        ))}
    </ul>
  );
};

const Administer = ({ found }: PersonProps) => {
  const { t, here } = use(found.person.id);
  if (!found.administers) return null;
  return (
    <section class="card">
      {found.sessions.length > 0 && (
        <>
          <Table
            caption={t('sessions.title')}
            rows={found.sessions}
            columns={[
              { title: t('sessions.device'), cell: ({ browser }) => <bdi>{browser || t('sessions.unknown')}</bdi> },
              { title: t('sessions.way'), cell: ({ way }) => t(`way.${way}`) },
              { title: t('sessions.last'), cell: ({ last_seen_at }) => <DateInWords at={last_seen_at} hour /> },
            ]}
          />
          <ActionButton action={`${here}/sessions/end`} label={t('office.end_sessions')} />
        </>
      )}
      <p>
        <a href={`${here}/close`}>{t('office.close')}</a>
      </p>
    </section>
  );
};

export const PersonOfficePage = (props: PersonProps) => {
  const { page, found, roles, errors = [] } = props;
  const t = words(page.lang);
  const { person } = found;
  const list = inLang(page.lang, '/office/people');
  return (
    <Page context={page} title={person.name || t('office.no_name')} shell="office">
      <Breadcrumb items={[{ href: list, label: t('office.people') }]} />
      <h1>
        <bdi>{person.name || t('office.no_name')}</bdi>
      </h1>
      {person.closed_at !== null && <Badge tone="closed">{t('office.closed')}</Badge>}
      <Contact {...props} />
      <Grants {...props} />
      {person.closed_at === null && roles.length > 0 && (
        <section class="card">
          <h2>{t('office.give')}</h2>
          <Form action={`${list}/${person.id}/grants`} submit={t('office.give')} errors={errors}>
            <GrantFields {...props} />
          </Form>
        </section>
      )}
      {person.closed_at === null && <Administer {...props} />}
    </Page>
  );
};
