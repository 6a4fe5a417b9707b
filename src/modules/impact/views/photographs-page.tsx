import {
  ActionButton,
  Badge,
  DateInWords,
  EmptyState,
  Page,
  Pager,
  Tabs,
  inLang,
  usePage,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { photographsAtOnce } from '../queries/photographs.ts';
import type { PhotographShown } from '../queries/photographs.ts';
import { words } from '../words/index.ts';
import { nameIn } from './testimony.tsx';

interface ListProps {
  page: PageContext;
  rows: PhotographShown[];
  total: number;
  number: number;
}

/** What people said, what they showed: two lists of one place. */
export const ConsentTabs = ({ current }: { current: 'testimonies' | 'photographs' }) => {
  const { lang } = usePage();
  const t = words(lang);
  return (
    <Tabs
      items={[
        { href: inLang(lang, '/office/testimonies'), label: t('testimony.office'), current: current === 'testimonies' },
        {
          href: inLang(lang, '/office/photographs'),
          label: t('photograph.office'),
          current: current === 'photographs',
        },
      ]}
    />
  );
};

/** What was agreed to: for what, since when, until when. */
const Agreed = ({ one }: { one: PhotographShown }) => {
  const { lang } = usePage();
  const t = words(lang);
  return (
    <p class="small muted">
      {one.uses.map((use) => t(`uses.${use}`)).join(' · ')}
      <br />
      {t('testimony.consent_on')} <DateInWords at={one.consentOn} />
      {', '}
      {one.consentUntil === null
        ? t('photograph.until_withdrawn')
        : t('photograph.until_day', { day: new Date(`${one.consentUntil}T12:00:00Z`) })}
    </p>
  );
};

const Kept = ({ one, action }: { one: PhotographShown; action: string }) => {
  const { lang } = usePage();
  const t = words(lang);
  return (
    <li class="card">
      {one.file === null ? (
        <p>
          <Badge tone="closed">{t('photograph.ended')}</Badge>
        </p>
      ) : (
        <img src={`/files/${one.file}/photo?small=1`} alt={said(one.shows, lang)} loading="lazy" class="shot" />
      )}
      <p>
        <a href={inLang(lang, `/cooperatives/${one.structure}`)}>
          <bdi>{nameIn(lang, one)}</bdi>
        </a>
      </p>
      {one.file !== null && (
        <>
          <p>{said(one.caption, lang) || said(one.shows, lang)}</p>
          <Agreed one={one} />
          <ActionButton action={action} label={t('testimony.withdraw')} kind="bare" />
        </>
      )}
    </li>
  );
};

/** Photographs as the office keeps them: whose, for what, until when, and the way to end it. */
export const PhotographsPage = ({ page, rows, total, number }: ListProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/photographs');
  return (
    <Page context={page} title={t('photograph.office')} shell="office" plots>
      <h1>{t('photograph.office')}</h1>
      <p class="lede">{t('photograph.office_lede')}</p>
      <ConsentTabs current="photographs" />
      <p>
        <a class="button first" href={`${here}/new`}>
          {t('photograph.add')}
        </a>
      </p>
      {rows.length === 0 && (
        <EmptyState title={t('photograph.none')}>
          <p>{t('photograph.none_next')}</p>
        </EmptyState>
      )}
      <ul class="plain grid">
        {rows.map((one) => (
          <Kept one={one} action={`${here}/${one.id}/withdraw`} />
        ))}
      </ul>
      <Pager page={number} size={photographsAtOnce} total={total} address={(at) => `?page=${at}`} />
    </Page>
  );
};

/** The photographs of a cooperative, each with a button that ends it at once. */
export const MyPhotographs = ({ mine }: { mine: PhotographShown[] }) => {
  const { lang } = usePage();
  if (mine.length === 0) return null;
  return (
    <section>
      <h2>{words(lang)('photograph.mine')}</h2>
      <ul class="plain grid">
        {mine.map((one) => (
          <Kept one={one} action={inLang(lang, `/me/photographs/${one.id}/withdraw`)} />
        ))}
      </ul>
    </section>
  );
};
