import {
  ActionButton,
  Breadcrumb,
  DateInWords,
  ErrorSummary,
  Form,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { outreachModes } from '../introductions/introduction-tables.ts';
import type { Asked, NeedMatches } from '../queries/need-matches.ts';
import { words } from '../words/index.ts';
import { at, ProposedOnes } from './proposals.tsx';
import type { MatchesProps } from './proposals.tsx';
import { InTongue, NeedFacts, StateBadge, nameIn } from './introduction-facts.tsx';

/** Who chooses, and how invitations leave. */
const How = (props: MatchesProps) => {
  const { page, found } = props;
  const t = words(page.lang);
  const { outreach } = found;
  return (
    <details class="data" open={outreach === null}>
      <summary>{outreach ? t(`intro.mode.${outreach.mode}`) : t('intro.how.title')}</summary>
      <Form action={at(props, '/seek')} submit={t('intro.how.save')} name="how">
        <RadioGroup
          name="mode"
          label={t('intro.how.mode')}
          value={outreach?.mode ?? 'office'}
          options={outreachModes.map((mode) => ({
            value: mode,
            label: t(`intro.mode.${mode}`),
            hint: t(`intro.mode.${mode}_hint`),
          }))}
        />
        <div class="row">
          <NumberField name="waveSize" label={t('intro.how.wave_size')} value={outreach?.wave_size ?? 5} />
          <NumberField name="waitHours" label={t('intro.how.wait_hours')} value={outreach?.wait_hours ?? 48} />
          <NumberField name="enough" label={t('intro.how.enough')} value={outreach?.enough ?? found.need.seats} />
        </div>
      </Form>
    </details>
  );
};

/** Who was asked, and what each said; those who said yes may be joined in one answer. */
const AskedOnes = (props: MatchesProps) => {
  const { page, found } = props;
  const t = words(page.lang);
  const poolable = found.asked.filter(({ state, pool }) => state === 'interested' && pool === null);
  const mayPool = poolable.length > 1;
  return (
    <section>
      <h2>{t('intro.asked.title')}</h2>
      {found.asked.length === 0 && <p class="muted">{t('intro.asked.none')}</p>}
      {found.asked.length > 0 && (
        <Form action={at(props, '/pool')} submit={mayPool ? t('intro.pool.form') : false} name="asked">
          <Table
            caption={t('intro.asked.title')}
            quiet
            rows={found.asked}
            columns={[
              {
                title: t('intro.column.cooperative'),
                cell: (one: Asked) => (
                  <>
                    {mayPool && poolable.includes(one) && (
                      <>
                        <input
                          type="checkbox"
                          name="members[]"
                          value={one.id}
                          aria-label={nameIn(page.lang, one)}
                        />{' '}
                      </>
                    )}
                    <a href={inLang(page.lang, `/office/introductions/${one.id}`)}>
                      <bdi>{nameIn(page.lang, one)}</bdi>
                    </a>
                    {one.poolLead && <span class="muted"> ({t('intro.pool.lead')})</span>}
                  </>
                ),
              },
              {
                title: t('list.state'),
                cell: (one: Asked) => <StateBadge page={page} state={one.state} stoppedWhy={one.stoppedWhy} />,
              },
              {
                title: t('intro.column.brings'),
                numeric: true,
                cell: ({ quantity }: Asked) => (quantity === null ? '—' : numberInWords(page.lang, quantity)),
              },
              {
                title: t('intro.column.asked'),
                cell: ({ invitedAt }: Asked) => (invitedAt ? <DateInWords at={invitedAt} /> : '—'),
              },
              {
                title: t('intro.column.answered'),
                cell: ({ answeredAt }: Asked) => (answeredAt ? <DateInWords at={answeredAt} /> : '—'),
              },
            ]}
          />
          {mayPool && (
            <SelectField
              name="lead"
              label={t('intro.pool.lead_field')}
              hint={t('intro.pool.form_hint')}
              options={poolable.map((one) => ({ value: one.id, label: nameIn(page.lang, one) }))}
              empty={t('intro.pool.lead_best')}
              value=""
              optional
            />
          )}
        </Form>
      )}
    </section>
  );
};

const KeptOut = ({ page, found }: MatchesProps) => {
  const t = words(page.lang);
  const reasons = Object.entries(found.keptOut) as [keyof NeedMatches['keptOut'], number][];
  if (reasons.length === 0) return null;
  return (
    <details class="data">
      <summary>{t('intro.kept_out.title')}</summary>
      <ul>
        {reasons
          .toSorted(([, a], [, b]) => b - a)
          .map(([why, count]) => (
            <li>
              {t(`intro.kept_out.${why}`)} : <strong>{numberInWords(page.lang, count)}</strong>
            </li>
          ))}
      </ul>
    </details>
  );
};

/** A need before those who may answer it: proposals with their reasons, and what those that were asked have said. */
export const MatchesPage = (props: MatchesProps) => {
  const { page, found } = props;
  const t = words(page.lang);
  const open = found.need.state === 'open' || found.need.state === 'matched';
  const { outreach } = found;
  return (
    <Page context={page} title={said(found.need.title, page.lang)} shell="office" hidden>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/needs'), label: t('office.title') },
          { href: inLang(page.lang, `/office/needs/${found.need.id}`), label: said(found.need.title, page.lang) },
        ]}
      />
      <h1>
        <InTongue page={page} text={found.need.title} />
      </h1>
      <ErrorSummary errors={props.errors} />
      <NeedFacts page={page} need={found.need} asker={{ ...found.asker, shownAs: found.need.shownAs }} />
      {open && <How {...props} />}
      {open && outreach && (
        <div class="row">
          <ActionButton
            action={at(props, '/wave')}
            label={t('intro.wave.send', { count: outreach.wave_size })}
            kind="first"
          />
          <p class="muted">
            {outreach.waves > 0 && t('intro.wave.sent', { count: outreach.waves })}
            {outreach.next_at && outreach.mode === 'automatic' && (
              <>
                {' · '}
                {t('intro.wave.next')} <DateInWords at={outreach.next_at} hour />
              </>
            )}
          </p>
        </div>
      )}
      <AskedOnes {...props} />
      {open && outreach && <ProposedOnes {...props} />}
      <KeptOut {...props} />
    </Page>
  );
};
