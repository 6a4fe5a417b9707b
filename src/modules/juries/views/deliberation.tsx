// Longer than our files are: one application of the meeting is one page, from who left the room to the vote.
import {
  Badge,
  CheckboxGroup,
  EmptyState,
  Form,
  Notice,
  NumberField,
  RadioGroup,
  SelectField,
  Stat,
  Table,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { numberInWords, percentInWords } from '../../../platform/words/format.ts';
import type { DeliberationShown } from '../queries/panel-pages.ts';
import { words } from '../words/index.ts';
import { PanelFrame } from './frame.tsx';
import { nameOfEntry } from './names.ts';

interface Props {
  page: PageContext;
  shown: DeliberationShown;
  errors: FormError[];
  typed: Record<string, unknown>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const Opening = ({ page, shown, typed }: Props) => {
  const t = words(page.lang);
  if (!shown.proposed)
    return (
      <EmptyState title={t('deliberation.early')}>
        <p>
          <a class="button first" href={inLang(page.lang, `/office/panels/${shown.head.id}/ranking`)}>
            {t('step.ranking')}
          </a>
        </p>
      </EmptyState>
    );
  return (
    <Form
      action={inLang(page.lang, `/office/panels/${shown.head.id}/deliberation/open`)}
      submit={t('deliberation.open')}
    >
      <CheckboxGroup
        name="present"
        label={t('deliberation.present')}
        options={shown.jurors.map(({ id, name, number }) => ({ value: id, label: `J${number} ${name}` }))}
        values={shown.jurors.map(({ id }) => id)}
      />
      <NumberField
        name="quorum"
        label={t('deliberation.quorum')}
        hint={t('deliberation.quorum_hint')}
        value={text(typed['quorum']) || String(Math.floor(shown.jurors.length / 2) + 1)}
      />
    </Form>
  );
};

const Facts = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const line = shown.calibration?.applications.find(({ id }) => id === shown.current);
  const laureate = shown.proposed?.result.selected.some(({ id }) => id === shown.current) ?? false;
  const say = (value: number) => numberInWords(page.lang, value, { maximumFractionDigits: 1 });
  return (
    <>
      <p>
        <Badge tone={laureate ? 'done' : 'draft'}>
          {laureate ? t('deliberation.proposed') : t('deliberation.waiting')}
        </Badge>
      </p>
      {line && (
        <div class="figures">
          <Stat value={line.rank ?? '–'} label={t('ranking.rank')} />
          <Stat value={shown.order.indexOf(shown.current!) + 1 || '–'} label={t('deliberation.rank_now')} />
          <Stat value={line.calibrated === null ? '–' : say(line.calibrated)} label={t('ranking.calibrated')} />
          <Stat
            value={line.win_probability === null ? '–' : percentInWords(page.lang, line.win_probability)}
            label={t('ranking.winning')}
          />
        </div>
      )}
    </>
  );
};

const Room = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const out = shown.jurors.filter(({ id }) => shown.out.includes(id));
  const inside = (shown.meeting?.present.length ?? 0) - out.length;
  return (
    <Notice kind={out.length > 0 ? 'problem' : 'calm'} title={t('deliberation.room', { count: inside })}>
      {out.length > 0 && (
        <p>
          {t('deliberation.out')} <strong>{out.map(({ name }) => name).join(', ')}</strong>
        </p>
      )}
    </Notice>
  );
};

