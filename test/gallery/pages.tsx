// Longer than our files are: it shows every component of the frame once.
import * as frame from '../../src/platform/page/index.ts';
import type { PageContext } from '../../src/platform/page/context.ts';
import { dirOf, type Lang } from '../../src/platform/words/lang.ts';
import { PlotsShown } from './plots.tsx';
import { regionNames, texts } from './texts.ts';

const now = new Date('2026-11-23T10:00:00Z');
const counts = [41, 27, 96, 58, 73, 22, 134, 118, 152, 64, 18, 9];

const contextOf = (lang: Lang, path: string, office: boolean): PageContext => {
  const t = texts[lang];
  const navigation = office
    ? t.office.map((label, i) => ({
        href: `#n${i}`,
        label,
        current: i === 4,
        ...(i === 0 || i === 6 ? {} : { group: i < 3 ? ('register' as const) : ('prizes' as const) }),
      }))
    : t.navigation.map((label, i) => ({ href: `#n${i}`, label, current: i === 0 }));
  return {
    lang,
    dir: dirOf(lang),
    path,
    search: '?q=amal',
    csrf: 'csrf-of-the-session',
    actor: office ? { signedIn: true, name: t.people[0]! } : { signedIn: false },
    organisation: { name: t.organisation },
    navigation,
    trial: office,
    ...(office ? { flash: { kind: 'done' as const, text: t.saved } } : {}),
    now,
  };
};

const regionsOf = (lang: Lang) =>
  Object.entries(regionNames).map(([code, [fr, ar]], i) => ({
    code,
    name: lang === 'ar' ? ar : fr,
    value: counts[i]!,
    href: `#${code}`,
    current: code === 'MA-09',
  }));

const tones: frame.Tone[] = ['open', 'now', 'done', 'late', 'problem', 'draft', 'closed', 'info'];

const Rows = ({ lang, actions }: { lang: Lang; actions?: boolean }) => {
  const t = texts[lang];
  const regions = regionsOf(lang);
  return (
    <frame.Table
      caption={t.directory}
      quiet
      rows={t.coops.map((name, i) => ({ name, i }))}
      columns={[
        { title: t.columns[0]!, cell: ({ name }) => <a href="#c">{name}</a>, sort: '?sort=name', sorted: 'ascending' },
        { title: t.columns[1]!, cell: ({ i }) => regions[8 - i]?.name },
        {
          title: t.columns[2]!,
          cell: ({ i }) => <frame.NumberInWords value={[23, 112, 1204, 41][i]!} />,
          numeric: true,
          sort: '?sort=n',
        },
        { title: t.columns[3]!, cell: ({ i }) => <frame.Badge tone={tones[i]!}>{t.states[i]!}</frame.Badge> },
      ]}
      {...(actions ? { actions: () => <frame.ActionButton action="#" label={t.withdraw} kind="bare" /> } : {})}
    />
  );
};

/** A public home: what is open, the figures, the map, the directory. */
export const Home = ({ lang }: { lang: Lang }) => {
  const t = texts[lang];
  return (
    <frame.Page
      context={contextOf(lang, '/home', false)}
      title={t.title}
      description={t.lede}
      origin="https://exemple.ma"
    >
      <frame.Cover title={t.title} lede={t.lede}>
        <p class="row">
          <a class="button first" href="#apply">
            {t.apply}
          </a>
          <a class="button" href="#directory">
            {t.directory}
          </a>
        </p>
      </frame.Cover>
      <section class="card alive">
        <frame.Badge tone="open">{t.states[0]!}</frame.Badge>
        <h2>{t.call}</h2>
        <p>{t.callText}</p>
        <p>
          {t.deadline} : <frame.DateInWords at={new Date('2026-12-31T22:00:00Z')} hour />,{' '}
          <frame.DaysLeft at={new Date('2026-12-31T22:00:00Z')} />
        </p>
      </section>
      <h2>{t.years}</h2>
      <div class="figures">
        <frame.Figure
          value={812}
          label={t.figures[0]!}
          period={t.period}
          records={{ href: '#r', count: 812 }}
          frozenAt={now}
        />
        <frame.Figure value={25_940} label={t.figures[1]!} period={t.period} records={{ href: '#r', count: 2 }} />
        <frame.Figure value="50 000 MAD" label={t.figures[2]!} records={{ href: '#r', count: 124 }} pending />
        <frame.Stat value={12} label={t.figures[3]!} />
      </div>
      <h2>{t.map}</h2>
      <frame.RegionMap title={t.map} measure={t.measure} regions={regionsOf(lang)} />
    </frame.Page>
  );
};

