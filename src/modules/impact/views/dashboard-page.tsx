import { inLang, Page, PlotFigure, Table, Tabs } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Dashboard, Late, Reach, Told } from '../dashboard.ts';
import { plotAddresses } from '../plot-address.ts';
import { linked, sayPlot } from '../plots.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  /** Its own address, without language. */
  at: '/office/dashboard' | '/share/figures';
  shown: Dashboard;
  reach: Reach;
  programme: string | null;
  place: string;
  late: Late[];
}

const Since = ({ page, row }: { page: PageContext; row: Told }) => {
  if (row.since === null || row.since === 0) return <span class="muted">–</span>;
  const said = sayFigure(page.lang, { ...row.figure, value: Math.abs(row.since) });
  return <bdi>{`${row.since > 0 ? '+' : '−'}${said}`}</bdi>;
};

const Progress = ({ page, row }: { page: PageContext; row: Told }) => {
  if (row.share === null) return <span class="muted">–</span>;
  const share = percentInWords(page.lang, row.share);
  return (
    <>
      <bdi>{share}</bdi>
      <br />
      <meter min={0} max={1} value={Math.min(1, row.share)} aria-label={share} />
    </>
  );
};

const Rows = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const aim = (row: Told, value: number | null) =>
    value === null ? <span class="muted">–</span> : <bdi>{sayFigure(page.lang, { ...row.figure, value })}</bdi>;
  return (
    <Table
      caption={t('dashboard.title')}
      quiet
      rows={shown.rows}
      columns={[
        { title: t('compare.figure'), cell: ({ figure }) => said(figure.title, page.lang) },
        {
          title: t('dashboard.now'),
          numeric: true,
          cell: ({ figure }) => (
            <a href={inLang(page.lang, figure.href)}>
              <bdi>{sayFigure(page.lang, figure)}</bdi>
            </a>
          ),
        },
        { title: t('dashboard.month'), numeric: true, cell: (row) => <Since page={page} row={row} /> },
        { title: t('dashboard.target'), numeric: true, cell: (row) => aim(row, row.figure.target?.target ?? null) },
        { title: t('dashboard.gap'), numeric: true, cell: (row) => aim(row, row.gap) },
        { title: t('dashboard.progress'), numeric: true, cell: (row) => <Progress page={page} row={row} /> },
      ]}
    />
  );
};

const Lateness = ({ page, late }: Pick<Props, 'page' | 'late'>) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('dashboard.late')}</h2>
      {late.length === 0 && <p>{t('dashboard.nothing_late')}</p>}
      <ul>
        {late.map(({ key, count, title, href }) => (
          <li>
            <a href={inLang(page.lang, href)}>
              {title && <>{said(title, page.lang)} : </>}
              {t(`late.${key}`, { count })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const RegionChoice = ({ page, at, programme, place, reach }: Omit<Props, 'shown' | 'late'>) => {
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
      <button>{t('dashboard.show')}</button>
    </form>
  );
};

/** The figures of whoever works with them or pays for them: where they stand, what they aim at, what is late. */
export const DashboardPage = (props: Props) => {
  const { page, at, shown, reach, programme, place, late } = props;
  const t = words(page.lang);
  const partner = at === '/share/figures';
  const title = t(partner ? 'share.title' : 'dashboard.title');
  return (
    <Page context={page} title={title} shell={partner ? 'work' : 'office'} plots hidden>
      <h1>{title}</h1>
      <p class="lede">{t(partner ? 'share.lede' : 'dashboard.lede')}</p>
      {reach.programmes.length > 1 && (
        <Tabs
          items={reach.programmes.map(({ id, name }) => ({
            href: `${inLang(page.lang, at)}?programme=${id ?? ''}${place === '' ? '' : `&place=${place}`}`,
            label: name === null ? t('dashboard.all') : said(name, page.lang),
            current: id === programme,
          }))}
        />
      )}
      <RegionChoice {...props} />
      {place !== '' && <h2>{placeName(place, page.lang)}</h2>}
      <Rows page={page} shown={shown} />
      {!partner && <Lateness page={page} late={late} />}
      {shown.map.points.length > 0 && (
        <PlotFigure
          plot={linked(sayPlot(shown.map, page.lang), page.lang)}
          downloads={plotAddresses(page.lang, shown.map.asked, shown.map.where)}
        />
      )}
    </Page>
  );
};