const Decide = ({ page, shown, errors, typed }: Props) => {
  const t = words(page.lang);
  const voters = shown.jurors.filter(({ id }) => shown.meeting!.present.includes(id) && !shown.out.includes(id));
  const at = (name: string) => errors.find((one) => one.name === name)?.message;
  return (
    <Form
      action={inLang(page.lang, `/office/panels/${shown.head.id}/deliberation/decide`)}
      submit={t('deliberation.next')}
    >
      <input type="hidden" name="entry" value={shown.current!} />
      <RadioGroup
        name="kind"
        label={t('deliberation.proposal')}
        options={(['confirm', 'move', 'set_aside'] as const).map((kind) => ({
          value: kind,
          label: t(`decision.${kind}`),
        }))}
        value={text(typed['kind']) || 'confirm'}
      />
      <NumberField
        name="to_rank"
        label={t('deliberation.to_rank')}
        hint={t('deliberation.to_rank_hint')}
        value={text(typed['to_rank'])}
        error={at('to_rank')}
        optional
      />
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('deliberation.reason_hint')}
        value={text(typed['reason'])}
        rows={3}
        optional
      />
      <SelectField
        name="proposed_by"
        label={t('deliberation.proposed_by')}
        options={voters.map(({ id, name }) => ({ value: id, label: name }))}
        value={text(typed['proposed_by']) || voters[0]?.id}
        error={at('proposed_by')}
      />
      <div class="row">
        <NumberField name="votes_for" label={t('deliberation.for')} value={text(typed['votes_for']) || voters.length} />
        <NumberField name="votes_against" label={t('deliberation.against')} value={text(typed['votes_against']) || 0} />
        <NumberField name="abstained" label={t('deliberation.abstained')} value={text(typed['abstained']) || 0} />
      </div>
    </Form>
  );
};

const Decisions = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const laureates = new Set(shown.proposed?.result.selected.map(({ id }) => id));
  const here = inLang(page.lang, `/office/panels/${shown.head.id}/deliberation`);
  const entry = new Map(shown.entries.map((one) => [one.id, one]));
  const decisions = Map.groupBy(shown.decisions, (one) => one.entry);
  return (
    <details class="data" open>
      <summary>{t('deliberation.all')}</summary>
      <Table
        caption={t('deliberation.all')}
        quiet
        rows={shown.proposedOrder}
        columns={[
          {
            title: t('entry'),
            cell: (id) => (
              <a href={`${here}?entry=${id}`} aria-current={id === shown.current ? 'true' : undefined}>
                {nameOfEntry(entry.get(id)!)}
              </a>
            ),
          },
          { title: t('ranking.rank'), numeric: true, cell: (id) => shown.proposedOrder.indexOf(id) + 1 },
          { title: t('deliberation.rank_now'), numeric: true, cell: (id) => shown.order.indexOf(id) + 1 || '–' },
          {
            title: t('selection.title'),
            cell: (id) => (laureates.has(id) ? t('deliberation.proposed') : t('deliberation.waiting')),
          },
          {
            title: t('deliberation.decision'),
            cell: (id) => {
              const last = decisions.get(id)?.at(-1);
              return last ? (
                <Badge tone={last.adopted ? 'done' : 'closed'}>
                  {last.adopted ? t(`decision.${last.kind}`) : t('decision.rejected')}
                </Badge>
              ) : (
                ''
              );
            },
          },
        ]}
      />
    </details>
  );
};

/** One application at a time: who is out of the room, the proposal and its reason, the vote, the next one. */
export const DeliberationPage = (props: Props) => {
  const { page, shown, errors } = props;
  const t = words(page.lang);
  const current = shown.entries.find(({ id }) => id === shown.current);
  const open = shown.meeting !== null && shown.meeting.closed_at === null;
  return (
    <PanelFrame page={page} head={shown.head} step="deliberation" title={t('step.deliberation')} errors={errors}>
      {!shown.meeting && <Opening {...props} />}
      {shown.meeting && current && (
        <section>
          <h2>
            <bdi>{nameOfEntry(current)}</bdi>
          </h2>
          <Facts page={page} shown={shown} />
          <Room page={page} shown={shown} />
          {open && <Decide {...props} />}
        </section>
      )}
      {shown.meeting && (
        <p>
          <a class="button" href={inLang(page.lang, `/office/panels/${shown.head.id}/minutes`)}>
            {t('step.minutes')}
          </a>
        </p>
      )}
      {shown.meeting && <Decisions page={page} shown={shown} />}
    </PanelFrame>
  );
};
