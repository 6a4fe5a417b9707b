import { errorAt } from '../../../platform/web/typed.ts';
import { Breadcrumb, Form, Page, SelectField, TextArea, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { PublicStructure } from '../queries/structure-page.ts';
import { officerRoles } from '../tables.ts';
import { words } from '../words/index.ts';
import { nameFor } from './say.ts';
import type { Typed } from './wrong.ts';

interface Props {
  page: PageContext;
  structure: PublicStructure;
  typed?: Typed;
  errors?: FormError[];
}

export const ClaimPage = ({ page, structure, typed = {}, errors = [] }: Props) => {
  const t = words(page.lang);
  const own = nameFor(page.lang, structure.names, structure.name);
  const here = inLang(page.lang, `/cooperatives/${structure.id}`);
  return (
    <Page context={page} title={t('claim.title')} hidden>
      <Breadcrumb items={[{ href: here, label: own.text }]} />
      <h1>{t('claim.title')}</h1>
      <p>{t('claim.lede', { name: own.text })}</p>
      <Form action={`${here}/claim`} errors={errors} submit={t('claim.send')}>
        <SelectField
          name="office"
          label={t('claim.office')}
          error={errorAt(errors, 'office')}
          value={typed['office']}
          options={officerRoles.map((role) => ({ value: role, label: t(`officer.${role}`) }))}
        />
        <TextArea
          name="message"
          label={t('claim.message')}
          optional
          value={typed['message']}
          error={errorAt(errors, 'message')}
        />
      </Form>
    </Page>
  );
};
