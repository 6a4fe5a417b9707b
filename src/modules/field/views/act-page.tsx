import { Badge, Breadcrumb, DateInWords, Diff, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { ActInOffice } from '../queries/act-in-office.ts';
import { words } from '../words/index.ts';
import { ActDecisions } from './act-decisions.tsx';
import { ClashForm, ClashesSettled } from './clash-form.tsx';
import { actInWords, fieldInWords, reasonInWords, valueInWords } from './said.ts';

export interface ActPageProps {
  page: PageContext;
  act: ActInOffice;
  agents: { id: string; name: string }[];
  errors: FormError[];
  typed: { why?: string; to?: string; choices?: Record<string, { kept: string; other: string }> };
}

const tones = {
  received: 'draft',
  applied: 'done',
  merged: 'done',
  clash: 'now',
  refused: 'problem',
  waiting: 'draft',
  replaced: 'closed',
  set_aside: 'closed',
} as const;

/** What the phone said, field by field. */
const Content = ({ page, act }: ActPageProps) => {
  const t = words(page.lang);
  if (act.content === null) return <p class="muted">{t('act.emptied')}</p>;
  const { input, changes } = act.content;
  const label = (field: string) => fieldInWords(page.lang, act.name, field, act.labels);
  const say = (value: unknown) => valueInWords(page.lang, value);
  if (changes !== null) {
    return (
      <Diff
        changes={Object.entries(changes).map(([field, { before, after }]) => ({
          label: label(field),
          before: say(before),
          after: say(after),
        }))}
      />
    );
  }
  const told = Object.entries(typeof input === 'object' && input !== null ? input : { value: input });
  return (
    <dl class="answers">
      {told
        .map(([field, value]) => [field, say(value)] as const)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => (
          <>
            <dt>{label(field)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </>
        ))}
    </dl>
  );
};

/** The phone's hour as it told it: in words where it is one. */
const Told = ({ at }: { at: string }) =>
  Number.isNaN(Date.parse(at)) ? <bdi dir="ltr">{at}</bdi> : <DateInWords at={new Date(at)} hour />;

const Where = ({ page, act }: ActPageProps) => {
  const t = words(page.lang);
  const skew = Math.abs(act.skew_seconds ?? 0) > 300;
  return (
    <dl class="answers">
      <dt>{t('act.by')}</dt>
      <dd>
        <bdi>{act.by || t('act.nobody')}</bdi>
        {act.captured_by_name && act.captured_by !== act.person && (
          <>
            <br />
            <span class="small muted">{t('act.captured_by', { by: act.captured_by_name })}</span>
          </>
        )}
      </dd>
      <dt>{t('act.received')}</dt>
      <dd>
        <DateInWords at={act.received_at} hour />
      </dd>
      <dt>{t('act.captured')}</dt>
      <dd>
        <Told at={act.captured_at} />
        {skew && (
          <>
            <br />
            <span class="small muted">{t('act.skew')}</span>
          </>
        )}
      </dd>
      {act.device_label && <dt>{t('act.device')}</dt>}
      {act.device_label && (
        <dd>
          <bdi>{act.device_label}</bdi>
        </dd>
      )}
      {act.media.length > 0 && <dt>{t('act.media')}</dt>}
      {act.media.length > 0 && (
        <dd>
          {t('act.media_count', {
            arrived: act.media.filter(({ arrived }) => arrived).length,
            total: act.media.length,
          })}
        </dd>
      )}
    </dl>
  );
};

/** One act that came from the field: what it says, what became of it, and what a person may decide. */
export const ActPage = (props: ActPageProps) => {
  const { page, act, errors } = props;
  const t = words(page.lang);
  const title = actInWords(page.lang, act.name);
  const open = act.clashes.some(({ kept }) => kept === null);
  const left = act.state === 'refused' || act.state === 'waiting';
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/field'), label: t('office.title') }]} />
      <h1>{title}</h1>
      {act.title !== null && (
        <p class="lede">
          <bdi>{act.title}</bdi>
        </p>
      )}
      <p class="row">
        <Badge tone={tones[act.state]}>{t(`state.${act.state}`)}</Badge>
        {act.page && <a href={inLang(page.lang, act.page)}>{t('act.see_record')}</a>}
      </p>
      {errors
        .filter(({ name }) => name === undefined)
        .map(({ message }) => (
          <Notice kind="problem" live>
            {message}
          </Notice>
        ))}
      {(left || open) && <p class="lede">{reasonInWords(page.lang, act)}</p>}
      {act.note && (
        <Notice kind="calm" title={t('aside.done_title', { by: act.decided_by_name ?? '' })}>
          <bdi>{act.note}</bdi>
        </Notice>
      )}
      {open && <ClashForm {...props} />}
      <ClashesSettled {...props} />
      <div class="halves">
        <section>
          <h2>{t('act.content')}</h2>
          <Content {...props} />
        </section>
        <section>
          <h2>{t('act.where')}</h2>
          <Where {...props} />
        </section>
      </div>
      {left && <ActDecisions {...props} />}
    </Page>
  );
};
