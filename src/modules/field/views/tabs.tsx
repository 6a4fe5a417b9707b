import { Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

export type FieldTab = 'decide' | 'waiting' | 'media' | 'collect' | 'devices' | 'escape';

const addresses: Record<FieldTab, string> = {
  decide: '/office/field',
  waiting: '/office/field/waiting',
  media: '/office/field/media',
  collect: '/office/field/submissions',
  devices: '/office/field/devices',
  escape: '/office/field/escape',
};

/** The pages about what came from the field, with how much waits on each. */
export const FieldTabs = (props: { page: PageContext; tab: FieldTab; counts: Partial<Record<FieldTab, number>> }) => {
  const { page, tab, counts } = props;
  const t = words(page.lang);
  const count = (one: FieldTab): string =>
    counts[one] ? ` (${counts[one].toLocaleString(page.lang === 'ar' ? 'ar-MA' : page.lang)})` : '';
  return (
    <Tabs
      label={t('office.title')}
      items={(Object.keys(addresses) as FieldTab[]).map((one) => ({
        href: inLang(page.lang, addresses[one]),
        label: t(`tab.${one}`) + count(one),
        current: one === tab,
      }))}
    />
  );
};
