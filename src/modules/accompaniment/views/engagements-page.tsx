import {
  Badge,
  Breadcrumb,
  DateInWords,
  EmptyState,
  Found,
  Form,
  Page,
  Pager,
  SelectField,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { EngagementListed } from '../queries/engagements.ts';
import { words } from '../words/index.ts';
import { Filters, addressOf } from './engagement-filters.tsx';
import type { ListProps as Props } from './engagement-filters.tsx';
import { EngagementBadge, nameIn } from './states.tsx';

const Next = ({ page, row }: { page: PageContext; row: EngagementListed }) => {
  const t = words(page.lang);
  if (row.waiting !== null) return <>{t('list.waiting', { place: row.waiting })}</>;
  const next = row.followUp?.next;
  if (!next) return <></>;
  return (
    <>
      <DateInWords at={next.on} /> {next.late && <Badge tone="late">{t('visit.late')}</Badge>}
    </>
  );
};

/** What is done with those ticked: accepted, or given to an agent. */
const Gestures = (props: Props) => {
  const { page, wanted, agents } = props;
  const t = words(page.lang);
  const accepts = wanted.state === 'applied' || wanted.state === 'waitlisted';
  return (
    <fieldset class="field">
      <legend>{t('list.gestures')}</legend>
      {wanted.tick === null && (
        <p>
          <a href={addressOf(props, { tick: 'all' })}>{t('list.tick_all')}</a>
        </p>
      )}
      {accepts && (
        <p>
          <button class="first" name="gesture" value="accept">
            {t('list.accept')}
          </button>{' '}
          <span class="hint">{t('list.accept_hint')}</span>
        </p>
      )}
      {!accepts && (
        <div class="row">
          <SelectField
            name="to"
            label={t('list.to_agent')}
            options={agents.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
          <button class="first" name="gesture" value="assign">
            {t('list.assign')}
          </button>
        </div>
      )}
    </fieldset>
  );
};

const Rows = (props: Props) => {
  const { page, listed, wanted } = props;
  const t = words(page.lang);
  return (
    <Form action={addressOf(props, { page: wanted.page })} errors={props.errors} submit={false}>
      <Table
        caption={t('list.title')}
        quiet
        rows={listed.rows}
        columns={[
          {
            title: t('list.cooperative'),
            cell: (row) => (
              <>
                <input
                  type="checkbox"
                  name="engagements[]"
                  value={row.id}
                  checked={wanted.tick === 'all'}
                  aria-label={nameIn(page.lang, row)}
                />{' '}
                <a href={inLang(page.lang, `/office/engagements/${row.id}`)}>
                  <bdi>{nameIn(page.lang, row)}</bdi>
                </a>
              </>
            ),
          },
          { title: t('list.place'), cell: ({ province, region }) => placeName(province ?? region, page.lang) },
          { title: t('list.state'), cell: (row) => <EngagementBadge page={page} state={row.state} /> },
          { title: t('list.agent'), cell: ({ agentName }) => <bdi>{agentName}</bdi> },
          {
            title: t('list.visits'),
            numeric: true,
            cell: ({ followUp }) => (followUp ? t('figure.of', { n: followUp.held, target: followUp.budget }) : ''),
          },
          { title: t('list.next'), cell: (row) => <Next page={page} row={row} /> },
        ]}
      />
      <Gestures {...props} />
    </Form>
  );
};

/** One of a tranche's lists: what stands behind a figure, and what is done with many at once. */
export const EngagementsPage = (props: Props) => {
  const { page, tranche, listed, wanted } = props;
  const t = words(page.lang);
  const title = wanted.state ? `${t('list.title')} · ${t(`state.${wanted.state}`)}` : t(`list.${wanted.list}`);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/accompaniment'), label: t('office.title') },
          { href: inLang(page.lang, `/office/accompaniment/${tranche.edition}`), label: said(tranche.name, page.lang) },
        ]}
      />
      <h1>{title}</h1>
      {wanted.state === 'waitlisted' && <p class="hint">{t('waiting.rule')}</p>}
      <Filters {...props} />
      <Found count={listed.total} />
      {listed.rows.length === 0 ? <EmptyState title={t('list.nobody')} /> : <Rows {...props} />}
      <Pager
        page={wanted.page}
        size={wanted.size}
        total={listed.total}
        address={(page_) => addressOf(props, { page: page_ })}
      />
    </Page>
  );
};
