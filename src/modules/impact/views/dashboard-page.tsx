import { DateInWords, inLang, Page, Tabs } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Reach, Told } from '../dashboard.ts';
import type { Late } from '../late.ts';
import type { RegionsCompared } from '../regions-compared.ts';
import { sinces } from '../rules/since.ts';
import type { Since } from '../rules/since.ts';
import type { Shares } from '../shares.ts';
import { words } from '../words/index.ts';
import { DashboardRows } from './dashboard-rows.tsx';
import { LatePart } from './late-part.tsx';
import { RegionsPart } from './regions-part.tsx';
import { SharesPart } from './shares-part.tsx';

export interface DashboardProps {
  page: PageContext;
  /** Its own address, without language. */
  at: '/office/dashboard' | '/share/figures';
  rows: Told[];
  reach: Reach;
  programme: string | null;
  scope: string;
  place: string;
  /** Since when changes are told, and whether this reader has looked before. */
  since: Since;
  from: Date;
  lookedBefore: boolean;
  /** The figure that regions are compared by. */
  compared: RegionsCompared | null;
  late: Late[] | null;
  shares: Shares | null;
}

/** The same page with some of what it shows chosen otherwise. */
const addressOf = ({ page, at, programme, place, since, compared }: DashboardProps, more: Record<string, string>) => {
  const chosen = { programme: programme ?? '', place, since, figure: compared?.code ?? '', ...more };
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== '')).toString();
  return `${inLang(page.lang, at)}${query === '' ? '' : `?${query}`}`;
};

const Choice = (props: DashboardProps) => {
  const { page, at, programme, place, reach, since, compared, rows } = props;
  const t = words(page.lang);
  const offered = regions.filter(({ code }) => reach.regions.length === 0 || reach.regions.includes(code));
  return (
    <form class="search" action={inLang(page.lang, at)}>
      {programme !== null && <input type="hidden" name="programme" value={programme} />}
      <div class="field">
        <label for="place">{t('compare.place')}</label>
        <select class="control" id="place" name="place">
          {reach.regions.length === 0 && <option value="">{t('compare.everywhere')}</option>}
          {offered.map(({ code, [page.lang]: name }) => (
            <option value={code} selected={code === place}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="since">{t('dashboard.since')}</label>
        <select class="control" id="since" name="since">
          {sinces
            .filter((one) => one !== 'visit' || props.lookedBefore)
            .map((one) => (
              <option value={one} selected={one === since}>
                {t(`since.${one}`)}
              </option>
            ))}
        </select>
      </div>
      <div class="field">
        <label for="figure">{t('dashboard.compare_by')}</label>
        <select class="control" id="figure" name="figure">
          {rows.map(({ figure: { code, title } }) => (
            <option value={code} selected={code === compared?.code}>
              {said(title, page.lang)}
            </option>
          ))}
        </select>
      </div>
      <button>{t('dashboard.show')}</button>
    </form>
  );
};

/** The figures of whoever works with them or pays for them: where they stand, what moved, what they aim at, what is late. */
export const DashboardPage = (props: DashboardProps) => {
  const { page, at, rows, reach, programme, place, late, shares, compared } = props;
  const t = words(page.lang);
  const partner = at === '/share/figures';
  const title = t(partner ? 'share.title' : 'dashboard.title');
  return (
    <Page context={page} title={title} shell={partner ? 'work' : 'office'} hidden>
      <h1>{title}</h1>
      <p class="lede">{t(partner ? 'share.lede' : 'dashboard.lede')}</p>
      {reach.programmes.length > 1 && (
        <Tabs
          items={reach.programmes.map(({ id, name }) => ({
            href: addressOf(props, { programme: id ?? '' }),
            label: name === null ? t('dashboard.all') : said(name, page.lang),
            current: id === programme,
          }))}
        />
      )}
      <Choice {...props} />
      {place !== '' && <h2>{placeName(place, page.lang)}</h2>}
      <p class="small muted">
        {t('dashboard.moved_since')} <DateInWords at={props.from} />
      </p>
      <DashboardRows page={page} rows={rows} />
      {late && <LatePart page={page} late={late} />}
      {shares && (
        <SharesPart
          page={page}
          shares={shares}
          named={new Map(reach.programmes.flatMap(({ id, name }) => (id === null ? [] : [[id, name]])))}
        />
      )}
      {compared && <RegionsPart page={page} compared={compared} scope={props.scope} />}
    </Page>
  );
};