/** A directory: facets, search, rows, the pages of results; and what tells a story. */
export const Directory = ({ lang }: { lang: Lang }) => {
  const t = texts[lang];
  return (
    <frame.Page context={contextOf(lang, '/directory', false)} title={t.directory} islands={['search-as-you-type']}>
      <frame.Breadcrumb
        items={[
          { href: '#', label: t.navigation[0]! },
          { href: '#', label: regionsOf(lang)[8]!.name },
        ]}
      />
      <h1>{t.directory}</h1>
      <frame.Tabs items={t.sections.map((label, i) => ({ href: `#t${i}`, label, current: i === 0 }))} />
      <frame.SearchForm action={`/${lang}/directory`} label={t.search} value="amal" live />
      <div class="aside">
        <frame.Facets
          clear="#"
          facets={[
            {
              label: t.facet[0]!,
              open: true,
              values: regionsOf(lang)
                .slice(0, 5)
                .map(({ name, value }, i) => ({ label: name, count: value, href: '#', chosen: i === 1 })),
            },
            { label: t.facet[1]!, values: t.valueChains.map((label) => ({ label, count: 1204, href: '#' })) },
          ]}
        />
        <div id="results" aria-live="polite">
          <frame.Found count={8371} />
          <Rows lang={lang} />
          <frame.Pager page={2} size={20} total={8371} address={(page) => `?page=${page}`} />
        </div>
      </div>
      <div class="halves">
        <frame.BarPlot
          title={t.years}
          measure={t.figures[0]!}
          rows={[458, 506, 329, 388].map((value, i) => ({ label: `${2022 + i}`, value, now: i === 3 }))}
        />
        <frame.Timeline
          moments={t.moments.map((title, i) => ({
            at: `2026-${10 + Math.min(i, 2)}-0${i + 1}`,
            title,
            state: (['past', 'now', 'coming', 'coming'] as const)[i]!,
          }))}
        />
      </div>
      <p class="row">
        <frame.PersonChip name={t.people[0]!} detail={t.people[1]!} href="#p" />
        {tones.map((tone, i) => (
          <frame.Badge tone={tone}>{t.states[i]!}</frame.Badge>
        ))}
      </p>
      {(['done', 'problem', 'alive', 'calm'] as const).map((kind) => (
        <frame.Notice kind={kind}>{t.emptyText}</frame.Notice>
      ))}
      <frame.EmptyState title={t.empty}>
        <p>{t.emptyText}</p>
        <a class="button first" href="#next">
          {t.next}
        </a>
      </frame.EmptyState>
    </frame.Page>
  );
};

/** An application: where one is, what is wrong, every kind of question. */
export const Application = ({ lang }: { lang: Lang }) => {
  const t = texts[lang];
  const f = t.fields;
  const errors = [
    { name: 'name', message: t.errors[0]! },
    { name: 'amount', message: t.errors[1]! },
  ];
  const regions = regionsOf(lang).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <frame.Page
      context={contextOf(lang, '/apply', false)}
      title={t.form}
      shell="work"
      islands={['autosave', ...frame.voiceIslands]}
      hidden
    >
      <frame.Breadcrumb
        items={[
          { href: '#', label: t.navigation[1]! },
          { href: '#', label: t.call },
        ]}
      />
      <h1>{t.form}</h1>
      <div class="aside">
        <frame.Steps
          steps={t.sections.map((label, i) => ({
            label,
            href: '#',
            state: (['done', 'wrong', 'todo', 'todo'] as const)[i]!,
            current: i === 1,
          }))}
        />
        <div>
          <frame.Form action="#" errors={errors} autosave={`/${lang}/apply/save`} savedAt="14:05" files>
            <frame.TextField name="name" label={f[0]!} hint={t.hints[0]} error={t.errors[0]} />
            <frame.TextArea name="aim" label={f[1]!} hint={t.hints[1]} optional value={t.lede} />
            <frame.NumberField name="members" label={f[2]!} value={23} />
            <frame.MoneyField name="amount" label={f[3]!} value="75 000" error={t.errors[1]} />
            <frame.DateField name="created" label={f[4]!} value="2021-03-08" />
            <frame.PhoneField name="phone" label={f[5]!} hint={t.hints[2]} value="0612 345 678" />
            <frame.SelectField name="region" label={f[6]!} options={regions} value="MA-09" />
            <frame.RadioGroup
              name="helped"
              label={f[7]!}
              options={t.yes.map((label, i) => ({ value: `${i}`, label }))}
              value="1"
            />
            <frame.CheckboxGroup
              name="chains"
              label={f[8]!}
              optional
              options={t.valueChains.map((label, i) => ({ value: `${i}`, label }))}
              values={['0', '2']}
            />
            <frame.FileDrop
              name="statutes"
              label={f[9]!}
              hint={t.hints[3]}
              upload="/files"
              multiple
              remove="remove"
              files={[
                { id: '1', name: 'statuts-2021.pdf', size: 812_000, state: 'kept', href: '#f' },
                { id: '2', name: 'صورة السجل.jpg', size: 24_300_000, state: 'refused', reason: t.tooBig },
              ]}
            />
            <frame.VoiceDrop name="voice" label={t.voice} upload="/files" optional />
            <frame.FileField name="record" label={f[10]!} optional />
            <frame.Checkbox name="agree" label={t.callText} required />
          </frame.Form>
        </div>
      </div>
    </frame.Page>
  );
};

