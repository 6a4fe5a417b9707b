import { errorAt } from '../../../platform/web/typed.ts';
import { ActionButton, DateInWords, Form, Notice, TextField, inLang } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import { words } from '../words/index.ts';
import type { RecordProps } from './office-record.tsx';

/** Yes in one button; no with its reason, which is told to who asked. */
const Answer = (props: RecordProps & { form: string; address: string; yes: Record<string, string>; no: string }) => {
  const { page, back, form, address, yes, no } = props;
  const t = words(page.lang);
  const mine = back?.form === form ? back : null;
  return (
    <>
      <ActionButton action={address} values={yes} label={t('claim.approve')} kind="first" />
      <details open={mine !== null}>
        <summary>{t('claim.decline')}</summary>
        <Form action={address} name={form} errors={mine?.errors ?? []} submit={t('claim.decline')}>
          <input type="hidden" name="answer" value={no} />
          <TextField
            name="reason"
            label={t('claim.reason')}
            hint={t('claim.reason_hint')}
            value={mine?.typed['reason'] ?? ''}
            error={mine ? errorAt(mine.errors, 'reason') : undefined}
          />
        </Form>
      </details>
    </>
  );
};

const Claim = (props: RecordProps & { claim: RecordProps['record']['claims'][number] }) => {
  const { page, record, claim } = props;
  const t = words(page.lang);
  return (
    <Notice kind="alive" title={claim.by || claim.person}>
      <p>
        {t('requests.claim', { office: t(`officer.${claim.office}`) })}, <DateInWords at={claim.asked_at} />{' '}
        {claim.message && <bdi>« {claim.message} »</bdi>}
      </p>
      {record.decides && (
        <Answer
          {...props}
          form={`claims/${claim.id}`}
          address={inLang(page.lang, `/office/structures/${record.id}/claims/${claim.id}`)}
          yes={{ answer: 'approved' }}
          no="declined"
        />
      )}
    </Notice>
  );
};

const Told = (props: RecordProps & { told: RecordProps['record']['told'][number] }) => {
  const { page, record, told } = props;
  const t = words(page.lang);
  return (
    <Notice kind="alive" title={textIn(told.title, page.lang)}>
      <p>
        {t(`stage.${told.stage}`)}
        {told.number && (
          <>
            {' '}
            · {t('record.number')} <bdi dir="ltr">{told.number}</bdi>
          </>
        )}
        {told.until && (
          <>
            {' '}
            · {t('record.until')} <DateInWords at={told.until} />
          </>
        )}
      </p>
      <p class="muted small">
        <bdi>{told.by}</bdi>, <DateInWords at={told.told_at} />
        {told.file && (
          <>
            {' '}
            · <a href={fileAddress({ id: told.file, name: t('document.certificate') })}>{t('document.certificate')}</a>
          </>
        )}
      </p>
      <Answer
        {...props}
        form={`told/${told.id}`}
        address={inLang(page.lang, `/office/structures/${record.id}/told/${told.id}`)}
        yes={{ answer: 'confirmed' }}
        no="declined"
      />
    </Notice>
  );
};

/** What people ask of this record and nobody has answered. */
export const Requests = (props: RecordProps) => {
  const { page, record } = props;
  if (record.claims.length + record.told.length === 0) return null;
  return (
    <section id="requests">
      <h2>{words(page.lang)('requests.title')}</h2>
      {record.claims.map((claim) => (
        <Claim {...props} claim={claim} />
      ))}
      {record.told.map((told) => (
        <Told {...props} told={told} />
      ))}
    </section>
  );
};
