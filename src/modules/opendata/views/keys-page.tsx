import {
  ActionButton,
  CheckboxGroup,
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
import { dateInWords } from '../../../platform/words/format.ts';
import type { KeyShown } from '../queries/keys.ts';
import { scopes } from '../tables.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  keys: KeyShown[];
  /** Everybody's, for an administrator: none is made here. */
  all: boolean;
  /** The key that was just made, this once. */
  made: string | null;
  typed: { title: string; scopes: string[] };
  errors: FormError[];
}

const Keys = ({ page, keys, all }: Pick<Props, 'page' | 'keys' | 'all'>) => {
  const { lang } = page;
  const t = words(lang);
  const owner = { title: t('keys.owner'), cell: (key: KeyShown) => <bdi>{key.owner}</bdi> };
  return (
    <Table
      caption={t(all ? 'keys.all_title' : 'keys.title')}
      quiet
      columns={[
        { title: t('keys.name'), cell: (key: KeyShown) => <bdi>{key.title}</bdi> },
        ...(all ? [owner] : []),
        { title: t('keys.start'), cell: ({ start }) => <code dir="ltr">{`${start}…`}</code> },
        {
          title: t('keys.scopes'),
          cell: (key) => key.scopes.map((scope) => t(`scope.${scope}`)).join(lang === 'ar' ? '، ' : ', '),
        },
        { title: t('keys.since'), cell: ({ madeAt }) => dateInWords(lang, madeAt) },
        {
          title: t('keys.used'),
          cell: ({ usedOn }) => (usedOn === null ? t('keys.never') : dateInWords(lang, usedOn)),
        },
      ]}
      rows={keys}
      actions={({ id }) => (
        <ActionButton
          action={inLang(lang, `${all ? '/office' : '/me'}/keys/${id}/revoke`)}
          label={t('keys.revoke')}
          kind="away"
        />
      )}
    />
  );
};

/** The keys with which programs read in somebody's name. */
export const KeysPage = ({ page, keys, all, made, typed, errors }: Props) => {
  const { lang } = page;
  const t = words(lang);
  return (
    <Page context={page} title={t(all ? 'keys.all_title' : 'keys.title')} shell={all ? 'office' : 'work'} hidden>
      <h1>{t(all ? 'keys.all_title' : 'keys.title')}</h1>
      <p class="lede">{t('keys.lede')}</p>
      {made !== null && (
        <Notice kind="done" live>
          <p>{t('keys.made')}</p>
          <p>
            <code class="address" dir="ltr">
              {made}
            </code>
          </p>
        </Notice>
      )}
      {keys.length === 0 ? <EmptyState title={t('keys.none')} /> : <Keys page={page} keys={keys} all={all} />}
      {!all && (
        <p>
          <a href={inLang(lang, '/me/webhooks')}>{t('keys.webhooks')}</a>
        </p>
      )}
      {!all && (
        <section>
          <h2>{t('keys.make')}</h2>
          <Form action={inLang(lang, '/me/keys')} errors={errors} submit={t('keys.make')}>
            <TextField
              name="title"
              label={t('keys.name')}
              hint={t('keys.name_hint')}
              value={typed.title}
              maxlength={120}
              error={errorAt(errors, 'title')}
            />
            <CheckboxGroup
              name="scopes"
              label={t('keys.scopes')}
              options={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
              values={typed.scopes}
              error={errorAt(errors, 'scopes')}
            />
          </Form>
        </section>
      )}
    </Page>
  );
};
