import { newId } from '../../../platform/ids.ts';
import { Invalid, hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { lookAtThesaurus } from '../../search/index.ts';
import { attachVoice } from '../commands/attach-voice.ts';
import { writePosting } from '../commands/write-posting.ts';
import { askers, lastOrganisation } from '../queries/askers.ts';
import type { Side } from '../rules/posting.ts';
import { BriefPage } from '../views/brief-page.tsx';
import type { Under } from '../views/form-props.ts';
import { statusOf, toldIn, voiceIn } from './posting-typed.ts';

/** Whether the reader may ask as a buyer: in her own name with that role, in the office for one without account. */
const asBuyer = (c: WebContext, under: Under): boolean =>
  under === 'office' || c.var.caller.actor.grants.some(({ role }) => role === 'buyer');

export const briefPage = async (
  c: WebContext,
  under: Under,
  side: Side,
  typed: FormValues | null = null,
  why: ComeBack | null = null,
) => {
  const { caller, page } = c.var;
  const chosen = c.req.query('structure') ?? null;
  const found = under === 'office' ? (chosen ? await askers(caller, { id: chosen }) : []) : await askers(caller, {});
  const buyer = asBuyer(c, under) && !(under === 'office' && chosen);
  if (found.length === 0 && !buyer) return hide();
  const organisation = under === 'me' && buyer ? await lastOrganisation(caller, {}) : '';
  return c.html(
    <BriefPage
      page={page}
      under={under}
      side={side}
      language={page.lang}
      typed={typed ?? { organisation }}
      errors={errorsOf(page.lang, why)}
      choices={{ chains: [], labels: [], programmes: [] }}
      draft={(typed && textAt(typed, 'id')) || newId()}
      askers={found}
      asBuyer={buyer}
    />,
    statusOf(why),
  );
};

const askerIn = (form: FormValues, under: Under) => {
  const asker = textAt(form, 'asker');
  if (asker === '') throw new Invalid([{ field: 'asker', code: 'networking.asker_missing' }]);
  if (asker !== 'buyer') return { as: 'structure' as const, structure: asker };
  const contact = {
    name: textAt(form, 'contact.name'),
    phone: textAt(form, 'contact.phone'),
    email: textAt(form, 'contact.email'),
    lang: (textAt(form, 'contact.lang') || 'fr') as 'fr',
  };
  return {
    as: 'buyer' as const,
    organisation: textAt(form, 'organisation'),
    contact: under === 'office' ? contact : null,
  };
};

/** Writes the first draft of it; whatever is missing is asked next. */
export const begin = async (c: WebContext, under: Under, side: Side) => {
  const { caller, page } = c.var;
  const form = await formOf(c);
  // What is typed is read before the first verb looks which concepts there are.
  await lookAtThesaurus(caller.ground.db);
  const id = textAt(form, 'id') || newId();
  const act = async () => {
    await writePosting(caller, { id, side, asker: askerIn(form, under), told: toldIn(form, page.lang) });
    const voice = voiceIn(form);
    if (voice) await attachVoice(caller, { id, voice });
  };
  return attempt(c, act, {
    done: () => goOn(c, `/${under}/${side}s/${id}/edit`),
    again: (why) => briefPage(c, under, side, form, why),
  });
};
