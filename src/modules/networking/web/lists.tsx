import { Hono } from 'hono';
import { Invalid, Refusal } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { agreeColumns } from '../commands/agree-columns.ts';
import { leaveIntakeRows } from '../commands/leave-intake-rows.ts';
import { openPosting } from '../commands/open-posting.ts';
import { startIntake } from '../commands/start-intake.ts';
import { writeIntakeRows } from '../commands/write-intake-rows.ts';
import { intakes, intakeToReview } from '../queries/intake.ts';
import { intakeFields } from '../rules/intake/columns.ts';
import { sides } from '../rules/posting.ts';
import type { Side } from '../rules/posting.ts';
import { IntakePage } from '../views/intake-page.tsx';
import { IntakesPage } from '../views/intakes-page.tsx';
import { words } from '../words/index.ts';
import { statusOf } from './posting-typed.ts';

const staff = audience(['programme_officer', 'field_agent']);

const listsPage = async (c: WebContext, side: Side, why: ComeBack | null = null) =>
  c.html(
    <IntakesPage
      page={c.var.page}
      side={side}
      listed={await intakes(c.var.caller, { side })}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );

const listPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) =>
  c.html(
    <IntakePage
      page={c.var.page}
      intake={await intakeToReview(c.var.caller, { intake: idInAddress(c, 'list') })}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why).map(({ name = '', message }) => ({
        name: name.startsWith('row.') ? name : 'rows',
        message,
      }))}
    />,
    statusOf(why),
  );

/** `r.ROW.answer.where.n0`, beside the phrase that it answers: by the phrase. */
const answersOf = (row: FormValues, field: 'where' | 'what'): Record<string, string> => {
  const phrases = ((row['asked'] as FormValues | undefined)?.[field] ?? {}) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([n, phrase]) => {
      const answer = textAt(row, `answer.${field}.${n}`);
      return answer === '' ? [] : [[phrase, answer]];
    }),
  );
};

const reviewedIn = (form: FormValues) =>
  textsAt(form, 'rows').map((id) => {
    const row = ((form['r'] as FormValues | undefined)?.[id] ?? {}) as FormValues;
    return {
      id,
      kind: (textAt(row, 'kind') || textAt(form, 'kind') || null) as 'sourcing' | null,
      unit: (textAt(row, 'unit') || null) as 'kg' | null,
      where: answersOf(row, 'where'),
      what: answersOf(row, 'what'),
      said: (row['said'] ?? {}) as Record<string, string>,
    };
  });

/** Shows those that are whole, under the agreement told; the others stay drafts that say what they lack. */
const publish = async (c: WebContext, ids: string[], consent: 'paper'): Promise<number> => {
  let opened = 0;
  for (const id of ids)
    try {
      await openPosting(c.var.caller, { id, consent });
      opened++;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Invalid)) throw error;
    }
  return opened;
};

const review = async (c: WebContext, side: Side) => {
  const form = await formOf(c);
  const [intake, t] = [idInAddress(c, 'list'), words(c.var.page.lang)];
  const back = `/office/${side}s/lists/${intake}`;
  if (textAt(form, 'gesture') === 'leave')
    return attempt(c, () => leaveIntakeRows(c.var.caller, { intake, rows: textsAt(form, 'rows') }), {
      done: () => goOn(c, back, t('done.left')),
      again: (why) => listPage(c, form, why),
    });
  return attempt(c, () => writeIntakeRows(c.var.caller, { intake, rows: reviewedIn(form) }), {
    done: async (facts) => {
      const written = facts.filter(({ fact }) => fact === `networking.${side}_written`).map(({ about }) => about);
      const consent = textAt(form, 'consent') as 'paper' | '';
      const opened = consent === '' ? 0 : await publish(c, written, consent);
      return goOn(c, back, t('done.written', { count: written.length, opened }));
    },
    again: (why) => listPage(c, form, why),
  });
};

/** Where lists of needs and offers come in and are reviewed. */
export const listPages = new Hono<WebEnv>();

for (const side of sides) {
  const lists = `/office/${side}s/lists`;
  listPages.get(lists, staff, (c) => listsPage(c, side));
  listPages.post(lists, staff, async (c) => {
    const { file } = await formOf(c);
    const sent = file instanceof File && file.size > 0 ? file : null;
    const start = async () => {
      if (sent === null) throw new Invalid([{ field: 'file', code: 'invalid.file_missing' }]);
      return startIntake(c.var.caller, { side, file: sent, language: c.var.page.lang });
    };
    return attempt(c, start, {
      done: (facts) => goOn(c, `${lists}/${facts[0]!.about}`),
      again: (why) => listsPage(c, side, why),
    });
  });
  listPages.get(`${lists}/:list`, staff, (c) => listPage(c));
  listPages.post(`${lists}/:list`, staff, (c) => review(c, side));
  listPages.post(`${lists}/:list/columns`, staff, async (c) => {
    const form = await formOf(c);
    const told = intakeFields.map((field) => {
      const column = textAt(form, `columns.${field}`);
      return [field, column === '' ? null : Number(column)] as const;
    });
    const given = { intake: idInAddress(c, 'list'), columns: Object.fromEntries(told) };
    return attempt(c, () => agreeColumns(c.var.caller, given), {
      done: () => goOn(c, `${lists}/${given.intake}`),
      again: (why) => listPage(c, null, why),
    });
  });
}
