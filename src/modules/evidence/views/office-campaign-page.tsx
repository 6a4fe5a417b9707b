import {
  ActionButton,
  Breadcrumb,
  EmptyState,
  Form,
  Notice,
  Page,
  Pager,
  Table,
  Tabs,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { CampaignShown } from '../queries/campaigns.ts';
import { itemsAtOnce } from '../queries/items.ts';
import type { ItemListed } from '../queries/items.ts';
import { itemStates } from '../rules/campaign.ts';
import type { ItemState } from '../rules/campaign.ts';
import { words } from '../words/index.ts';
import { CampaignBadge, ItemBadge, nameOf, resultInWords } from './say.tsx';

interface Props {
  page: PageContext;
  campaign: CampaignShown;
  rows: ItemListed[];
  total: number;
  number: number;
  state: ItemState | null;
  runs: boolean;
  seed: string;
  reason: string;
  errors: FormError[];
}

/** What is next for who runs the campaign. */
const Next = ({ page, campaign, runs, seed, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/evidence/${campaign.id}`);
  if (!runs) return null;
  if (campaign.state === 'draft')
    return (
      <section class="card">
        <h2>{t('next.announce')}</h2>
        <p>{t('next.announce_why')}</p>
        <ActionButton action={`${here}/announce`} label={t('next.announce')} kind="first" />
      </section>
    );
  if (campaign.state === 'announced')
    return (
      <section class="card">
        <h2>{t('next.draw')}</h2>
        <p>{said(campaign.seedFrom, page.lang)}</p>
        <Form action={`${here}/draw`} errors={errors} submit={t('next.draw')}>
          <TextField
            name="seed"
            label={t('draw.seed')}
            hint={t('next.seed_hint')}
            value={seed}
            dir="ltr"
            error={errorAt(errors, 'seed')}
          />
        </Form>
      </section>
    );
  if (campaign.state !== 'drawn') return null;
  const left = campaign.tally.waiting + campaign.tally.collected;
  return (
    <section class="card">
      <h2>{t('next.close')}</h2>
      <p>{left > 0 ? t('next.left', { count: left }) : t('next.close_why')}</p>
      {left === 0 && <ActionButton action={`${here}/close`} label={t('next.close')} kind="first" />}
    </section>
  );
};

const Drawn = ({ page, campaign, rows, total, number, state }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/evidence/${campaign.id}`);
  if (campaign.drawn === 0) return null;
  const tab = (one: ItemState | null) => ({
    href: one === null ? here : `${here}?state=${one}`,
    label: `${one === null ? t('office.all') : t(`item.${one}`)} (${one === null ? campaign.drawn : campaign.tally[one]})`,
    current: one === state,
  });
  return (
    <section>
      <h2>{t('office.records')}</h2>
      <Tabs label={t('office.records')} items={[null, ...itemStates].map(tab)} />
      {rows.length === 0 ? (
        <EmptyState title={t('office.no_record')} />
      ) : (
        <Table
          caption={t('office.records')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('office.record'),
              cell: (one) => (
                <a href={inLang(page.lang, `/office/evidence/items/${one.id}`)}>
                  <bdi>{nameOf(page.lang, one)}</bdi>
                </a>
              ),
            },
            {
              title: t('office.place'),
              cell: ({ province, region }) => placeName(province ?? region ?? '', page.lang),
            },
            { title: t('campaign.state'), cell: (one) => <ItemBadge lang={page.lang} state={one.state} /> },
            { title: t('office.rank'), numeric: true, cell: ({ rank }) => rank },
          ]}
        />
      )}
      <Pager
        page={number}
        size={itemsAtOnce}
        total={total}
        address={(at) => `?page=${at}${state === null ? '' : `&state=${state}`}`}
      />
    </section>
  );
};

const GiveUp = ({ page, campaign, runs, reason, errors }: Props) => {
  const t = words(page.lang);
  if (!runs || campaign.state === 'closed' || campaign.state === 'cancelled') return null;
  return (
    <details>
      <summary>{t('next.cancel')}</summary>
      <Form
        action={inLang(page.lang, `/office/evidence/${campaign.id}/cancel`)}
        submit={t('next.cancel')}
        errors={errors.filter(({ name }) => name === 'reason')}
        name="cancel"
      >
        <TextField name="reason" label={t('item.reason')} value={reason} error={errorAt(errors, 'reason')} />
      </Form>
    </details>
  );
};

/** One campaign at work: what is next, and every drawn record with where it stands. */
export const OfficeCampaignPage = (props: Props) => {
  const { page, campaign } = props;
  const t = words(page.lang);
  const title = said(campaign.title, page.lang);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/evidence'), label: t('office.title') }]} />
      <h1>{title}</h1>
      <p class="row">
        <CampaignBadge lang={page.lang} state={campaign.state} />
        <a href={inLang(page.lang, campaign.figureHref)}>{t('campaign.figure')}</a>
        {campaign.announcedAt !== null && (
          <a href={inLang(page.lang, `/evidence/${campaign.id}`)}>{t('campaign.public')}</a>
        )}
      </p>
      {campaign.result && <Notice kind="calm">{resultInWords(page.lang, campaign.result)}</Notice>}
      <Next {...props} />
      <Drawn {...props} />
      <GiveUp {...props} />
    </Page>
  );
};
