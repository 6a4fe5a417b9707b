import {
  ActionButton,
  Badge,
  Form,
  SelectField,
  Stat,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { ReadingsShown } from '../queries/panel-pages.ts';
import { words } from '../words/index.ts';
import { PanelFrame } from './frame.tsx';
import { nameOfEntry } from './names.ts';

interface Props {
  page: PageContext;
  shown: ReadingsShown;
  errors: FormError[];
}

const Reopen = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const done = shown.readings.filter(({ state }) => state === 'done');
  const entry = new Map(shown.entries.map((one) => [one.id, one]));
  const juror = new Map(shown.jurors.map((one) => [one.id, one]));
  if (done.length === 0 || !['scoring', 'scored'].includes(shown.head.state)) return null;
  return (
    <details class="data">
      <summary>{t('readings.reopen')}</summary>
      <Form action={inLang(page.lang, `/office/panels/${shown.head.id}/readings/reopen`)} submit={t('readings.reopen')}>
        <SelectField
          name="reading"
          label={t('assignment.reading')}
          options={done
            .map((one) => ({ one, at: entry.get(one.entry)! }))
            .sort((a, b) => a.at.number - b.at.number)
            .map(({ one, at }) => ({
              value: one.id,
              label: `${nameOfEntry(at)} · ${juror.get(one.juror)?.name ?? ''}`,
            }))}
        />
        <TextField name="reason" label={t('reason')} maxlength={500} />
      </Form>
    </details>
  );
};

/** How far each juror has come, and whom to remind. The levels themselves are not shown before the panel is scored. */
export const ReadingsPage = ({ page, shown, errors }: Props) => {
  const t = words(page.lang);
  const { readings } = shown.head;
  const of = (juror: string, state: string) =>
    shown.readings.filter((one) => one.juror === juror && one.state === state).length;
  return (
    <PanelFrame page={page} head={shown.head} step="readings" title={t('step.readings')} errors={errors}>
      <div class="figures">
        <Stat value={readings.done} label={t('reading.done')} />
        <Stat value={readings.assigned} label={t('reading.assigned')} />
        <Stat value={shown.readings.filter(({ state }) => state === 'recused').length} label={t('reading.recused')} />
      </div>
      <Table
        caption={t('step.readings')}
        quiet
        rows={shown.jurors}
        columns={[
          { title: t('juror'), cell: ({ number, name }) => <bdi>{`J${number} ${name}`}</bdi> },
          {
            title: t('readings.progress'),
            cell: ({ id }) => {
              const [done, left] = [of(id, 'done'), of(id, 'assigned')];
              return (
                <>
                  <progress value={done} max={Math.max(1, done + left)} aria-label={t('readings.progress')} />{' '}
                  <bdi dir="ltr">
                    {done} / {done + left}
                  </bdi>
                </>
              );
            },
          },
          { title: t('reading.recused'), numeric: true, cell: ({ id }) => of(id, 'recused') },
          {
            title: t('panel.state'),
            cell: ({ id }) =>
              of(id, 'assigned') === 0 ? (
                <Badge tone="done">{t('reading.done')}</Badge>
              ) : (
                <Badge tone="now">{t('reading.assigned')}</Badge>
              ),
          },
        ]}
        actions={({ id }) =>
          shown.head.state === 'scoring' && of(id, 'assigned') > 0 ? (
            <ActionButton
              action={inLang(page.lang, `/office/panels/${shown.head.id}/readings/remind`)}
              label={t('readings.remind')}
              values={{ juror: id }}
            />
          ) : null
        }
      />
      {shown.head.state === 'scoring' && readings.assigned === 0 && readings.done > 0 && (
        <p>
          <a class="button first" href={inLang(page.lang, `/office/panels/${shown.head.id}/ranking`)}>
            {t('ranking.calibrate')}
          </a>
        </p>
      )}
      <Reopen page={page} shown={shown} />
    </PanelFrame>
  );
};
