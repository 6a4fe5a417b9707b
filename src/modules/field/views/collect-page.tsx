import {
  ActionButton,
  DateInWords,
  EmptyState,
  Form,
  Notice,
  Page,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { collectKeys } from '../queries/collect-keys.ts';
import { words } from '../words/index.ts';

/** What is shown once, when a login was made. */
export interface MadeKey {
  login: string;
  secret: string;
}

interface Props {
  page: PageContext;
  /** What Collect is told as its server. */
  address: string;
  keys: Awaited<ReturnType<typeof collectKeys>>;
  made?: MadeKey;
  typed?: string;
  errors?: FormError[];
}

const Written = ({ children }: { children: string }) => (
  <code dir="ltr">
    <bdi>{children}</bdi>
  </code>
);

const Made = ({ page, address, made }: Props & { made: MadeKey }) => {
  const t = words(page.lang);
  return (
    <Notice kind="done" title={t('collect.made')}>
      <dl class="answers">
        <dt>{t('collect.address')}</dt>
        <dd>
          <Written>{address}</Written>
        </dd>
        <dt>{t('collect.login')}</dt>
        <dd>
          <strong>
            <Written>{made.login}</Written>
          </strong>
        </dd>
        <dt>{t('collect.secret')}</dt>
        <dd>
          <strong>
            <Written>{made.secret}</Written>
          </strong>
        </dd>
      </dl>
      <p>{t('collect.made_once')}</p>
      <p>{t('collect.steps')}</p>
    </Notice>
  );
};

/** An agent's telephones with ODK Collect: one login each, shown once, taken back one by one. */
export const CollectPage = (props: Props) => {
  const { page, keys, made, typed = '', errors = [] } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/me/collect');
  return (
    <Page context={page} title={t('collect.title')} shell="work">
      <h1>{t('collect.title')}</h1>
      <p class="lede">{t('collect.lede')}</p>
      {made && <Made {...props} made={made} />}
      <section>
        <h2>{t('collect.yours')}</h2>
        {keys.length === 0 ? (
          <EmptyState title={t('collect.none')} />
        ) : (
          <Table
            caption={t('collect.yours')}
            quiet
            rows={keys}
            columns={[
              { title: t('collect.label'), cell: ({ label }) => <bdi>{label}</bdi> },
              { title: t('collect.login'), cell: ({ login }) => <Written>{login}</Written> },
              { title: t('collect.made_at'), cell: ({ madeAt }) => <DateInWords at={madeAt} /> },
              {
                title: t('collect.used_at'),
                cell: ({ lastUsedAt }) => (lastUsedAt ? <DateInWords at={lastUsedAt} hour /> : t('collect.never')),
              },
            ]}
            actions={({ id }) => (
              <ActionButton action={`${here}/${id}/revoke`} label={t('collect.revoke')} kind="away" />
            )}
          />
        )}
      </section>
      <section>
        <h2>{t('collect.new')}</h2>
        <Form action={here} errors={errors} submit={t('collect.make')}>
          <TextField
            name="label"
            label={t('collect.label')}
            hint={t('collect.label_hint')}
            value={typed}
            maxlength={80}
            error={errorAt(errors, 'label')}
          />
        </Form>
      </section>
    </Page>
  );
};
