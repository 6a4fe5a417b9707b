import {
  ActionButton,
  Badge,
  Breadcrumb,
  Form,
  Notice,
  Page,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { conceptLabel, conceptsByLabel, conceptsIn } from '../concepts.ts';
import type { OwnProduct } from '../queries/own-products.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import { tones } from './own-list.tsx';
import { ProductFields } from './product-fields.tsx';
import type { FieldsProps } from './product-fields.tsx';
import { Photos } from './own-photos.tsx';
import { OwnTold } from './own-told.tsx';

export type OwnProps = Omit<FieldsProps, 'chains' | 'labels'> & { own: OwnProduct };

const to = ({ page, own }: OwnProps, verb: string): string =>
  ownAddress(page.lang, own.structure.id, [own.product.id, verb].filter(Boolean).join('/'));

/** What is it? The thesaurus proposes, a person says. */
const WhatIsIt = (props: OwnProps) => {
  const { page, own } = props;
  const t = words(page.lang);
  const { concept, name, state } = own.product;
  if (state === 'retired') return null;
  const proposed = concept === null ? conceptsIn(name) : [];
  const choose = (
    <Form action={to(props, 'concept')} name="concept" submit={t('concept.choose')}>
      <SelectField
        name="concept"
        label={t('concept.list')}
        options={conceptsByLabel(page.lang).map(({ code, label }) => ({ value: code, label }))}
        value={concept ?? ''}
      />
    </Form>
  );
  if (concept !== null)
    return (
      <details>
        <summary>{t('concept.is', { concept: conceptLabel(concept, page.lang) })}</summary>
        {choose}
      </details>
    );
  return (
    <section class="card alive">
      <h2>{t('concept.ask')}</h2>
      <p class="muted">{t('concept.why')}</p>
      <div class="row">
        {proposed.map((code) => (
          <ActionButton
            action={to(props, 'concept')}
            label={conceptLabel(code, page.lang)}
            values={{ concept: code }}
          />
        ))}
      </div>
      <details open={proposed.length === 0}>
        <summary>{t(proposed.length === 0 ? 'concept.search' : 'concept.other')}</summary>
        {choose}
      </details>
    </section>
  );
};

/** What can be done with it now, one button for each. */
const Standing = (props: OwnProps) => {
  const { page, own } = props;
  const t = words(page.lang);
  const { state, hidden_why: why } = own.product;
  return (
    <>
      {state === 'hidden' && why !== '' && <Notice kind="problem">{t('own.hidden_why', { why })}</Notice>}
      <div class="row">
        {(state === 'draft' || state === 'hidden') && (
          <ActionButton action={to(props, 'show')} label={t('own.show')} kind="first" />
        )}
        {state === 'shown' && (
          <a class="button" href={inLang(page.lang, `/catalogue/${own.product.id}`)}>
            {t('own.see')}
          </a>
        )}
        {state === 'shown' && <ActionButton action={to(props, 'hide')} label={t('own.hide')} />}
        {state !== 'retired' && <ActionButton action={to(props, 'retire')} label={t('own.retire')} kind="away" />}
      </div>
      {state === 'shown' && own.decides && (
        <details>
          <summary>{t('office.hide')}</summary>
          <Form action={to(props, 'hide')} name="hide" submit={t('own.hide')}>
            <TextField name="why" label={t('office.hide_why')} hint={t('office.hide_hint')} maxlength={300} />
          </Form>
        </details>
      )}
    </>
  );
};

/** One product as its structure keeps it. */
export const OwnProductPage = (props: OwnProps) => {
  const { page, own, errors } = props;
  const t = words(page.lang);
  const name = said(own.product.name, page.lang);
  return (
    <Page context={page} title={name} shell="work" hidden>
      <Breadcrumb items={[{ href: ownAddress(page.lang, own.structure.id), label: t('own.title') }]} />
      <h1>
        <bdi>{name}</bdi> <Badge tone={tones[own.product.state]}>{t(`state.${own.product.state}`)}</Badge>
      </h1>
      <WhatIsIt {...props} />
      <Standing {...props} />
      {own.product.state !== 'draft' && <OwnTold page={page} own={own} />}
      <Photos {...props} />
      {own.product.state !== 'retired' && (
        <details class="more" open={errors.length > 0 || own.product.state === 'draft'}>
          <summary>{t('own.change')}</summary>
          <Form action={to(props, '')} errors={errors} submit={t('form.save')}>
            <input type="hidden" name="version" value={own.product.version} />
            <input type="hidden" name="concept" value={own.product.concept ?? ''} />
            <ProductFields {...props} chains={own.chains} labels={own.labels} />
          </Form>
        </details>
      )}
    </Page>
  );
};
