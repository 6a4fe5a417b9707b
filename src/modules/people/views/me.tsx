// Longer than our files are: the sections of one page, in the order in which it shows them.
import { errorAt } from '../../../platform/web/typed.ts';
import {
  ActionButton,
  DateInWords,
  ErrorSummary as Wrong,
  Form,
  Page,
  PhoneField,
  SelectField,
  Table,
  TextField,
  inLang,
  usePage,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import type { AccountPage } from '../queries/account-page.ts';
import { consentPurposes } from '../rules/consent.ts';
import type { ConsentPurpose } from '../rules/consent.ts';
import { phoneInWords } from '../rules/phone.ts';
import { words } from '../words/index.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { Programs } from './programs.tsx';

export interface MeProps {
  page: PageContext;
  account: AccountPage;
  /** Where each grant holds, in words, in the order of the grants. */
  scopes: string[];
  errors?: FormError[];
  typed?: { name?: string; lang?: string; phone?: string; email?: string };
}

const use = () => {
  const { lang } = usePage();
  return { lang, t: words(lang), to: (path: string) => inLang(lang, path) };
};

const Who = ({ account, errors = [], typed = {} }: MeProps) => {
  const { t, to } = use();
  return (
    <section class="card">
      <h2>{t('me.who')}</h2>
      <Form action={to('/me')}>
        <TextField
          name="name"
          autocomplete="name"
          maxlength={120}
          label={t('me.name')}
          hint={t('me.name_hint')}
          value={typed.name ?? account.person.name}
          error={errorAt(errors, 'name')}
          optional
        />
        <SelectField
          name="lang"
          label={t('me.lang')}
          value={typed.lang ?? account.person.lang}
          options={langs.map((lang) => ({ value: lang, label: nameOfLang[lang] }))}
          error={errorAt(errors, 'lang')}
        />
      </Form>
    </section>
  );
};

const Roles = ({ account, scopes }: MeProps) => {
  const { t } = use();
  return (
    <section class="card">
      <h2>{t('me.roles')}</h2>
      {account.person.grants.length === 0 && <p>{t('me.no_roles')}</p>}
      <ul>
        {account.person.grants.map(({ role }, i) => (
          <li>
            {t(`role.${role}`)} <span class="muted">· {scopes[i] || t('office.everywhere')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Identifier = AccountPage['identifiers'][number];

const Identified = ({ identifier }: { identifier: Identifier }) => {
  const { t } = use();
  const { kind, value, verified_at } = identifier;
  if (kind === 'oidc') return <>{t('me.oidc')}</>;
  return (
    <>
      <bdi dir="ltr">{kind === 'phone' ? phoneInWords(value) : value}</bdi>
      {verified_at === null && <span class="muted"> · {t('me.not_verified')}</span>}
    </>
  );
};

const Identifiers = ({ account, errors = [], typed = {} }: MeProps) => {
  const { t, to } = use();
  return (
    <section class="card">
      <h2>{t('me.identifiers')}</h2>
      <ul class="plain">
        {account.identifiers.map((identifier) => (
          <li class="row">
            <span>
              <Identified identifier={identifier} />
            </span>
            {account.identifiers.length > 1 && (
              <ActionButton
                action={to(`/me/identifiers/${identifier.id}/remove`)}
                label={t('me.remove_what', { what: identifier.kind === 'oidc' ? t('me.oidc') : identifier.value })}
                kind="bare"
              />
            )}
          </li>
        ))}
      </ul>
      <details open={typed.phone !== undefined}>
        <summary>{t('me.add_phone')}</summary>
        <Form action={to('/me/identifiers/phone')} submit={t('sign_in.send_sms')}>
          <PhoneField name="phone" label={t('sign_in.phone')} value={typed.phone} error={errorAt(errors, 'phone')} />
        </Form>
      </details>
      <details open={typed.email !== undefined}>
        <summary>{t('me.add_email')}</summary>
        <Form action={to('/me/identifiers/email')} submit={t('sign_in.send_sms')}>
          <TextField
            name="email"
            type="email"
            dir="ltr"
            autocomplete="email"
            label={t('sign_in.email')}
            value={typed.email}
            error={errorAt(errors, 'email')}
          />
        </Form>
      </details>
    </section>
  );
};

const Passkeys = ({ account }: MeProps) => {
  const { t, to } = use();
  return (
    <section class="card">
      <h2>{t('me.passkeys')}</h2>
      <p>{t('me.passkeys_hint')}</p>
      <ul class="plain">
        {account.passkeys.map(({ id, name, added_at }) => (
          <li class="row">
            <span>
              <bdi>{name || t('me.device')}</bdi> <span class="muted">· {t('me.added_on', { at: added_at })}</span>
            </span>
            <ActionButton
              action={to(`/me/passkeys/${id}/remove`)}
              label={t('me.remove_what', { what: name || t('me.device') })}
              kind="bare"
            />
          </li>
        ))}
      </ul>
      <div class="row">
        <PasskeyButton make label={t('me.add_passkey')} />
      </div>
      <noscript>
        <p class="muted">{t('me.passkeys_need_script')}</p>
      </noscript>
    </section>
  );
};

const Consent = ({ purpose, account }: { purpose: ConsentPurpose; account: AccountPage }) => {
  const { t, to } = use();
  const given = account.consents.find((one) => one.purpose === purpose && one.withdrawn_at === null);
  return (
    <li>
      <strong>{t(`purpose.${purpose}`)}</strong>
      <div class="row">
        <span class="muted">{given ? t('consent.given_on', { at: given.given_at }) : t('consent.not_given')}</span>
        <ActionButton
          action={to('/me/consents')}
          label={t(given ? 'consent.withdraw' : 'consent.give')}
          values={{ purpose, give: given ? 'no' : 'yes' }}
        />
      </div>
    </li>
  );
};

const Consents = ({ account }: MeProps) => {
  const { t } = use();
  return (
    <section class="card">
      <h2>{t('me.consents')}</h2>
      <p>{t('me.consents_hint')}</p>
      <ul class="plain">
        {consentPurposes.map((purpose) => (
          <Consent purpose={purpose} account={account} />
        ))}
      </ul>
    </section>
  );
};

const Data = ({ account }: MeProps) => {
  const { t, to } = use();
  return (
    <section class="card">
      <h2>{t('me.sessions')}</h2>
      <p>{t('me.sessions_count', { count: account.sessions.length })}</p>
      <p>
        <a href={to('/me/sessions')}>{t('me.sessions_see')}</a>
      </p>
      <h2>{t('me.data')}</h2>
      <p>{t('me.data_hint')}</p>
      <p>
        <a href={to('/me/export')} download="twiza.json">
          {t('me.export')}
        </a>
      </p>
      <p>
        <a href={to('/me/close')}>{t('me.close')}</a>
      </p>
    </section>
  );
};

/** One's own page: everything the account keeps, each thing beside the button that changes it. */
export const MePage = (props: MeProps) => {
  const t = words(props.page.lang);
  const { errors = [] } = props;
  return (
    <Page context={props.page} title={t('me.title')} shell="work" hidden>
      <h1>{props.account.person.name ? <bdi>{props.account.person.name}</bdi> : t('me.title')}</h1>
      <Wrong errors={errors} />
      <Who {...props} />
      <Roles {...props} />
      <Identifiers {...props} />
      <Passkeys {...props} />
      <Consents {...props} />
      <Data {...props} />
      <Programs page={props.page} />
    </Page>
  );
};

export const SessionsPage = ({
  page,
  account,
  current,
}: {
  page: PageContext;
  account: AccountPage;
  current: string | null;
}) => {
  const t = words(page.lang);
  const to = (path: string) => inLang(page.lang, path);
  return (
    <Page context={page} title={t('sessions.title')} shell="work" hidden>
      <h1>{t('sessions.title')}</h1>
      <p class="lede">{t('sessions.lede')}</p>
      <Table
        caption={t('sessions.title')}
        quiet
        rows={account.sessions}
        columns={[
          {
            title: t('sessions.device'),
            cell: ({ id, browser }) => (
              <>
                <bdi>{browser || t('sessions.unknown')}</bdi>
                {id === current && <span class="muted"> ({t('sessions.this')})</span>}
              </>
            ),
          },
          { title: t('sessions.way'), cell: ({ way }) => t(`way.${way}`) },
          { title: t('sessions.since'), cell: ({ created_at }) => <DateInWords at={created_at} hour /> },
          { title: t('sessions.last'), cell: ({ last_seen_at }) => <DateInWords at={last_seen_at} hour /> },
        ]}
        actions={({ id }) => (
          <ActionButton action={to(`/me/sessions/${id}/end`)} label={t('sessions.end')} kind="bare" />
        )}
      />
      {account.sessions.length > 1 && (
        <ActionButton action={to('/me/sessions/end-others')} label={t('sessions.end_others')} kind="away" />
      )}
    </Page>
  );
};

/** Asked once more before everything is erased. */
export const ClosePage = (props: {
  page: PageContext;
  text: string;
  action: string;
  keep: { href: string; label: string };
  errors?: FormError[];
}) => {
  const t = words(props.page.lang);
  return (
    <Page context={props.page} title={t('close.submit')} shell="work" hidden>
      <h1>{t('close.submit')}</h1>
      <p class="lede">{props.text}</p>
      <Wrong errors={props.errors ?? []} />
      <div class="row">
        <ActionButton action={props.action} label={t('close.submit')} kind="away" />
        <a href={props.keep.href}>{props.keep.label}</a>
      </div>
    </Page>
  );
};
