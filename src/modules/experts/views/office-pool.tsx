import {
  Badge,
  EmptyState,
  Page,
  Pager,
  SearchForm,
  SelectField,
  Table,
  Tabs,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { placeName, regions } from '../../registry/index.ts';
import { officePerPage, standings } from '../queries/office-pool.ts';
import type { OfficePool, PoolAsked } from '../queries/office-pool.ts';
import { skillLabel, skillsByLabel } from '../skills.ts';
import { words } from '../words/index.ts';
import { hoursSaid, languagesSaid, regionsSaid } from './say.ts';

interface Props {
  page: PageContext;
  asked: PoolAsked;
  found: OfficePool;
}

const addressOf = ({ page, asked }: Props, changes: Partial<PoolAsked>): string => {
  const { standing, skill, region, text, page: number } = { ...asked, page: 1, ...changes };
  const query = new URLSearchParams({ standing });
  if (skill) query.set('skill', skill);
  if (region) query.set('region', region);
  if (text) query.set('q', text);
  if (number > 1) query.set('page', String(number));
  return inLang(page.lang, `/office/experts?${query}`);
};

const Filters = ({ page, asked }: Props) => {
  const t = words(page.lang);
  return (
    <SearchForm action={inLang(page.lang, '/office/experts')} label={t('office.search')} value={asked.text}>
      <input type="hidden" name="standing" value={asked.standing} />
      <SelectField
        name="skill"
        label={t('facet.skill')}
        empty={t('office.any')}
        options={skillsByLabel(page.lang).map(({ code, label }) => ({ value: code, label }))}
        value={asked.skill ?? ''}
        optional="quiet"
      />
      <SelectField
        name="region"
        label={t('facet.region')}
        empty={t('office.any')}
        options={regions.map(({ code }) => ({ value: code, label: placeName(code, page.lang) }))}
        value={asked.region ?? ''}
        optional="quiet"
      />
    </SearchForm>
  );
};

const Rows = ({ page: { lang }, found }: Props) => {
  const t = words(lang);
  return (
    <Table
      caption={t('office.title')}
      quiet
      rows={found.rows}
      columns={[
        {
          title: t('office.expert'),
          cell: (one) => (
            <>
              <a href={inLang(lang, `/office/experts/${one.id}`)}>{one.name}</a>{' '}
              {one.listed && <Badge tone="done">{t('consent.public')}</Badge>}
              {one.affiliation && <span class="small muted"> {one.affiliation}</span>}
            </>
          ),
        },
        {
          title: t('expert.skills'),
          cell: (one) =>
            one.skills
              .slice(0, 4)
              .map((skill) => skillLabel(skill, lang))
              .join(lang === 'ar' ? '، ' : ', '),
        },
        { title: t('expert.languages'), cell: (one) => languagesSaid(lang, one.languages) },
        { title: t('expert.regions'), cell: (one) => regionsSaid(lang, one.regions) },
        {
          title: t('load.month'),
          numeric: true,
          cell: (one) => (
            <bdi>
              {t('load.of', {
                part: numberInWords(lang, one.busy, { maximumFractionDigits: 1 }),
                whole: numberInWords(lang, one.hoursMonth),
              })}
            </bdi>
          ),
        },
        { title: t('load.used'), numeric: true, cell: (one) => hoursSaid(lang, one.used) },
        {
          title: t('office.stars'),
          numeric: true,
          cell: (one) =>
            one.stars !== null && `${numberInWords(lang, one.stars, { maximumFractionDigits: 1 })} (${one.ratings})`,
        },
      ]}
    />
  );
};

/** The pool: who can do what, how much of this month is promised, how many hours were given. */
export const OfficePoolPage = (props: Props) => {
  const { page, asked, found } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <p class="row">
        <a class="button first" href={inLang(page.lang, '/office/experts/new')}>
          {t('office.enter')}
        </a>
        <a class="button" href={inLang(page.lang, '/office/missions')}>
          {t('office.waiting', { count: found.waiting })}
        </a>
      </p>
      <Tabs
        items={standings.map((standing) => ({
          href: addressOf(props, { standing }),
          label: t(`pool_of.${standing}`, { count: found.counts[standing] }),
          current: standing === asked.standing,
        }))}
      />
      <Filters {...props} />
      {found.rows.length === 0 ? <EmptyState title={t('pool.none')} /> : <Rows {...props} />}
      <Pager
        page={asked.page}
        size={officePerPage}
        total={found.counts[asked.standing]}
        address={(number) => addressOf(props, { page: number })}
      />
    </Page>
  );
};
