import {
  Breadcrumb,
  Compare,
  DateField,
  DateInWords,
  Form,
  Notice,
  Page,
  RadioGroup,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { words } from '../words/index.ts';
import { AnswersRead } from './answers-read.tsx';
import { StatusBadge } from './standing.tsx';

interface Props {
  page: PageContext;
  application: ApplicationShown;
  errors: FormError[];
  typed: Record<string, unknown>;
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

const Rules = ({ page, application }: Pick<Props, 'page' | 'application'>) => {
  const t = words(page.lang);
  return (
    <ul>
      {application.eligibility.map(({ rule, state }) => (
        <li>
          {said(rule.say, page.lang)} <strong>{t(`rule.${state}`)}</strong>
        </li>
      ))}
    </ul>
  );
};

const Mandate = ({ page, application }: Pick<Props, 'page' | 'application'>) => {
  const t = words(page.lang);
  const { mandate } = application;
  if (!mandate) return null;
  return (
    <Notice kind={mandate.contested ? 'problem' : 'calm'} title={t('mandate.title')}>
      <p>
        <bdi>{mandate.givenBy}</bdi> · {t(`mandate.as.${mandate.givenAs}` as 'mandate.as.president')} ·{' '}
        {t(`mandate.way_of.${mandate.way}` as 'mandate.way_of.spoken')} · <DateInWords at={mandate.givenAt} hour />
      </p>
      {mandate.contested && (
        <p>
          {t('mandate.contested')}{' '}
          <a href={inLang(page.lang, `/office/applications/${application.id}/mandate`)}>{t('settle.title')}</a>
        </p>
      )}
      {mandate.settled && (
        <p>
          {t(`settle.is_${mandate.settled.outcome}`)} <bdi>{mandate.settled.reason}</bdi>
        </p>
      )}
    </Notice>
  );
};

/** Sent by somebody who asks to represent the cooperative: answered before the application is found eligible. */
const Claim = ({ page, application }: Pick<Props, 'page' | 'application'>) => {
  const t = words(page.lang);
  const { claim, mandate, structure } = application;
  if (mandate !== null || (claim !== 'waiting' && claim !== 'declined')) return null;
  return (
    <Notice kind={claim === 'waiting' ? 'alive' : 'problem'} title={t(`speaking.office_${claim}`)}>
      <p>
        <a href={inLang(page.lang, `/office/structures/${structure.id}#requests`)}>{t('speaking.answer')}</a>
      </p>
    </Notice>
  );
};

const Decide = ({ page, application, errors, typed }: Props) => {
  const t = words(page.lang);
  const to = (rest: string) => inLang(page.lang, `/office/applications/${application.id}/${rest}`);
  if (!['submitted', 'correction_asked', 'eligible', 'ineligible'].includes(application.status)) return null;
  return (
    <>
      <Form action={to('check')} submit={t('office.decide')} errors={errors}>
        <RadioGroup
          name="eligible"
          label={t('office.is_eligible')}
          options={[
            { value: 'yes', label: t('status.eligible') },
            { value: 'no', label: t('status.ineligible') },
          ]}
          value={string(typed['eligible']) || (application.status === 'ineligible' ? 'no' : 'yes')}
        />
        <TextArea
          name="note"
          label={t('office.reason')}
          hint={t('office.reason_hint')}
          value={string(typed['note']) || application.decisionNote}
          rows={3}
          optional
        />
      </Form>
      <details class="data" open={typed['asked'] !== undefined}>
        <summary>{t('office.ask_correction')}</summary>
        <Form action={to('correction')} submit={t('office.ask_correction')}>
          <TextArea name="asked" label={t('office.what_to_correct')} value={string(typed['asked'])} rows={4} />
          <DateField name="until" label={t('office.until')} value={string(typed['until'])} />
        </Form>
      </details>
    </>
  );
};

/** An application on one side, its rules and the office's decision on the other. */
export const ApplicationCheckPage = (props: Props) => {
  const { page, application } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={`${application.number ?? ''} ${application.structure.name}`} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/calls'), label: t('office.calls') },
          {
            href: inLang(page.lang, `/office/calls/${application.call}`),
            label: said(application.callTitle, page.lang),
          },
        ]}
      />
      <h1>
        <bdi>{application.structure.name}</bdi>
      </h1>
      <p class="row">
        <StatusBadge page={page} status={application.status} />
        {application.number !== null && (
          <span>
            {t('receipt.number')} {application.number}
          </span>
        )}
        <a href={inLang(page.lang, `/cooperatives/${application.structure.id}`)}>{t('office.structure')}</a>
      </p>
      <Claim page={page} application={application} />
      <Mandate page={page} application={application} />
      {application.corrections.map(({ asked, until, answeredAt }) => (
        <Notice kind="calm" title={t('application.correction')}>
          <p dir="auto">{asked}</p>
          <p class="small muted">
            {t('application.correction_until')} <DateInWords at={until} hour />
            {answeredAt && (
              <>
                {' · '}
                {t('office.answered')} <DateInWords at={answeredAt} hour />
              </>
            )}
          </p>
        </Notice>
      ))}
      <Compare
        held
        leftTitle={t('office.application')}
        rightTitle={t('office.check')}
        left={
          <AnswersRead page={page} form={application.form} answers={application.answers} pieces={application.pieces} />
        }
        right={
          <>
            <Rules page={page} application={application} />
            <Decide {...props} />
          </>
        }
      />
    </Page>
  );
};
