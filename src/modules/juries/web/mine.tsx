import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { Hono } from 'hono';
import type { FormError } from '../../../platform/page/index.ts';
import { Invalid, Refusal } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf, type FormValues } from '../../../platform/web/form.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { recuse } from '../commands/declare-conflict.ts';
import { finishReading } from '../commands/finish-reading.ts';
import { saveScore } from '../commands/save-score.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import { myInvitation, myReadings, readingSheet } from '../queries/my-pages.ts';
import { minutesForJuror } from '../queries/panel-pages.ts';
import { readingMatter } from '../reading-matter.ts';
import { tiesTyped } from '../ties-typed.ts';
import { InvitationPage, MyReadingsPage, SheetPage } from '../views/mine.tsx';
import { MyMinutesPage } from '../views/minutes.tsx';
import { words } from '../words/index.ts';
import { list, number, text } from './answers.ts';
import { errorsOf } from '../../../platform/web/typed.ts';

const self = audience('signed_in');
export const myPages = new Hono<WebEnv>();

myPages.get('/me/readings', self, async (c) =>
  c.html(<MyReadingsPage page={c.var.page} seats={await myReadings(c.var.caller, {})} />),
);

const invitation = async (c: WebContext, errors: FormError[] = [], typed: FormValues = {}) => (
  <InvitationPage
    page={c.var.page}
    invitation={await myInvitation(c.var.caller, { panel: idInAddress(c, 'panel') })}
    errors={errors}
    typed={typed}
  />
);

myPages.get('/me/panels/:panel/invitation', self, async (c) => c.html(await invitation(c)));

const answerOf = (panel: string, form: FormValues) =>
  form['accept'] === 'no'
    ? { panel, accept: false as const }
    : {
        panel,
        accept: true as const,
        institution: text(form['institution']),
        sectors: list(form['sectors']),
        regions: list(form['regions']),
        languages: list(form['languages']) as 'fr'[],
        ties: [...tiesTyped(text(form['ties'])), ...tiesTyped(text(form['family']), 'family')],
      };

myPages.post('/me/panels/:panel/invitation', self, async (c) => {
  const [form, panel] = [await formOf(c), idInAddress(c, 'panel')];
  return attempt(c, () => answerInvitation(c.var.caller, answerOf(panel, form)), {
    done: () => goOn(c, '/me/readings', words(c.var.page.lang)('done.answered')),
    again: async (why) => c.html(await invitation(c, errorsOf(c.var.page.lang, why), form), why.status),
  });
});

const sheetPage = async (c: WebContext, errors: FormError[] = [], typed: FormValues = {}) => {
  const sheet = await readingSheet(c.var.caller, { reading: idInAddress(c, 'reading') });
  const matter = sheet.state === 'recused' ? null : await readingMatter(c.var.caller, c.var.page, sheet.entry);
  return <SheetPage page={c.var.page} sheet={sheet} matter={matter} errors={errors} typed={typed} />;
};

myPages.get('/me/readings/:reading', self, async (c) => c.html(await sheetPage(c)));

const scoreOf = (reading: string, form: FormValues) => ({
  reading,
  levels: Object.fromEntries(
    Object.entries((form['levels'] ?? {}) as FormValues)
      .filter(([, level]) => text(level) !== '')
      .map(([code, level]) => [code, number(level)]),
  ),
  note: text(form['note']),
});

myPages.post('/me/readings/:reading', self, async (c) => {
  const [form, reading] = [await formOf(c), idInAddress(c, 'reading')];
  return attempt(c, () => finishReading(c.var.caller, scoreOf(reading, form)), {
    done: async () => {
      const { next } = await readingSheet(c.var.caller, { reading });
      return goOn(c, next ? `/me/readings/${next}` : '/me/readings', words(c.var.page.lang)('done.finished'));
    },
    // What is wrong with it is not lost: the levels that could be read are kept as a draft.
    again: async (why) => c.html(await sheetPage(c, errorsOf(c.var.page.lang, why), form), why.status),
  });
});

/** The island asks for JSON and stays on its page; a browser without script is sent back to the sheet. */
myPages.post('/me/readings/:reading/save', self, async (c) => {
  const [form, reading] = [await formOf(c), idInAddress(c, 'reading')];
  if (!(c.req.header('accept') ?? '').includes('application/json'))
    return attempt(c, () => saveScore(c.var.caller, scoreOf(reading, form)), {
      done: () => goOn(c, `/me/readings/${reading}`, words(c.var.page.lang)('done.saved')),
      again: async (why) => c.html(await sheetPage(c, errorsOf(c.var.page.lang, why), form), why.status),
    });
  try {
    await saveScore(c.var.caller, scoreOf(reading, form));
    return c.json({ saved: true });
  } catch (error) {
    if (error instanceof Invalid) return c.json({ saved: false }, 422);
    if (error instanceof Refusal) return c.json({ saved: false }, 409);
    throw error;
  }
});

myPages.post('/me/readings/:reading/recuse', self, async (c) => {
  const [form, reading] = [await formOf(c), idInAddress(c, 'reading')];
  return attempt(c, () => recuse(c.var.caller, { reading, why: (text(form['why']) || 'declared') as 'declared' }), {
    done: () => goOn(c, '/me/readings', words(c.var.page.lang)('done.recused')),
    again: async (why) => c.html(await sheetPage(c, errorsOf(c.var.page.lang, why), form), why.status),
  });
});

const minutes = async (c: WebContext, errors: FormError[] = []) => (
  <MyMinutesPage
    page={c.var.page}
    shown={await minutesForJuror(c.var.caller, { panel: idInAddress(c, 'panel') })}
    errors={errors}
  />
);

myPages.get('/me/panels/:panel/minutes', self, async (c) => c.html(await minutes(c)));

myPages.post('/me/panels/:panel/minutes/sign', self, async (c) => {
  const panel = idInAddress(c, 'panel');
  return attempt(c, () => signMinutes(c.var.caller, { panel }), {
    done: () => goOn(c, `/me/panels/${panel}/minutes`, words(c.var.page.lang)('done.signed')),
    again: async (why) => c.html(await minutes(c, errorsOf(c.var.page.lang, why)), why.status),
  });
});
