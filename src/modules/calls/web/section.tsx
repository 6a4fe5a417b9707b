import { Hono } from 'hono';
import type { Context } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValue, FormValues } from '../../../platform/web/form.ts';
import { takeKeptForm } from '../../../platform/web/kept-form.ts';
import { problemSentence, refusalSentence } from '../../../platform/web/sentences.ts';
import { hourOn, sectionsAsked } from '../../forms/index.ts';
import type { Answers, Section } from '../../forms/index.ts';
import { attachPiece } from '../commands/attach-piece.ts';
import { removePassage } from '../commands/remove-passage.ts';
import { removePiece } from '../commands/remove-piece.ts';
import { saveAnswers } from '../commands/save-answers.ts';
import { application } from '../queries/application.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { fingerprint } from '../rules/merge-answers.ts';
import { typedAnswers } from '../typed-answers.ts';
import type { Typed } from '../typed-answers.ts';
import { SectionPage } from '../views/section-page.tsx';
import { filesIn } from './files-in.ts';

type Web = Context<WebEnv>;

export const sectionPages = new Hono<WebEnv>();

const text = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');

const sectionOf = (shown: ApplicationShown, id: string): Section =>
  shown.form.sections.find((section) => section.id === id) ?? hide();

const typedIn = (form: FormValues, section: Section): Typed | Typed[] =>
  (form[section.id] ?? {}) as unknown as Typed | Typed[];

const withOneMore = (answers: Answers, section: Section): Answers => {
  const kept = answers[section.id];
  const atLeast = section.repeat?.atLeast ?? 0;
  const passages = Array.isArray(kept) ? kept : [];
  const missing = Math.max(0, atLeast - passages.length);
  return { ...answers, [section.id]: [...passages, ...Array.from({ length: missing + 1 }, () => ({}))] };
};

sectionPages.get('/me/applications/:application/:section', audience('signed_in'), async (c) => {
  const shown = await application(c.var.caller, { id: c.req.param('application') });
  if (shown.closed) return goOn(c, `/me/applications/${shown.id}`);
  const section = sectionOf(shown, c.req.param('section'));
  const kept = await takeKeptForm(c);
  const more = c.req.query('more') !== undefined;
  const answers = kept
    ? { ...shown.answers, [section.id]: typedAnswers(section, typedIn(kept, section), shown.answers) }
    : more
      ? withOneMore(shown.answers, section)
      : shown.answers;
  const strict = shown.answers[section.id] !== undefined && !more && !kept;
  return c.html(
    <SectionPage
      page={c.var.page}
      application={shown}
      section={section}
      answers={answers}
      strict={strict}
      more={more}
      {...(kept ? { restored: { seen: text(kept['seen']) } } : {})}
    />,
  );
});

/** Files of a form without script, uploads that a script has finished, and what is taken away. */
const keepFiles = async (c: Web, id: string, section: Section, form: FormValues): Promise<void> => {
  for (const { field, given } of filesIn(section, form[section.id])) {
    await attachPiece(c.var.caller, { application: id, field, ...given });
  }
  const removed = text(form['remove_piece']);
  if (removed) await removePiece(c.var.caller, { application: id, piece: removed });
  const passage = text(form['remove_passage']);
  if (/^\d{1,2}$/.test(passage))
    await removePassage(c.var.caller, { application: id, section: section.id, index: Number(passage) });
};

const nextOf = (shown: ApplicationShown, section: string, now: Date): string | null => {
  const asked = sectionsAsked(shown.form, shown.answers, hourOn(now)).map(({ id }) => id);
  return asked[asked.indexOf(section) + 1] ?? null;
};

const onward = (c: Web, shown: ApplicationShown, section: Section, form: FormValues): Response => {
  const here = `/me/applications/${shown.id}`;
  if (form['more'] !== undefined) return goOn(c, `${here}/${section.id}?more=1#last-passage`);
  const wrong = shown.problems.some(({ field }) => field === section.id || field.startsWith(`${section.id}.`));
  const stays = wrong || form['remove_piece'] !== undefined || form['remove_passage'] !== undefined;
  if (stays) return goOn(c, `${here}/${section.id}`);
  const next = nextOf(shown, section.id, c.var.caller.now);
  return goOn(c, next ? `${here}/${next}` : here);
};

const comeBack = async (c: Web, id: string, section: Section, form: FormValues, why: ComeBack): Promise<Response> => {
  const { caller, page } = c.var;
  const { status, problems, refusal } = why;
  const errors = problems.map((one) => ({ name: one.field, message: problemSentence(page.lang, one) }));
  const refused = refusal ? refusalSentence(page.lang, refusal) : undefined;
  if (c.req.header('accept') === 'application/json') {
    return c.json({ saved: false, why: refused ?? errors.map(({ message }) => message).join(' ') }, status);
  }
  const shown = await application(caller, { id });
  const kept = shown.answers[section.id];
  const clash = refusal?.code === 'calls.changed_elsewhere';
  return c.html(
    <SectionPage
      page={page}
      application={shown}
      section={section}
      answers={{ ...shown.answers, [section.id]: typedAnswers(section, typedIn(form, section), shown.answers) }}
      strict={false}
      errors={errors}
      {...(refused ? { refused } : {})}
      {...(clash ? { elsewhere: Array.isArray(kept) ? kept : [kept ?? {}] } : {})}
    />,
    status,
  );
};

sectionPages.post('/me/applications/:application/:section', audience('signed_in', { keepsForm: true }), async (c) => {
  const { caller } = c.var;
  const id = c.req.param('application');
  const form = await formOf(c);
  const section = sectionOf(await application(caller, { id }), c.req.param('section'));
  const typed = typedIn(form, section);
  const seen = typeof form['seen'] === 'string' ? form['seen'] : null;
  return attempt(
    c,
    async () => {
      await saveAnswers(caller, { application: id, section: section.id, typed, seen });
      await keepFiles(c, id, section, form);
      return application(caller, { id });
    },
    {
      done: (shown) =>
        c.req.header('accept') === 'application/json'
          ? c.json({ saved: true, seen: fingerprint(shown.answers[section.id]) })
          : onward(c, shown, section, form),
      again: (why) => comeBack(c, id, section, form, why),
    },
  );
});
