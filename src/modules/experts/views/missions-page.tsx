import { Form, Page, Pager, Tabs, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { missionsPerPage } from '../queries/missions.ts';
import type { Missions } from '../queries/missions.ts';
import { missionStates } from '../rules/mission.ts';
import type { MissionState } from '../rules/mission.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { words } from '../words/index.ts';
import { MissionLines } from './mission-lines.tsx';

interface Props {
  page: PageContext;
  found: Missions;
  state: MissionState;
  number: number;
  /** A register number that was typed and is nobody's. */
  typed: string;
  errors: FormError[];
}

/** What cooperatives have asked of experts, by where it stands. */
export const MissionsPage = ({ page, found, state, number, typed, errors }: Props) => {
  const t = words(page.lang);
  const to = (one: MissionState, at = 1) =>
    inLang(page.lang, `/office/missions?state=${one}${at > 1 ? `&page=${at}` : ''}`);
  return (
    <Page context={page} title={t('office.missions')} shell="office">
      <h1>{t('office.missions')}</h1>
      <details open={errors.length > 0}>
        <summary>{t('office.ask_for')}</summary>
        <Form action={inLang(page.lang, '/office/missions')} errors={errors} submit={t('office.ask_go')}>
          <TextField
            name="structure"
            label={t('office.ask_number')}
            hint={t('conflict.structure_hint')}
            value={typed}
            error={errorAt(errors, 'structure')}
            dir="ltr"
            brief
          />
        </Form>
      </details>
      <Tabs
        items={missionStates.map((one) => ({
          href: to(one),
          label: t(`missions_of.${one}`, { count: found.counts[one] }),
          current: one === state,
        }))}
      />
      <MissionLines page={page} missions={found.rows} none={t('missions.none')} />
      <Pager page={number} size={missionsPerPage} total={found.counts[state]} address={(at) => to(state, at)} />
    </Page>
  );
};
