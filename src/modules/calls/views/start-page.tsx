import {
  Breadcrumb,
  EmptyState,
  Form,
  Notice,
  Page,
  RadioGroup,
  SearchForm,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallShown } from '../queries/call.ts';
import type { StructureChoice } from '../queries/structure-choices.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  call: CallShown;
  /** The cooperatives this person represents, and those found by what was searched. */
  choices: StructureChoice[];
  searched: string;
  provinces: { value: string; label: string }[];
  /** The id of the application that this page begins. */
  draft: string;
  chosen?: string;
  typed?: Record<string, string>;
  errors?: FormError[];
}

const Choose = ({ page, call, choices, errors, draft, chosen }: Props) => {
  const t = words(page.lang);
  return (
    <Form action={inLang(page.lang, `/calls/${call.id}/apply`)} submit={t('start.begin')} errors={errors ?? []}>
      <input type="hidden" name="id" value={draft} />
      <RadioGroup
        name="structure"
        label={t('start.which')}
        options={choices.map(({ id, name, detail }) => ({ value: id, label: name, hint: detail }))}
        value={chosen || (choices.length === 1 ? choices[0]?.id : undefined)}
      />
    </Form>
  );
};

const Introduce = ({ page, call, provinces, typed = {}, errors = [], choices, searched, draft }: Props) => {
  const t = words(page.lang);
  const error = (name: string) => errors.find((one) => one.name === name)?.message;
  return (
    <details class="data" open={Object.keys(typed).length > 0 || (searched !== '' && choices.length === 0)}>
      <summary>{t('start.not_there')}</summary>
      <Form
        action={inLang(page.lang, `/calls/${call.id}/apply`)}
        submit={t('start.introduce')}
        errors={choices.length === 0 ? errors : []}
      >
        <input type="hidden" name="id" value={draft} />
        <TextField name="new.name" label={t('start.name')} value={typed['name']} error={error('new.name')} />
        <TextField
          name="new.register_number"
          label={t('start.register_number')}
          hint={t('start.register_number_hint')}
          value={typed['register_number']}
          error={error('new.register_number')}
          dir="ltr"
          optional
        />
        <SelectField
          name="new.province"
          label={t('start.province')}
          options={provinces}
          value={typed['province']}
          error={error('new.province')}
        />
        {call.womensOnly && (
          <RadioGroup
            name="new.womens"
            label={t('start.womens')}
            value={typed['womens']}
            options={[
              { value: 'yes', label: t('answer.yes') },
              { value: 'no', label: t('answer.no') },
            ]}
          />
        )}
      </Form>
    </details>
  );
};

/** For which cooperative? One's own at once; another by its name or number; one that nobody knows yet in four answers. */
export const StartPage = (props: Props) => {
  const { page, call, choices, searched } = props;
  const t = words(page.lang);
  const title = said(call.title, page.lang);
  return (
    <Page context={page} title={`${t('start.title')} · ${title}`} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, `/calls/${call.id}`), label: title }]} />
      <h1>{t('start.title')}</h1>
      {call.mine.length > 0 && (
        <Notice kind="alive" title={t('start.already')}>
          <ul>
            {call.mine.map(({ id }) => (
              <li>
                <a href={inLang(page.lang, `/me/applications/${id}`)}>{t('call.continue')}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Notice kind="calm">{t('start.kept')}</Notice>
      {choices.length > 0 && <Choose {...props} />}
      {choices.length === 0 && searched !== '' && (
        <EmptyState title={t('start.none_found')}>
          <p>{t('start.none_found_next')}</p>
        </EmptyState>
      )}
      <SearchForm action={inLang(page.lang, `/calls/${call.id}/apply`)} label={t('start.search')} value={searched} />
      <Introduce {...props} />
    </Page>
  );
};
