import {
  ActionButton,
  Breadcrumb,
  DateField,
  EmptyState,
  Form,
  Notice,
  Page,
  RadioGroup,
  SearchForm,
  SelectField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Text } from '../rules/instrument.ts';
import { occasions } from '../tables.ts';
import { words } from '../words/index.ts';
import { nameIn, placeIn } from './say.ts';

interface Choice {
  id: string;
  name: string;
  names: Partial<Record<string, string>>;
  region: string | null;
  province: string | null;
  register_number: string | null;
}

interface Props {
  page: PageContext;
  searched: string;
  found: Choice[];
  structure: Choice | null;
  instruments: { id: string; title: Text; number: number }[];
  mayCompose: boolean;
  today: string;
  typed: FormValues | null;
  errors: FormError[];
}

const Choose = ({ page, searched, found }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <SearchForm action={inLang(page.lang, '/office/diagnoses/new')} label={t('start.search')} value={searched} />
      {searched !== '' && found.length === 0 && <p>{t('start.none_found')}</p>}
      <ul class="plain">
        {found.map((one) => (
          <li>
            <a href={inLang(page.lang, `/office/diagnoses/new?structure=${one.id}`)}>
              <bdi>{nameIn(page.lang, one)}</bdi>
            </a>{' '}
            <span class="small muted">
              {[placeIn(page.lang, one), one.register_number].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

const Start = (props: Props & { structure: Choice }) => {
  const { page, structure, instruments, today, typed, errors } = props;
  const t = words(page.lang);
  return (
    <Form action={inLang(page.lang, '/office/diagnoses')} errors={errors} submit={t('start.begin')}>
      <input type="hidden" name="structure" value={structure.id} />
      <p>
        <strong>
          <bdi>{nameIn(page.lang, structure)}</bdi>
        </strong>{' '}
        <a class="small" href={inLang(page.lang, '/office/diagnoses/new')}>
          {t('start.other')}
        </a>
      </p>
      <RadioGroup
        name="occasion"
        label={t('list.occasion')}
        options={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
        value={typed ? textAt(typed, 'occasion') : 'start'}
        error={errorAt(errors, 'occasion')}
      />
      <SelectField
        name="version"
        label={t('instrument.one')}
        options={instruments.map(({ id, title, number }) => ({
          value: id,
          label: `${said(title, page.lang)} (${t('instrument.version', { number })})`,
        }))}
        value={typed ? textAt(typed, 'version') : instruments[0]?.id}
        error={errorAt(errors, 'version')}
      />
      <DateField
        name="heldOn"
        label={t('start.held_on')}
        value={typed ? textAt(typed, 'heldOn') : today}
        max={today}
        error={errorAt(errors, 'heldOn')}
      />
    </Form>
  );
};

/** Which cooperative, on which occasion, under which instrument. */
export const StartPage = (props: Props) => {
  const { page, structure, instruments, mayCompose } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('start.title')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/diagnoses'), label: t('list.title') }]} />
      <h1>{t('start.title')}</h1>
      {instruments.length === 0 ? (
        <EmptyState title={t('instrument.none')}>
          <p>{t(mayCompose ? 'instrument.none_next' : 'instrument.none_ask')}</p>
          {mayCompose && (
            <ActionButton
              action={inLang(page.lang, '/office/instruments/adopt')}
              label={t('instrument.adopt')}
              kind="first"
            />
          )}
        </EmptyState>
      ) : structure ? (
        <Start {...props} structure={structure} />
      ) : (
        <Choose {...props} />
      )}
      {structure === null && instruments.length > 0 && <Notice kind="calm">{t('start.hint')}</Notice>}
    </Page>
  );
};
