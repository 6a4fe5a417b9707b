// Longer than our files are: every address of one application, from the start to the receipt, in one reading.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal, hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValue, FormValues } from '../../../platform/web/form.ts';
import { problemSentence, refusalSentence } from '../../../platform/web/sentences.ts';
import { sectionsAsked } from '../../forms/index.ts';
import type { Answers, Section } from '../../forms/index.ts';
import { attachPiece } from '../commands/attach-piece.ts';
import { recordMandate } from '../commands/record-mandate.ts';
import { removePiece } from '../commands/remove-piece.ts';
import { saveAnswers } from '../commands/save-answers.ts';
import { startApplication } from '../commands/start-application.ts';
import { submitApplication } from '../commands/submit-application.ts';
import { withdrawApplication } from '../commands/withdraw-application.ts';
import { filesForOthers } from '../policy.ts';
import { application } from '../queries/application.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { call } from '../queries/call.ts';
import { myApplications } from '../queries/my-applications.ts';
import { structureChoices } from '../queries/structure-choices.ts';
import { fingerprint } from '../rules/merge-answers.ts';
import { ApplicationPage } from '../views/application-page.tsx';
import { MandatePage } from '../views/mandate-page.tsx';
import { MinePage } from '../views/mine-page.tsx';
import { SectionPage } from '../views/section-page.tsx';
import { StartPage } from '../views/start-page.tsx';
import { provinceOptions } from '../views/province-options.ts';
import { typedAnswers } from '../typed-answers.ts';
import { words } from '../words/index.ts';

type Web = Context<WebEnv>;
type Introduced = { name: string; province: string };
type Given = { field: string; given: { file: File } | { upload: string } };

export const applyPages = new Hono<WebEnv>();

const text = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');
const texts = (values: FormValue | undefined): Record<string, string> =>
  typeof values === 'object' && !Array.isArray(values) && !(values instanceof File)
    ? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)]))
    : {};

const said = (c: Web, error: unknown): string =>
  error instanceof Refusal ? refusalSentence(c.var.page.lang, error) : '';

applyPages.get('/me/applications', audience('signed_in'), async (c) =>
  c.html(<MinePage page={c.var.page} applications={await myApplications(c.var.caller, {})} />),
);

const startPage = async (
  c: Web,
  id: string,
  more: { typed?: Record<string, string>; errors?: { name?: string; message: string }[] } = {},
) => {
  const searched = c.req.query('q') ?? '';
  const { page, caller } = c.var;
  return (
    <StartPage
      page={page}
      call={await call(caller, { id })}
      choices={await structureChoices(caller, { lang: page.lang, searched })}
      searched={searched}
      provinces={provinceOptions(page.lang)}
      {...more}
    />
  );
};

applyPages.get('/calls/:call/apply', audience('signed_in'), async (c) =>
  c.html(await startPage(c, c.req.param('call'))),
);

applyPages.post('/calls/:call/apply', audience('signed_in'), async (c) => {
  const form = await formOf(c);
  const { page, caller } = c.var;
  const id = c.req.param('call');
  const introduced = texts(form['new']);
  const structure = text(form['structure']);
  return attempt(
    c,
    () =>
      startApplication(caller, {
        call: id,
        language: page.lang,
        ...(structure ? { structure } : { introduced: introduced as unknown as Introduced }),
      }),
    {
      done: (facts) => goOn(c, `/me/applications/${facts.at(-1)?.about ?? ''}`),
      again: async ({ status, problems, refusal }) => {
        const errors = problems.map((problem) => ({
          name: problem.field.replace(/^introduced\./, 'new.'),
          message: problemSentence(page.lang, problem),
        }));
        if (refusal) errors.push({ name: 'structure', message: refusalSentence(page.lang, refusal) });
        return c.html(await startPage(c, id, { typed: introduced, errors }), status);
      },
    },
  );
});

const applicationPage = async (c: Web, id: string, refused?: string) => {
  const shown = await application(c.var.caller, { id });
  const needsMandate = filesForOthers(c.var.caller.actor, shown.structure.id);
  return (
    <ApplicationPage
      page={c.var.page}
      application={shown}
      needsMandate={needsMandate}
      {...(refused ? { refused } : {})}
    />
  );
};

applyPages.get('/me/applications/:application', audience('signed_in'), async (c) =>
  c.html(await applicationPage(c, c.req.param('application'))),
);

applyPages.post('/me/applications/:application/submit', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  return attempt(c, () => submitApplication(c.var.caller, { id }), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('application.sent')),
    again: async ({ status, refusal }) => c.html(await applicationPage(c, id, said(c, refusal)), status),
  });
});

applyPages.post('/me/applications/:application/withdraw', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  return attempt(c, () => withdrawApplication(c.var.caller, { id }), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('application.withdrawn')),
    again: async ({ status, refusal }) => c.html(await applicationPage(c, id, said(c, refusal)), status),
  });
});

const mandatePage = async (
  c: Web,
  id: string,
  typed: Record<string, string> = {},
  errors: { name?: string; message: string }[] = [],
) => (
  <MandatePage page={c.var.page} application={await application(c.var.caller, { id })} typed={typed} errors={errors} />
);

applyPages.get('/me/applications/:application/mandate', audience('signed_in'), async (c) =>
  c.html(await mandatePage(c, c.req.param('application'))),
);

