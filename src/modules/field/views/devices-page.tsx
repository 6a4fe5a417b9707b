import { ActionButton, Badge, DateInWords, EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { DeviceShown } from '../queries/devices.ts';
import { words } from '../words/index.ts';
import { FieldTabs } from './tabs.tsx';

interface Props {
  page: PageContext;
  devices: DeviceShown[];
}

const isOff = ({ skew_seconds }: DeviceShown): boolean => Math.abs(skew_seconds ?? 0) > 300;

const columnsFor = (page: PageContext) => {
  const t = words(page.lang);
  return {
    phone: {
      title: t('device.phone'),
      cell: (device: DeviceShown) => (
        <>
          <bdi>{device.label || t('device.unknown')}</bdi>
          {isOff(device) && (
            <>
              <br />
              <span class="small muted">{t('device.clock_off')}</span>
            </>
          )}
        </>
      ),
    },
    seen: {
      title: t('device.last_seen'),
      cell: ({ last_seen_at }: DeviceShown) => <DateInWords at={last_seen_at} hour />,
    },
    held: {
      title: t('device.holds'),
      cell: ({ held }: DeviceShown) => t('device.rows', { count: held }),
    },
  };
};

/** The phones of agents: whose, when they last came, what they hold. */
export const DevicesPage = ({ page, devices }: Props) => {
  const t = words(page.lang);
  const { phone, seen, held } = columnsFor(page);
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <p class="lede">{t('lede.devices')}</p>
      <FieldTabs page={page} tab="devices" counts={{}} />
      {devices.length === 0 ? (
        <EmptyState title={t('none.devices')}>
          <p>{t('none_next.devices')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('tab.devices')}
          quiet
          rows={devices}
          columns={[
            { title: t('act.by'), cell: ({ by }) => <bdi>{by || t('act.nobody')}</bdi> },
            phone,
            seen,
            held,
            {
              title: t('act.state'),
              cell: ({ forgotten_at }) =>
                forgotten_at ? (
                  <Badge tone="closed">{t('device.forgotten')}</Badge>
                ) : (
                  <Badge tone="done">{t('device.in_use')}</Badge>
                ),
            },
          ]}
        />
      )}
    </Page>
  );
};

/** One's own phones, and the button for one that was lost. */
export const MyDevicesPage = ({ page, devices }: Props) => {
  const t = words(page.lang);
  const { phone, seen, held } = columnsFor(page);
  return (
    <Page context={page} title={t('mine.title')} shell="work">
      <h1>{t('mine.title')}</h1>
      <p class="lede">{t('mine.lede')}</p>
      {devices.length === 0 ? (
        <EmptyState title={t('mine.none')}>
          <p>{t('mine.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('mine.title')}
          quiet
          rows={devices}
          columns={[phone, seen, held]}
          actions={({ id }) => (
            <ActionButton action={inLang(page.lang, `/me/devices/${id}/forget`)} label={t('mine.forget')} kind="away" />
          )}
        />
      )}
    </Page>
  );
};
