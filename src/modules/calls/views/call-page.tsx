import {
  Breadcrumb,
  Cover,
  DateInWords,
  DaysLeft,
  Money,
  Notice,
  Page,
  Timeline,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallShown } from '../queries/call.ts';
import { words } from '../words/index.ts';
import { callInSchemaOrg } from './in-schema-org.ts';
import { StandingBadge } from './standing.tsx';

interface Props {
  page: PageContext;
  call: CallShown;
}

const WayIn = ({ page, call }: Props) => {
  const t = words(page.lang);
  const [own] = call.mine;
  if (own) {
    return (
      <a class="button first" href={inLang(page.lang, `/me/applications/${own.id}`)}>
        {t('call.continue')}
      </a>
    );
  }
  if (call.standing !== 'open') return null;
  return (
    <a class="button first" href={inLang(page.lang, `/calls/${call.id}/apply`)}>
      {t('call.apply')}
    </a>
  );
};

const Dates = ({ page, call }: Props) => {
  const t = words(page.lang);
  const opened = call.standing !== 'announced_soon';
  const closed = !['announced_soon', 'open'].includes(call.standing);
  return (
    <Timeline
      moments={[
        { at: call.opensAt, hour: true, title: t('call.opening'), state: opened ? 'past' : 'coming' },
        { at: call.closesAt, hour: true, title: t('call.closing'), state: closed ? 'past' : opened ? 'now' : 'coming' },
      ]}
    />
  );
};

const Rules = ({ page, call }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('call.who')}</h2>
      <ul>
        {call.womensOnly && <li>{t('call.womens_only')}</li>}
        {call.rules.map((rule) => (
          <li>{said(rule.say, page.lang)}</li>
        ))}
      </ul>
    </section>
  );
};

const Asked = ({ page, call }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('call.what')}</h2>
      <p class="muted">{t('call.what_hint')}</p>
      {call.form.sections.map((section) => (
        <details class="data">
          <summary>
            {said(section.title, page.lang)}{' '}
            <span class="muted small">{t('call.questions', { count: section.questions.length })}</span>
          </summary>
          <ul>
            {section.questions.map((question) => (
              <li>
                {said(question.label, page.lang)}
                {question.kind === 'file' && <span class="muted small"> ({t('call.piece')})</span>}
                {!question.required && <span class="muted small"> ({t('call.optional')})</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};

const Judged = ({ page, call }: Props) => {
  const t = words(page.lang);
  const whole = call.rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section>
      <h2>{t('call.how')}</h2>
      <ul>
        {call.rubric.criteria.map(({ label, weight }) => (
          <li>
            {said(label, page.lang)} <span class="muted small">{percentInWords(page.lang, weight / whole)}</span>
          </li>
        ))}
      </ul>
      <p>{t('call.fairness')}</p>
    </section>
  );
};

const Paid = ({ page, call }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('call.grants')}</h2>
      <p>{t('call.places', { count: call.places })}</p>
      <ul>
        {call.funders.map(({ name, grant, places }) => (
          <li>
            <bdi>{said(name, page.lang)}</bdi> : {t('call.funder_places', { count: Math.min(places, call.places) })},{' '}
            <Money amount={grant} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** May I apply? Until when? What will be asked? How is it judged? Readable and printable before anybody signs in. */
export const CallPage = ({ page, call }: Props) => {
  const t = words(page.lang);
  const title = said(call.title, page.lang);
  return (
    <Page
      context={page}
      title={title}
      description={said(call.summary, page.lang)}
      about={callInSchemaOrg(page.lang, call)}
    >
      <Breadcrumb items={[{ href: inLang(page.lang, '/calls'), label: t('calls.title') }]} />
      <Cover title={title} lede={said(call.summary, page.lang)}>
        <p class="row">
          <StandingBadge page={page} standing={call.standing} />
          {call.standing === 'open' && (
            <span>
              {t('call.closes')} <DateInWords at={call.closesAt} hour /> (<DaysLeft at={call.closesAt} />)
            </span>
          )}
        </p>
        <p>
          <WayIn page={page} call={call} />
        </p>
      </Cover>
      {call.standing === 'laureates' && (
        <Notice kind="done" title={t('call.laureates_out')}>
          <p>
            <a href={inLang(page.lang, `/calls/${call.id}/laureates`)}>{t('call.see_laureates')}</a>
          </p>
        </Notice>
      )}
      <Rules page={page} call={call} />
      <Paid page={page} call={call} />
      <Asked page={page} call={call} />
      <Judged page={page} call={call} />
      <section>
        <h2>{t('call.dates')}</h2>
        <Dates page={page} call={call} />
      </section>
      <p class="noprint">
        <WayIn page={page} call={call} />
      </p>
    </Page>
  );
};