applyPages.post('/me/applications/:application/mandate', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  const form = await formOf(c);
  const typed = texts(form);
  const file = form['file'] instanceof File && form['file'].size > 0 ? { file: form['file'] } : {};
  return attempt(c, () => recordMandate(c.var.caller, { ...typed, ...file, application: id } as never), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('mandate.recorded')),
    again: async ({ status, problems, refusal }) => {
      const errors = problems.map((problem) => ({
        name: problem.field,
        message: problemSentence(c.var.page.lang, problem),
      }));
      return c.html(await mandatePage(c, id, typed, refusal ? [{ message: said(c, refusal) }] : errors), status);
    },
  });
});

const sectionOf = (shown: ApplicationShown, id: string): Section =>
  shown.form.sections.find((section) => section.id === id) ?? hide();

applyPages.get('/me/applications/:application/:section', audience('signed_in'), async (c) => {
  const shown = await application(c.var.caller, { id: c.req.param('application') });
  if (shown.closed) return goOn(c, `/me/applications/${shown.id}`);
  const section = sectionOf(shown, c.req.param('section'));
  const strict = shown.answers[section.id] !== undefined && c.req.query('more') === undefined;
  const answers = c.req.query('more') === undefined ? shown.answers : withOneMore(shown.answers, section);
  return c.html(
    <SectionPage page={c.var.page} application={shown} section={section} answers={answers} strict={strict} />,
  );
});

const withOneMore = (answers: Answers, section: Section): Answers => {
  const kept = answers[section.id];
  return { ...answers, [section.id]: [...(Array.isArray(kept) ? kept : []), {}] };
};

/** Files of a form without script, and ids of uploads that a script has already finished, by field. */
const filesIn = (section: Section, typed: FormValue | undefined): Given[] => {
  const passages = Array.isArray(typed) ? typed : [typed];
  return passages.flatMap((passage, index): Given[] => {
    if (typeof passage !== 'object' || Array.isArray(passage) || passage instanceof File) return [];
    return section.questions
      .filter(({ kind }) => kind === 'file')
      .flatMap(({ id }): Given[] => {
        const field = section.repeat ? `${section.id}.${index}.${id}` : `${section.id}.${id}`;
        const values: (FormValue | undefined)[] = Array.isArray(passage[id]) ? passage[id] : [passage[id]];
        return values.flatMap((value): Given[] => {
          if (value instanceof File) return value.size > 0 ? [{ field, given: { file: value } }] : [];
          return typeof value === 'string' && value !== '' ? [{ field, given: { upload: value } }] : [];
        });
      });
  });
};

const keepFiles = async (c: Web, id: string, section: Section, form: FormValues): Promise<void> => {
  for (const { field, given } of filesIn(section, form[section.id])) {
    await attachPiece(c.var.caller, { application: id, field, ...given });
  }
  const removed = text(form['remove_piece']);
  if (removed) await removePiece(c.var.caller, { application: id, piece: removed });
};

const nextOf = (shown: ApplicationShown, section: string): string | null => {
  const asked = sectionsAsked(shown.form, shown.answers).map(({ id }) => id);
  return asked[asked.indexOf(section) + 1] ?? null;
};

applyPages.post('/me/applications/:application/:section', audience('signed_in'), async (c) => {
  const { caller, page } = c.var;
  const id = c.req.param('application');
  const form = await formOf(c);
  const before = await application(caller, { id });
  const section = sectionOf(before, c.req.param('section'));
  const typed = (form[section.id] ?? {}) as Record<string, unknown> | Record<string, unknown>[];
  const byScript = c.req.header('accept') === 'application/json';
  return attempt(
    c,
    async () => {
      await saveAnswers(caller, { application: id, section: section.id, typed, seen: text(form['seen']) || null });
      await keepFiles(c, id, section, form);
      return application(caller, { id });
    },
    {
      done: (shown) => {
        const wrong = shown.problems.some(({ field }) => field === section.id || field.startsWith(`${section.id}.`));
        if (byScript) return c.json({ saved: true, seen: fingerprint(shown.answers[section.id]) });
        if (form['more'] !== undefined) return goOn(c, `/me/applications/${id}/${section.id}?more=1`);
        if (form['remove_piece'] !== undefined || wrong) return goOn(c, `/me/applications/${id}/${section.id}`);
        const next = nextOf(shown, section.id);
        return goOn(c, `/me/applications/${id}${next ? `/${next}` : ''}`);
      },
      again: async ({ status, problems, refusal }) => {
        const sentence = refusal ? said(c, refusal) : problems.map((one) => problemSentence(page.lang, one)).join(' ');
        if (byScript) return c.json({ saved: false, why: sentence }, status);
        const shown = await application(caller, { id });
        const kept = shown.answers[section.id];
        const clash = refusal?.code === 'calls.changed_elsewhere';
        return c.html(
          <SectionPage
            page={page}
            application={shown}
            section={section}
            answers={{ ...shown.answers, [section.id]: typedAnswers(section, typed, shown.answers) }}
            strict={false}
            refused={sentence}
            {...(clash ? { elsewhere: Array.isArray(kept) ? kept : [kept ?? {}] } : {})}
          />,
          status,
        );
      },
    },
  );
});
