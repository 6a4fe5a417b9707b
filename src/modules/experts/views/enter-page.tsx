import { Breadcrumb, Form, Page, SelectField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { words } from '../words/index.ts';
import { ExpertFields } from './expert-fields.tsx';

interface Props {
  page: PageContext;
  typed: FormValues;
  errors: FormError[];
  /** Those who hold the role, for the office; null where somebody enters herself. */
  holders: { id: string; name: string }[] | null;
}

/** Somebody new in the pool. */
export const EnterPage = ({ page, typed, errors, holders }: Props) => {
  const t = words(page.lang);
  const own = holders === null;
  const title = t(own ? 'own.enter' : 'office.enter');
  return (
    <Page context={page} title={title} shell={own ? 'work' : 'office'} hidden>
      {!own && <Breadcrumb items={[{ href: inLang(page.lang, '/office/experts'), label: t('office.title') }]} />}
      <h1>{title}</h1>
      <p class="lede">{t(own ? 'own.enter_lede' : 'office.enter_lede')}</p>
      <Form
        action={inLang(page.lang, own ? '/me/expert' : '/office/experts/new')}
        errors={errors}
        submit={t('form.save')}
      >
        {holders && (
          <SelectField
            name="person"
            label={t('office.person')}
            hint={t('office.person_hint')}
            options={holders.map(({ id, name }) => ({ value: id, label: name }))}
            value={textAt(typed, 'person')}
            error={errorAt(errors, 'person')}
            empty={t('office.no_account')}
            optional
          />
        )}
        <ExpertFields page={page} typed={typed} errors={errors} named={!own} />
      </Form>
    </Page>
  );
};
