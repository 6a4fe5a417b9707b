import type { Child } from 'hono/jsx';
import { Breadcrumb, DateField, FileField, Form, Page, RadioGroup, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import type { StructureFound } from '../queries/structures-found.ts';
import { consentWays } from '../tables.ts';
import { words } from '../words/index.ts';
import { ChooseStructure } from './choose-structure.tsx';
import { nameIn } from './testimony.tsx';

/** What a page is given on which something of a cooperative is kept: who is chosen, and what was typed. */
export interface NewOfStructure {
  page: PageContext;
  searched: string;
  found: StructureFound[];
  structure: StructureFound | null;
  typed: FormValues;
  errors: FormError[];
}

interface Frame extends NewOfStructure {
  title: string;
  /** Where the others of its kind are listed, below the language; `/new` under it is this page. */
  list: { path: string; label: string };
  submit: string;
  children: Child;
}

/** First the cooperative, then the form. */
export const NewOfStructurePage = ({ title, list, submit, children, ...props }: Frame) => {
  const { page, structure, errors } = props;
  const here = inLang(page.lang, list.path);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: here, label: list.label }]} />
      <h1>{structure === null ? title : <bdi>{nameIn(page.lang, structure)}</bdi>}</h1>
      {structure === null ? (
        <ChooseStructure at={`${list.path}/new`} {...props} />
      ) : (
        <Form action={`${here}/new?structure=${structure.id}`} errors={errors} files submit={submit}>
          {children}
        </Form>
      )}
    </Page>
  );
};

/** On which day somebody agreed and how, with the proof; between them, what is asked of this kind alone. */
export const HowAgreed = ({ page, typed, errors, children }: NewOfStructure & { children?: Child }) => {
  const t = words(page.lang);
  return (
    <>
      <DateField
        name="consentOn"
        label={t('testimony.consent_on')}
        value={textAt(typed, 'consentOn')}
        error={errorAt(errors, 'consentOn')}
      />
      {children}
      <RadioGroup
        name="consentWay"
        label={t('testimony.consent_way')}
        options={consentWays.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={textAt(typed, 'consentWay')}
        error={errorAt(errors, 'consentWay')}
      />
      <FileField name="proof" label={t('testimony.proof')} hint={t('testimony.proof_hint')} optional />
    </>
  );
};
