import {
  ActionButton,
  DateField,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  TextArea,
} from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { amountCodes, otherwises, results } from '../rules/outcome.ts';
import { reportReasons } from '../introductions/introduction-tables.ts';
import { words } from '../words/index.ts';

import type { PartProps } from './introduction-parts.tsx';

/** The day on which they talk or meet. */
export const MeetingPart = ({ page, shown, base, errors }: PartProps) => {
  const t = words(page.lang);
  if (shown.state !== 'introduced' && shown.state !== 'meeting') return null;
  return (
    <details class="data" open={errors.some(({ name }) => name === 'on')}>
      <summary>{t('intro.meeting.title')}</summary>
      <Form action={`${base}/meeting`} submit={t('intro.meeting.save')} name="meeting">
        <DateField
          name="on"
          label={t('intro.meeting.on')}
          value={shown.meetingOn ?? ''}
          error={errorAt(errors, 'on')}
        />
      </Form>
    </details>
  );
};

/** What became of it, in ranges, and whether it would have happened anyway. */
export const OutcomePart = ({ page, shown, base, errors }: PartProps) => {
  const t = words(page.lang);
  if (shown.opportunity === null) return null;
  const told = shown.outcomes.find(({ side }) => side === shown.reader);
  return (
    <section>
      <h2>{t('intro.outcome.title')}</h2>
      {told && <Notice kind="done">{t('intro.outcome.told', { result: t(`intro.result.${told.result}`) })}</Notice>}
      <p class="muted">{t('intro.outcome.lede')}</p>
      <Form action={`${base}/outcome`} errors={errors} submit={t('intro.outcome.send')} name="outcome">
        <RadioGroup
          name="result"
          label={t('intro.outcome.result')}
          value={told?.result}
          error={errorAt(errors, 'result')}
          options={results.map((value) => ({ value, label: t(`intro.result.${value}`) }))}
        />
        <SelectField
          name="amount"
          label={t('intro.outcome.amount')}
          value={told?.amount ?? ''}
          options={amountCodes.map((value) => ({ value, label: t(`intro.amount.${value as 'under_5000'}`) }))}
          optional
        />
        <RadioGroup
          name="otherwise"
          label={t('intro.outcome.otherwise')}
          value={told?.otherwise}
          options={otherwises.map((value) => ({ value, label: t(`intro.otherwise.${value}`) }))}
          optional
        />
      </Form>
    </section>
  );
};

/** Stopping the words, and reporting the other side to the office. */
export const StopPart = ({ page, base, typed, errors }: PartProps) => {
  const t = words(page.lang);
  return (
    <details class="data" open={typed !== null && 'report' in typed}>
      <summary>{t('intro.stop.title')}</summary>
      <p>{t('intro.stop.lede')}</p>
      <ActionButton action={`${base}/stop`} label={t('intro.stop.stop')} kind="away" />
      <Form action={`${base}/report`} submit={t('intro.stop.report')} name="report">
        <input type="hidden" name="report" value="yes" />
        <RadioGroup
          name="why"
          label={t('intro.stop.why')}
          value={typed ? textAt(typed, 'why') : ''}
          error={errorAt(errors, 'why')}
          options={reportReasons.map((why) => ({ value: why, label: t(`intro.report.${why}`) }))}
        />
        <TextArea name="note" label={t('intro.answer.note')} rows={2} optional />
      </Form>
    </details>
  );
};

/** Words between the two, without numbers. */
export const WordsPart = (props: PartProps) => {
  const { page, shown, base, typed, errors } = props;
  const t = words(page.lang);
  if (shown.relayStoppedBy !== null) return <Notice kind="calm">{t('intro.words.stopped')}</Notice>;
  return (
    <section>
      <h2>{t('intro.words.title')}</h2>
      <p class="muted">{t('intro.words.lede')}</p>
      {shown.words.length > 0 && (
        <ol class="plain">
          {shown.words.map((one) => (
            <li class="card">
              <p class="small muted">{t(one.side === shown.reader ? 'intro.words.mine' : 'intro.words.theirs')}</p>
              <p dir="auto">{one.words}</p>
            </li>
          ))}
        </ol>
      )}
      <Form action={`${base}/words`} errors={errors} submit={t('intro.words.send')} name="words">
        <TextArea
          name="words"
          label={t('intro.words.yours')}
          rows={3}
          maxlength={1000}
          value={typed ? textAt(typed, 'words') : ''}
          error={errorAt(errors, 'words')}
        />
      </Form>
      <StopPart {...props} />
    </section>
  );
};
