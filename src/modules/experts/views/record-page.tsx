import {
  ActionButton,
  Badge,
  Breadcrumb,
  Form,
  Page,
  SelectField,
  Stat,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import { hrefTo } from './record-address.ts';
import type { RecordProps } from './record-address.ts';
import { consentTo, sectors } from '../tables.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { words } from '../words/index.ts';
import { ExpertFields } from './expert-fields.tsx';
import { MissionLines } from './mission-lines.tsx';
import { expertTones, hoursSaid } from './say.ts';

/** What the public may see, one thing at a time, each with its own button. */
const Consents = (props: RecordProps) => {
  const { page, record } = props;
  const t = words(page.lang);
  return (
    <section class="card" id="consents">
      <h2>{t('consent.title')}</h2>
      <p class="muted">{t(props.own ? 'consent.lede_own' : 'consent.lede_office')}</p>
      <ul class="plain">
        {consentTo.map((what) => {
          const given = record.consents.has(what);
          return (
            <li class="row">
              <span>
                {t(`consent.${what}`)}{' '}
                <Badge tone={given ? 'done' : 'draft'}>{t(given ? 'consent.given' : 'consent.not_given')}</Badge>
              </span>
              <ActionButton
                action={hrefTo(props, given ? 'withdraw' : 'consent')}
                values={{ what, how: props.own ? 'online' : 'spoken' }}
                label={t(given ? 'consent.withdraw' : 'consent.give')}
                {...(given ? { kind: 'bare' as const } : {})}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Conflicts = (props: RecordProps) => {
  const { page, record } = props;
  const t = words(page.lang);
  return (
    <section class="card" id="conflicts">
      <h2>{t('conflict.title')}</h2>
      <p class="muted">{t('conflict.lede')}</p>
      <ul class="plain">
        {record.conflicts.map(({ id, name, sector, why }) => (
          <li class="row">
            <span>
              <bdi>{name ?? (sector && t(`sector.${sector}`))}</bdi> {why && <span class="muted small">{why}</span>}
            </span>
            {record.keeps && (
              <ActionButton action={hrefTo(props, `conflicts/${id}/end`)} label={t('conflict.end')} kind="bare" />
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('conflict.add')}</summary>
        <Form action={hrefTo(props, 'conflicts')} name="conflict" submit={t('conflict.declare')}>
          <SelectField
            name="sector"
            label={t('conflict.sector')}
            options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
            optional
          />
          <TextField name="structure" label={t('conflict.structure')} hint={t('conflict.structure_hint')} optional />
          <TextField name="why" label={t('conflict.why')} optional />
        </Form>
      </details>
    </section>
  );
};

const Hours = ({ page, record }: RecordProps) => {
  const { lang } = page;
  const t = words(lang);
  const { busy, used, expert, rated } = record;
  const plain = (value: number) => numberInWords(lang, value, { maximumFractionDigits: 1 });
  return (
    <div class="figures">
      <Stat label={t('load.month')} value={t('load.of', { part: plain(busy), whole: plain(expert.hours_month) })} />
      <Stat label={t('load.used')} value={hoursSaid(lang, used)} />
      {rated.n > 0 && (
        <Stat
          label={t('load.stars', { count: rated.n })}
          value={t('load.of', { part: plain(rated.mean!), whole: plain(5) })}
        />
      )}
    </div>
  );
};

const Standing = (props: RecordProps) => {
  const { page, record } = props;
  const t = words(page.lang);
  const { state } = record.expert;
  return (
    <div class="row">
      {(['active', 'paused', 'left'] as const)
        .filter((one) => one !== state)
        .map((one) => (
          <ActionButton
            action={hrefTo(props, 'standing')}
            values={{ state: one }}
            label={t(`standing.to_${one}`)}
            {...(one === 'left' ? { kind: 'away' as const } : {})}
          />
        ))}
    </div>
  );
};

/** One expert as she keeps herself, or as the office keeps her. */
export const RecordPage = (props: RecordProps) => {
  const { page, record, own, typed, errors } = props;
  const t = words(page.lang);
  const { expert } = record;
  const title = own ? t('own.title') : expert.shown;
  return (
    <Page context={page} title={title} shell={own ? 'work' : 'office'} hidden>
      {!own && <Breadcrumb items={[{ href: inLang(page.lang, '/office/experts'), label: t('office.title') }]} />}
      <h1>
        <bdi>{title}</bdi> <Badge tone={expertTones[expert.state]}>{t(`standing.${expert.state}`)}</Badge>
      </h1>
      <Hours {...props} />
      <section>
        <h2>{t('missions.title')}</h2>
        <MissionLines page={page} missions={record.missions} without="expert" none={t('missions.none')} />
      </section>
      <Consents {...props} />
      <Conflicts {...props} />
      <details class="more" open={errors.length > 0}>
        <summary>{t('own.change')}</summary>
        <Form action={hrefTo(props, '')} errors={errors} submit={t('form.save')}>
          <input type="hidden" name="version" value={expert.version} />
          <ExpertFields page={page} typed={typed} errors={errors} named={expert.person === null} />
        </Form>
      </details>
      <Standing {...props} />
    </Page>
  );
};
