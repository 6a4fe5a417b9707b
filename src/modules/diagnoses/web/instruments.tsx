import { Hono } from 'hono';
import * as v from 'valibot';
import { Invalid } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValue } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { startDraft } from '../commands/start-draft.ts';
import { InstrumentInput } from '../instrument-schema.ts';
import { instrumentsInOffice, versionInOffice } from '../queries/in-office.ts';
import { blankInstrument } from '../rules/edit-instrument.ts';
import type { Instrument } from '../rules/instrument.ts';
import { cooperativeDiagnosis } from '../rules/shipped/cooperative-diagnosis.ts';
import { InstrumentsPage } from '../views/instruments-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer']);

export const instrumentPages = new Hono<WebEnv>();

const listPage = async (c: WebContext, why: ComeBack | null = null) =>
  c.html(
    <InstrumentsPage
      page={c.var.page}
      instruments={await instrumentsInOffice(c.var.caller, {})}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

instrumentPages.get('/office/instruments', staff, (c) => listPage(c));

const start = (c: WebContext, definition: () => Instrument | Promise<Instrument>, instrument?: string) =>
  attempt(
    c,
    async () =>
      startDraft(c.var.caller, {
        definition: (await definition()) as never,
        ...(instrument ? { instrument } : {}),
      }),
    {
      done: (facts) => goOn(c, `/office/instruments/${facts[0]!.about}`, words(c.var.page.lang)('done.draft')),
      again: (why) => listPage(c, why),
    },
  );

instrumentPages.post('/office/instruments', staff, async (c) => {
  const from = textAt(await formOf(c), 'from');
  return start(c, () => (from === 'shipped' ? cooperativeDiagnosis : blankInstrument));
});

const instrumentIn = async (file: FormValue | undefined): Promise<Instrument> => {
  const noInstrument = () => new Invalid([{ field: 'definition', code: 'diagnoses.not_an_instrument' }]);
  if (!(file instanceof File) || file.size > 2_000_000) throw noInstrument();
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    throw noInstrument();
  }
  const read = v.safeParse(InstrumentInput, value);
  if (!read.success) throw noInstrument();
  return read.output as Instrument;
};

instrumentPages.post('/office/instruments/import', staff, async (c) => {
  const form = await formOf(c);
  return start(c, () => instrumentIn(form['definition']));
});

instrumentPages.post('/office/instruments/:version/next', staff, async (c) => {
  const { instrument, definition } = await versionInOffice(c.var.caller, { id: idInAddress(c, 'version') });
  return start(c, () => definition, instrument);
});
