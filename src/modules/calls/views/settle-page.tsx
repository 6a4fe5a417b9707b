import {
  Breadcrumb,
  DateInWords,
  Form,
  Notice,
  Page,
  RadioGroup,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import type { MandateInOffice } from '../queries/mandate-in-office.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  mandate: MandateInOffice;
  typed: { outcome?: string; reason?: string };
  errors: FormError[];
}

const Decide = ({ page, mandate, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <p>{t('settle.lede')}</p>
      <Form
        action={inLang(page.lang, `/office/applications/${mandate.application}/mandate`)}
        submit={t('settle.save')}
        errors={errors}
      >
        <RadioGroup
          name="outcome"
          label={t('settle.outcome')}
          value={typed.outcome}
          error={errorAt(errors, 'outcome')}
          options={(['kept', 'annulled'] as const).map((value) => ({
            value,
            label: t(`settle.${value}`),
            hint: t(`settle.${value}_hint`),
          }))}
        />
        <TextArea
          name="reason"
          label={t('settle.reason')}
          hint={t('settle.reason_hint')}
          value={typed.reason ?? ''}
          error={errorAt(errors, 'reason')}
          rows={3}
        />
      </Form>
    </>
  );
};

const Given = ({ page, mandate }: Pick<Props, 'page' | 'mandate'>) => {
  const t = words(page.lang);
  return (
    <dl class="answers">
      <dt>{t('settle.structure')}</dt>
      <dd>
        <a href={inLang(page.lang, `/cooperatives/${mandate.structure}`)}>
          <bdi>{mandate.name}</bdi>
        </a>
      </dd>
      <dt>{t('contest.agent')}</dt>
      <dd>
        <bdi>{mandate.agent || t('mandate.an_agent')}</bdi>
      </dd>
      <dt>{t('contest.given_by')}</dt>
      <dd>
        <bdi>{mandate.givenBy}</bdi> · {t(`mandate.as.${mandate.givenAs}`)}
      </dd>
      <dt>{t('mandate.way')}</dt>
      <dd>{t(`mandate.way_of.${mandate.way as 'spoken'}`)}</dd>
      <dt>{t('mandate.phone')}</dt>
      <dd>
        <a href={`tel:${mandate.phone}`} dir="ltr">
          {phoneInWords(mandate.phone)}
        </a>
      </dd>
      <dt>{t('contest.given_at')}</dt>
      <dd>
        <DateInWords at={mandate.givenAt} hour />
      </dd>
      {mandate.contestedAt && <dt>{t('settle.contested_at')}</dt>}
      {mandate.contestedAt && (
        <dd>
          <DateInWords at={mandate.contestedAt} hour />
        </dd>
      )}
    </dl>
  );
};

/** A mandate that its cooperative contests: who says to have given it, to whom, and what the office decides. */
export const SettlePage = (props: Props) => {
  const { page, mandate } = props;
  const t = words(page.lang);
  const to = (path: string) => inLang(page.lang, path);
  return (
    <Page context={page} title={t('settle.title')} shell="office">
      <Breadcrumb
        items={[
          { href: to('/office/calls'), label: t('office.calls') },
          { href: to(`/office/calls/${mandate.call}`), label: said(mandate.callTitle, page.lang) },
        ]}
      />
      <h1>{t('settle.title')}</h1>
      <Given page={page} mandate={mandate} />
      {mandate.settled && (
        <Notice kind={mandate.settled === 'kept' ? 'done' : 'calm'} title={t(`settle.is_${mandate.settled}`)}>
          <p>
            <bdi>{mandate.reason}</bdi>
          </p>
        </Notice>
      )}
      {!mandate.settled && mandate.contestedAt && <Decide {...props} />}
      {!mandate.contestedAt && <Notice kind="calm">{t('refusal.mandate_not_contested')}</Notice>}
    </Page>
  );
};
