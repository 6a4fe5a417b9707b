import { Hono } from 'hono';
import type { Context } from 'hono';
import { ActionButton, Notice, Page, inLang } from '../../../platform/page/index.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { problemSentence, refusalSentence } from '../../../platform/web/sentences.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { numberFrom } from '../../forms/index.ts';
import { panelAbout } from '../../juries/index.ts';
import { announceLaureates } from '../commands/announce-laureates.ts';
import { openJury } from '../commands/open-jury.ts';
import { call } from '../queries/call.ts';
import { callInOffice } from '../queries/call-in-office.ts';
import { laureates } from '../queries/laureates.ts';
import { publishedJournal } from '../queries/published-journal.ts';
import { JuryPage } from '../views/jury-page.tsx';
import { LaureatesPage } from '../views/laureates-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer']);

export const juryPages = new Hono<WebEnv>();

const juryPage = async (
  c: Context<WebEnv>,
  id: string,
  typed: Record<string, string> = {},
  errors: { name?: string; message: string }[] = [],
) => <JuryPage page={c.var.page} call={await callInOffice(c.var.caller, { id })} typed={typed} errors={errors} />;

juryPages.get('/office/calls/:call/jury', staff, async (c) => {
  const id = c.req.param('call');
  const panel = await panelAbout(c.var.caller, { about: id });
  return panel ? goOn(c, `/office/panels/${panel.id}`) : c.html(await juryPage(c, id));
});

juryPages.post('/office/calls/:call/jury', staff, async (c) => {
  const id = c.req.param('call');
  const form = (await formOf(c)) as Record<string, string>;
  const number = (name: string): number => numberFrom(form[name] ?? '');
  return attempt(
    c,
    () =>
      openJury(c.var.caller, {
        call: id,
        readers: number('readers'),
        anchors: number('anchors'),
        loadMin: number('load_min'),
        loadMax: number('load_max'),
      }),
    {
      done: ([opened]) => goOn(c, `/office/panels/${opened?.about ?? ''}`, words(c.var.page.lang)('jury.opened')),
      again: async ({ status, problems, refusal }) => {
        const errors = problems.map((one) => ({ name: one.field, message: problemSentence(c.var.page.lang, one) }));
        const whole = refusal ? [{ message: refusalSentence(c.var.page.lang, refusal) }] : [];
        return c.html(await juryPage(c, id, form, [...errors, ...whole]), status);
      },
    },
  );
});

const announcePage = async (c: Context<WebEnv>, id: string, refused?: string) => {
  const { page } = c.var;
  const t = words(page.lang);
  const shown = await callInOffice(c.var.caller, { id });
  return (
    <Page context={page} title={t('announce.title')} shell="office">
      <h1>{t('announce.title')}</h1>
      <p class="lede">{said(shown.title, page.lang)}</p>
      {refused && (
        <Notice kind="problem" live>
          {refused}
        </Notice>
      )}
      <Notice kind="alive" title={t('announce.what')}>
        <p>{t('announce.text')}</p>
      </Notice>
      <ActionButton
        action={inLang(page.lang, `/office/calls/${id}/announce`)}
        label={t('announce.button')}
        kind="first"
      />
    </Page>
  );
};

juryPages.get('/office/calls/:call/announce', staff, async (c) => c.html(await announcePage(c, c.req.param('call'))));

juryPages.post('/office/calls/:call/announce', staff, async (c) => {
  const id = c.req.param('call');
  return attempt(c, () => announceLaureates(c.var.caller, { id }), {
    done: () => goOn(c, `/calls/${id}/laureates`, words(c.var.page.lang)('announce.done')),
    again: async ({ status, refusal }) =>
      c.html(await announcePage(c, id, refusal ? refusalSentence(c.var.page.lang, refusal) : ''), status),
  });
});

juryPages.get('/laureates', audience('anyone'), async (c) =>
  c.html(<LaureatesPage page={c.var.page} laureates={await laureates(c.var.caller, {})} />),
);

juryPages.get('/calls/:call/laureates', audience('anyone'), async (c) => {
  const id = c.req.param('call');
  const shown = await call(c.var.caller, { id });
  const title = said(shown.title, c.var.page.lang);
  const journal = await publishedJournal(c.var.caller, { id });
  return c.html(
    <LaureatesPage
      page={c.var.page}
      laureates={await laureates(c.var.caller, { call: id })}
      call={{ id, title, journal }}
    />,
  );
});

/** For programs and analysts: an address without a language. */
export const journalFile = new Hono<WebEnv>().get('/calls/:call/journal.jsonl', audience('anyone'), async (c) => {
  const journal = await publishedJournal(c.var.caller, { id: c.req.param('call') });
  if (!journal) return c.notFound();
  return c.body(journal.body, 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': `attachment; filename="journal-${c.req.param('call')}.jsonl"`,
    etag: `"${journal.digest}"`,
  });
});
