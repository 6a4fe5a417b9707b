import {
  Badge,
  Breadcrumb,
  Checkbox,
  Form,
  InThree,
  NumberField,
  Page,
  SelectField,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ModuleListed } from '../queries/modules.ts';
import { families, themes } from '../tables.ts';
import { words } from '../words/index.ts';

interface Typing {
  page: PageContext;
  typed: FormValues;
  errors: FormError[];
}

const ModuleFields = ({ page, typed, errors }: Typing) => {
  const t = words(page.lang);
  return (
    <>
      <InThree
        name="title"
        label={t('module.title')}
        values={saidAt(typed, 'title')}
        error={errorAt(errors, 'title')}
      />
      <SelectField
        name="theme"
        label={t('module.theme')}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={textAt(typed, 'theme')}
        error={errorAt(errors, 'theme')}
      />
      <SelectField
        name="family"
        label={t('module.family')}
        options={families.map((value) => ({ value, label: t(`family.${value}`) }))}
        value={textAt(typed, 'family') || 'own'}
        error={errorAt(errors, 'family')}
      />
      <NumberField
        name="hours"
        label={t('module.hours')}
        value={textAt(typed, 'hours')}
        error={errorAt(errors, 'hours')}
        decimals
      />
      <InThree name="summary" label={t('module.summary')} values={saidAt(typed, 'summary')} long optional />
    </>
  );
};

const crumbs = (page: PageContext) => [
  { href: inLang(page.lang, '/office/trainings'), label: words(page.lang)('office.sessions') },
];

/** The catalogue as the office keeps it. */
export const ModulesPage = (props: Typing & { modules: ModuleListed[]; mayKeep: boolean }) => {
  const { page, modules, mayKeep, typed, errors } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.catalogue')} shell="office">
      <Breadcrumb items={crumbs(page)} />
      <h1>{t('office.catalogue')}</h1>
      <Table
        caption={t('office.catalogue')}
        quiet
        rows={modules}
        columns={[
          {
            title: t('session.module'),
            cell: ({ id, title, retired }) => (
              <>
                {mayKeep ? (
                  <a href={inLang(page.lang, `/office/trainings/modules/${id}`)}>{said(title, page.lang)}</a>
                ) : (
                  said(title, page.lang)
                )}{' '}
                {retired && <Badge tone="closed">{t('module.retired')}</Badge>}
              </>
            ),
          },
          { title: t('module.theme'), cell: ({ theme }) => t(`theme.${theme}`) },
          { title: t('module.family'), cell: ({ family }) => t(`family.${family}`) },
          { title: t('module.hours'), numeric: true, cell: ({ hours }) => Number(hours) },
        ]}
      />
      {mayKeep && (
        <section id="add">
          <h2>{t('module.add')}</h2>
          <Form action={inLang(page.lang, '/office/trainings/modules')} errors={errors} submit={t('module.add')}>
            <TextField
              name="code"
              label={t('module.code')}
              hint={t('module.code_hint')}
              value={textAt(typed, 'code')}
              error={errorAt(errors, 'code')}
              dir="ltr"
              brief
            />
            <ModuleFields page={page} typed={typed} errors={errors} />
          </Form>
        </section>
      )}
    </Page>
  );
};

/** One module, to be mended or retired. */
export const ModulePage = ({ page, module, typed, errors }: Typing & { module: ModuleListed }) => {
  const t = words(page.lang);
  const title = said(module.title, page.lang);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          ...crumbs(page),
          { href: inLang(page.lang, '/office/trainings/modules'), label: t('office.catalogue') },
        ]}
      />
      <h1>{title}</h1>
      <Form
        action={inLang(page.lang, `/office/trainings/modules/${module.id}`)}
        errors={errors}
        submit={t('module.save')}
      >
        <ModuleFields page={page} typed={typed} errors={errors} />
        <Checkbox
          name="retired"
          label={t('module.retire')}
          hint={t('module.retire_hint')}
          checked={textAt(typed, 'retired') === 'yes'}
        />
      </Form>
    </Page>
  );
};
