// Longer than our files are: the minutes are one document, printed as it stands.
import {
  ActionButton,
  CheckboxGroup,
  DateInWords,
  EmptyState,
  Form,
  Money,
  Notice,
  Page,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { MinutesShown } from '../queries/panel-pages.ts';
import { words } from '../words/index.ts';
import { PanelFrame } from './frame.tsx';
import { nameOfCode, nameOfEntry } from './names.ts';

interface Props {
  page: PageContext;
  shown: MinutesShown;
}

const Laureates = ({ page, shown }: Props) => {
  const t = words(page.lang);
  const entry = new Map(shown.entries.map((one) => [one.id, one]));
  const label = (id: string) => nameOfEntry(entry.get(id)!);
  if (!shown.final) return null;
  const { selected, waiting } = shown.final.result;
  return (
    <section>
      <h2>{t('minutes.laureates')}</h2>
      <Table
        caption={t('minutes.laureates')}
        quiet
        rows={selected}
        columns={[
          { title: t('entry'), cell: ({ id }) => <bdi>{label(id)}</bdi> },
          { title: t('ranking.rank'), numeric: true, cell: ({ rank }) => rank },
          {
            title: t('selection.envelope'),
            cell: ({ funder }) => <bdi>{nameOfCode(page.lang, funder, shown.head.names)}</bdi>,
          },
          {
            title: t('selection.grant'),
            numeric: true,
            cell: ({ grant }) => (grant === null ? '' : <Money amount={grant} />),
          },
        ]}
      />
      <h2>{t('minutes.waiting')}</h2>
      {waiting.length === 0 ? (
        <p>{t('minutes.nobody')}</p>
      ) : (
        <ol>
          {waiting.map(({ id, rank }) => (
            <li value={rank}>
              <bdi>{label(id)}</bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const Decisions = ({ page, shown }: Props) => {
  const t = words(page.lang);
  const entry = new Map(shown.entries.map((one) => [one.id, one]));
  const juror = new Map(shown.jurors.map((one) => [one.id, one.name]));
  if (shown.decisions.length === 0) return <p>{t('minutes.no_decision')}</p>;
  return (
    <Table
      caption={t('minutes.decisions')}
      quiet
      rows={shown.decisions}
      columns={[
        { title: t('entry'), cell: (one) => <bdi>{nameOfEntry(entry.get(one.entry)!)}</bdi> },
        {
          title: t('deliberation.decision'),
          cell: ({ kind, to_rank: rank, adopted }) =>
            `${t(`decision.${kind}`)}${rank === null ? '' : ` (${t('ranking.rank')} ${rank})`}${adopted ? '' : ` · ${t('decision.rejected')}`}`,
        },
        { title: t('reason'), cell: ({ reason }) => <bdi>{reason}</bdi> },
        { title: t('deliberation.proposed_by'), cell: (one) => <bdi>{juror.get(one.proposed_by) ?? ''}</bdi> },
        {
          title: t('minutes.votes'),
          cell: (one) => (
            <bdi dir="ltr">
              {one.votes_for} / {one.votes_against} / {one.abstained}
            </bdi>
          ),
        },
        {
          title: t('minutes.recused'),
          cell: ({ recused }) => recused.map((id) => juror.get(id) ?? '').join(', '),
        },
      ]}
    />
  );
};

/** What is printed and signed: who met, who left the room and when, what was decided and why, who is laureate. */
export const MinutesText = ({ page, shown }: Props) => {
  const t = words(page.lang);
  const { meeting, jurors } = shown;
  if (!meeting) return null;
  const present = jurors.filter(({ id }) => meeting.present.includes(id));
  const signed = new Map(meeting.signed.map(({ juror, at }) => [juror, at]));
  return (
    <article>
      <p>
        {t('minutes.met')} <DateInWords at={meeting.opened_at} hour />.{' '}
        {t('minutes.quorum', { quorum: meeting.quorum, present: present.length })}
        {meeting.closed_at && (
          <>
            {' '}
            {t('minutes.closed')} <DateInWords at={meeting.closed_at} hour />.
          </>
        )}
      </p>
      <h2>{t('minutes.decisions')}</h2>
      <Decisions page={page} shown={shown} />
      <Laureates page={page} shown={shown} />
      <h2>{t('minutes.signatures')}</h2>
      <Table
        caption={t('minutes.signatures')}
        quiet
        rows={present}
        columns={[
          { title: t('juror'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            title: t('minutes.signed'),
            cell: ({ id }) => {
              const at = signed.get(id);
              return at ? <DateInWords at={at} hour /> : '……………………';
            },
          },
        ]}
      />
      <p class="small muted">{t('minutes.replay', { seed: String(shown.seed) })}</p>
    </article>
  );
};

/** The office's page: the minutes, the signatures gathered on paper, the closing. */
export const MinutesPage = ({ page, shown, errors }: Props & { errors: FormError[] }) => {
  const t = words(page.lang);
  const { meeting, head } = shown;
  const open = meeting !== null && meeting.closed_at === null;
  const to = (rest: string) => inLang(page.lang, `/office/panels/${head.id}/minutes/${rest}`);
  const unsigned = shown.jurors.filter(
    ({ id }) => meeting?.present.includes(id) && !meeting.signed.some(({ juror }) => juror === id),
  );
  return (
    <PanelFrame page={page} head={head} step="minutes" title={t('step.minutes')} errors={errors}>
      {!meeting && <EmptyState title={t('minutes.none')} />}
      <MinutesText page={page} shown={shown} />
      {open && unsigned.length > 0 && (
        <Form action={to('sign')} submit={t('minutes.record')}>
          <CheckboxGroup
            name="jurors"
            label={t('minutes.on_paper')}
            options={unsigned.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
      )}
      {open && (
        <Notice kind="alive" title={t('minutes.close')}>
          <p>{t('minutes.close_text', { signed: meeting.signed.length, quorum: meeting.quorum })}</p>
          <ActionButton action={to('close')} label={t('minutes.close')} kind="first" />
        </Notice>
      )}
    </PanelFrame>
  );
};

/** The same for a juror who was there. */
export const MyMinutesPage = ({
  page,
  shown,
  errors,
}: {
  page: PageContext;
  shown: MinutesShown & { seat: string | null };
  errors: FormError[];
}) => {
  const t = words(page.lang);
  const signed = shown.meeting?.signed.some(({ juror }) => juror === shown.seat) ?? false;
  return (
    <Page context={page} title={t('step.minutes')} shell="work">
      <h1>
        {t('step.minutes')} · {said(shown.head.title, page.lang)}
      </h1>
      {errors.length > 0 && <Notice kind="problem">{errors.map(({ message }) => message).join(' ')}</Notice>}
      <MinutesText page={page} shown={shown} />
      {!signed && shown.meeting?.closed_at === null && (
        <ActionButton
          action={inLang(page.lang, `/me/panels/${shown.head.id}/minutes/sign`)}
          label={t('minutes.sign')}
          kind="first"
        />
      )}
    </Page>
  );
};
