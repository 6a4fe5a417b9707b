import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { Audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { takeKeptForm } from '../../../platform/web/kept-form.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { attachVoice } from '../commands/attach-voice.ts';
import { closePosting } from '../commands/close-posting.ts';
import { openPosting } from '../commands/open-posting.ts';
import { withdrawAgreement } from '../commands/withdraw-agreement.ts';
import { withdrawPosting } from '../commands/withdraw-posting.ts';
import { writePosting } from '../commands/write-posting.ts';
import { choicesToTell, labelTitles } from '../queries/choices.ts';
import { postingWhole } from '../queries/posting.ts';
import type { PostingWhole } from '../queries/posting.ts';
import { isShown, sides } from '../rules/posting.ts';
import type { Missing, Side } from '../rules/posting.ts';
import { EditPage } from '../views/edit-page.tsx';
import type { Under } from '../views/form-props.ts';
import { OwnPostingPage } from '../views/own-posting-page.tsx';
import { words } from '../words/index.ts';
import { begin, briefPage } from './begin.tsx';
import { statusOf, toldIn, typedOf, voiceIn } from './posting-typed.ts';

const wholeIn = (c: WebContext, side: Side) => postingWhole(c.var.caller, { id: idInAddress(c, side), side });

const fieldOf: Record<Missing, string> = {
  title: 'title',
  kind: 'kind',
  where: 'where',
  when: 'untilOn',
  amount: 'amountBlank',
  shown_as: 'shownAs',
  asked_where: 'answer.where.n0',
  asked_what: 'answer.what.n0',
  asked_unit: 'unit',
};

/** What is missing, each at its field: the draft is kept whatever it lacks. */
const errorsOfDraft = (c: WebContext, posting: PostingWhole, why: ComeBack | null) => {
  const { lang } = c.var.page;
  if (why?.refusal?.code === 'networking.consent_missing')
    return [{ name: 'consent', message: words(lang)('refusal.consent_missing') }];
  // What the verb knows as `told.kind` is the field `kind` of the form.
  if (why?.refusal?.code !== 'networking.unfinished')
    return errorsOf(lang, why).map((one) => ({ ...one, ...(one.name && { name: one.name.replace(/^told\./, '') }) }));
  return posting.missing.map((missing) => ({ name: fieldOf[missing], message: words(lang)(`missing.${missing}`) }));
};

const editPage = async (
  c: WebContext,
  under: Under,
  side: Side,
  typed: FormValues | null = null,
  why: ComeBack | null = null,
) => {
  const { caller, page } = c.var;
  const posting = await wholeIn(c, side);
  return c.html(
    <EditPage
      page={page}
      under={under}
      side={side}
      posting={posting}
      language={posting.language}
      typed={typed ?? typedOf(posting)}
      errors={errorsOfDraft(c, posting, why)}
      choices={await choicesToTell(caller, { office: under === 'office' })}
    />,
    statusOf(why),
  );
};

/** Keeps what was typed; opens it when that is asked. What is kept stays kept where it does not open yet. */
const change = async (c: WebContext, under: Under, side: Side) => {
  const { caller } = c.var;
  const form = await formOf(c);
  const posting = await wholeIn(c, side);
  const { id, language } = posting;
  const consent = (textAt(form, 'consent') === 'yes' ? 'online' : textAt(form, 'consent') || null) as 'online' | null;
  let kept = false;
  const act = async () => {
    const told = toldIn(form, language);
    const asker = { as: 'buyer' as const, organisation: '' };
    await writePosting(caller, { id, side, asker, version: Number(textAt(form, 'version')) || null, told });
    kept = true;
    const voice = voiceIn(form);
    if (voice) await attachVoice(caller, { id, voice });
    if (textAt(form, 'gesture') === 'open') await openPosting(caller, { id, consent });
  };
  return attempt(c, act, {
    done: async () => {
      const after = await wholeIn(c, side);
      const said = isShown(after) ? (isShown(posting) ? 'done.changed' : 'done.opened') : 'done.kept';
      return goOn(
        c,
        `/${under}/${side}s/${id}${after.missing.some((one) => one.startsWith('asked')) ? '/edit' : ''}`,
        words(c.var.page.lang)(said),
      );
    },
    again: async (why) => {
      if (!kept) return editPage(c, under, side, form, why);
      return editPage(c, under, side, { ...typedOf(await wholeIn(c, side)), consent: textAt(form, 'consent') }, why);
    },
  });
};

const ownPage = async (c: WebContext, under: Under, side: Side, why: ComeBack | null = null) => {
  const posting = await wholeIn(c, side);
  return c.html(
    <OwnPostingPage
      page={c.var.page}
      under={under}
      posting={posting}
      labels={await labelTitles(c.var.caller, posting.labels)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

const end =
  (c: WebContext, under: Under, side: Side, verb: typeof closePosting | typeof withdrawPosting) =>
  async (form: FormValues) => {
    const id = idInAddress(c, side);
    const given = { id, why: textAt(form, 'why') as 'other', note: textAt(form, 'note') };
    return attempt(c, () => verb(c.var.caller, given), {
      done: () => goOn(c, `/${under}/${side}s/${id}`, words(c.var.page.lang)('done.ended')),
      again: (why) => ownPage(c, under, side, why),
    });
  };

/** The pages of whoever writes needs and offers, under `/me` or `/office`. */
export const writingPages = (under: Under, who: Audience): Hono<WebEnv> => {
  const pages = new Hono<WebEnv>();
  for (const side of sides) {
    const list = `/${under}/${side}s`;
    pages.get(`${list}/new`, audience(who), async (c) => briefPage(c, under, side, await takeKeptForm(c)));
    pages.post(`${list}/new`, audience(who, { keepsForm: true }), (c) => begin(c, under, side));
    pages.get(`${list}/:${side}`, audience(who), (c) => ownPage(c, under, side));
    pages.get(`${list}/:${side}/edit`, audience(who), (c) => editPage(c, under, side));
    pages.post(`${list}/:${side}/edit`, audience(who), (c) => change(c, under, side));
    pages.post(`${list}/:${side}/close`, audience(who), async (c) =>
      end(c, under, side, closePosting)(await formOf(c)),
    );
    pages.post(`${list}/:${side}/disagree`, audience(who), (c) =>
      attempt(c, () => withdrawAgreement(c.var.caller, { id: idInAddress(c, side) }), {
        done: () => goOn(c, `${list}/${idInAddress(c, side)}`, words(c.var.page.lang)('done.disagreed')),
        again: (why) => ownPage(c, under, side, why),
      }),
    );
    pages.post(`${list}/:${side}/withdraw`, audience(who), async (c) =>
      end(c, under, side, withdrawPosting)(await formOf(c)),
    );
  }
  return pages;
};