const ranked = (lang: Lang): frame.Ranked[] =>
  Array.from({ length: 12 }, (_, i) => {
    const mean = 3.6 - i * 0.13 - (i % 3) * 0.02;
    const half = 0.22 + ((i * 7) % 5) * 0.03;
    const names = texts[lang].coops;
    return {
      rank: i + 1,
      label: names[i % names.length]!,
      href: '#r',
      mean,
      low: mean - half,
      high: mean + half,
      raw: mean + (((i * 5) % 7) - 3) * 0.07,
      tied: i === 4 || i === 5,
    };
  });

/** The back office: rows with actions, a ranking, a score sheet, what changed. */
export const Office = ({ lang }: { lang: Lang }) => {
  const t = texts[lang];
  return (
    <frame.Page
      context={contextOf(lang, '/office', true)}
      title={t.office[4]!}
      shell="office"
      islands={['score-keys', 'follow']}
    >
      <h1>{t.office[4]}</h1>
      <div class="figures">
        <frame.Stat value={388} label={t.office[3]!} href="#s" />
        <frame.Stat value={17} label={t.states[3]!} href="#s" />
        <frame.Stat value={24} label={t.office[4]!} />
      </div>
      <frame.Steps
        across
        steps={t.moments.map((label, i) => ({ label, href: '#', state: i === 0 ? 'done' : 'todo', current: i === 1 }))}
      />
      <Rows lang={lang} actions />
      <frame.IntervalPlot title={t.ranking} rows={ranked(lang)} cut={2.75} />
      <frame.RadarPlot
        axes={['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']}
        sides={[
          { label: t.file, values: [75, 60, 50, 81, null, 45, 35, 70] },
          { label: t.grid, values: [50, 55, 40, 60, 48, 45, 30, 62], behind: true },
        ]}
      />
      <frame.Progress label={t.assigning} done={214} total={388} />
      <frame.Compare
        held
        leftTitle={t.file}
        rightTitle={t.grid}
        left={
          <>
            <p>{t.lede}</p>
            <frame.Diff
              changes={[
                { label: t.address, before: 'Aït Baha', after: 'Biougra' },
                { label: t.fields[5]!, before: null, after: '0612 345 678' },
              ]}
            />
          </>
        }
        right={
          <frame.Form action="#" beside={<a href="#recuse">{t.states[4]}</a>}>
            <frame.Levels
              name="use"
              label={t.criterion}
              levels={t.levels.map((label, i) => ({ value: `${i}`, label: `${i} · ${label}` }))}
              value="3"
            />
          </frame.Form>
        }
      />
      <div class="row">
        <frame.ActionButton action="#" label={t.publish} kind="first" />
        <frame.ActionButton action="#" label={t.withdraw} kind="away" />
      </div>
    </frame.Page>
  );
};

/** A report: every kind of plot. */
export const Report = ({ lang }: { lang: Lang }) => (
  <frame.Page context={contextOf(lang, '/report', false)} title={texts[lang].map} plots>
    <PlotsShown lang={lang} />
  </frame.Page>
);
