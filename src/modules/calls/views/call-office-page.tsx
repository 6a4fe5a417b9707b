import {
  ActionButton,
  Breadcrumb,
  DateField,
  DateInWords,
  EmptyState,
  Form,
  Notice,
  Page,
  Pager,
  Stat,
  Table,
  Tabs,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { dayOf, timeInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { ApplicationListed } from '../queries/applications-of-call.ts';
import type { CallShownInOffice } from '../queries/call-in-office.ts';
import { words } from '../words/index.ts';
import { ContestedMandates } from './contested-mandates.tsx';
import { StandingBadge, StatusBadge } from './standing.tsx';

interface Props {
  page: PageContext;
  call: CallShownInOffice;
  listed: { total: number; rows: ApplicationListed[] };
  status: string | null;
  number: number;
  errors: FormError[];
}

const statuses = ['submitted', 'correction_asked', 'eligible', 'ineligible', 'withdrawn'] as const;

const NextStep = ({ page, call }: Props) => {
  const t = words(page.lang);
  if (call.standing === 'draft') {
    return (
      <Notice kind="alive" title={t('office.draft_title')}>
        <p>{t('office.draft_text')}</p>
        <p class="row">
          <a href={inLang(page.lang, `/office/calls/${call.id}/rules`)}>{t('office.change_rules')}</a>
          <a href={inLang(page.lang, `/office/calls/${call.id}/rubric`)}>{t('office.change_rubric')}</a>
        </p>
        <ActionButton
          action={inLang(page.lang, `/office/calls/${call.id}/publish`)}
          label={t('office.publish')}
          kind="first"
        />
      </Notice>
    );
  }
  if (call.standing === 'closed') {
    return (
      <Notice kind="alive" title={t('office.closed_title')}>
        <p>{t('office.closed_text', { count: call.counts['submitted'] ?? 0 })}</p>
        <p>
          <a class="button first" href={inLang(page.lang, `/office/calls/${call.id}/jury`)}>
            {t('office.jury')}
          </a>
        </p>
      </Notice>
    );
  }
  if (call.standing === 'judged' || call.standing === 'laureates') {
    return (
      <p>
        <a class="button first" href={inLang(page.lang, `/office/calls/${call.id}/jury`)}>
          {t('office.jury')}
        </a>
      </p>
    );
  }
  return null;
};

const Applications = ({ page, call, listed, status, number }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/calls/${call.id}`);
  return (
    <section>
      <h2>{t('office.applications')}</h2>
      <Tabs
        label={t('office.applications')}
        items={[
          { href: here, label: t('office.all'), current: status === null },
          ...statuses.map((one) => ({
            href: `${here}?status=${one}`,
            label: `${t(`status.${one}`)} (${call.counts[one] ?? 0})`,
            current: status === one,
          })),
        ]}
      />
      {listed.rows.length === 0 ? (
        <EmptyState title={t('office.no_application')} />
      ) : (
        <Table
          caption={t('office.applications')}
          quiet
          rows={listed.rows}
          columns={[
            {
              title: t('office.number'),
              cell: ({ id, number: one }) => (
                <a href={inLang(page.lang, `/office/applications/${id}`)}>{one ?? t('office.no_number')}</a>
              ),
            },
            { title: t('mine.structure'), cell: ({ structure }) => <bdi>{structure}</bdi> },
            { title: t('office.region'), cell: ({ region }) => (region ? placeName(region, page.lang) : '') },
            { title: t('mine.status'), cell: (row) => <StatusBadge page={page} status={row.status} /> },
            {
              title: t('receipt.at'),
              cell: ({ submittedAt }) => (submittedAt ? <DateInWords at={submittedAt} hour /> : ''),
            },
          ]}
        />
      )}
      <Pager
        page={number}
        size={50}
        total={listed.total}
        address={(one) => `${here}?${status ? `status=${status}&` : ''}page=${one}`}
      />
    </section>
  );
};

/** A call from inside: where it stands, what waits, and the step that comes next. */
export const CallOfficePage = (props: Props) => {
  const { page, call, errors } = props;
  const t = words(page.lang);
  const title = said(call.title, page.lang);
  const movable = ['announced_soon', 'open', 'closed'].includes(call.standing);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/calls'), label: t('office.calls') }]} />
      <h1>{title}</h1>
      <p class="row">
        <StandingBadge page={page} standing={call.standing} />
        <span>
          <DateInWords at={call.opensAt} hour /> – <DateInWords at={call.closesAt} hour />
        </span>
        {call.standing !== 'draft' && <a href={inLang(page.lang, `/calls/${call.id}`)}>{t('office.public_page')}</a>}
      </p>
      {errors.length > 0 && (
        <Notice kind="problem" live>
          {errors.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      <NextStep {...props} />
      <ContestedMandates page={page} call={call} />
      <div class="figures">
        <Stat value={call.counts['submitted'] ?? 0} label={t('office.to_check')} />
        <Stat value={call.counts['eligible'] ?? 0} label={t('status.eligible')} />
        <Stat value={call.counts['draft'] ?? 0} label={t('office.drafts')} />
        <Stat value={call.places} label={t('office.places')} />
      </div>
      <Applications {...props} />
      {movable && (
        <details class="data">
          <summary>{t('office.move_closing')}</summary>
          <Form action={inLang(page.lang, `/office/calls/${call.id}/closing`)} submit={t('office.move_closing')}>
            <DateField name="closes_on" label={t('office.closes_on')} value={dayOf(call.closesAt)} />
            <TextField
              name="closes_time"
              label={t('office.closes_time')}
              value={timeInWords('fr', call.closesAt)}
              dir="ltr"
              brief
            />
          </Form>
        </details>
      )}
    </Page>
  );
};
