import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, saidAt, textAt } from '../../../platform/web/typed.ts';
import { foundProgramme } from '../commands/found-programme.ts';
import { openEdition } from '../commands/open-edition.ts';
import { programmeInOffice, programmesInOffice } from '../queries/in-office.ts';
import { ProgrammeOfficePage } from '../views/programme-office-page.tsx';
import { ProgrammesOfficePage } from '../views/programmes-office-page.tsx';
import { sectionsOf } from '../programme-section.ts';
import { words } from '../words/index.ts';
import { yearTyped } from './typed-funds.ts';

const staff = audience(['programme_officer']);

export const programmesOfficePages = new Hono<WebEnv>();

const listPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <ProgrammesOfficePage
      page={c.var.page}
      {...await programmesInOffice(c.var.caller)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

programmesOfficePages.get('/office/programmes', staff, (c) => listPage(c));

programmesOfficePages.post('/office/programmes', audience(['administrator']), async (c) => {
  const form = await formOf(c);
  const typed = { kind: textAt(form, 'kind') as 'prize', name: saidAt(form, 'name'), summary: saidAt(form, 'summary') };
  return attempt(c, () => foundProgramme(c.var.caller, typed), {
    done: (facts) => goOn(c, `/office/programmes/${facts[0]!.about}`, words(c.var.page.lang)('office.founded')),
    again: (why) => listPage(c, form, why),
  });
});

const onePage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const shown = await programmeInOffice(c.var.caller, { id: idInAddress(c, 'programme') });
  return c.html(
    <ProgrammeOfficePage
      page={c.var.page}
      programme={shown}
      sections={await sectionsOf(c.var.caller, c.var.page, shown, 'office')}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

programmesOfficePages.get('/office/programmes/:programme', staff, (c) => onePage(c));

programmesOfficePages.post('/office/programmes/:programme/editions', staff, async (c) => {
  const programme = idInAddress(c, 'programme');
  const form = await formOf(c);
  return attempt(
    c,
    async () => openEdition(c.var.caller, { programme, name: saidAt(form, 'name'), year: yearTyped(form) }),
    {
      done: (facts) => goOn(c, `/office/editions/${facts[0]!.about}`, words(c.var.page.lang)('office.edition_opened')),
      again: (why) => onePage(c, form, why),
    },
  );
});
