import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf } from '../../../platform/web/typed.ts';
import { needsToMeet } from '../../networking/index.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { changeParticipant } from '../commands/change-participant.ts';
import { noteWishes } from '../commands/note-wishes.ts';
import { renewLink } from '../commands/renew-link.ts';
import { setAbsences } from '../commands/set-absences.ts';
import { linkOf } from '../link.ts';
import { helpers } from '../policy.ts';
import { needsBrought } from '../queries/needs-brought.ts';
import { participant } from '../queries/participant.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { wishesOf } from '../queries/wishes-of.ts';
import { ParticipantPage } from '../views/participant-page.tsx';
import { WishesPage } from '../views/wishes-page.tsx';
import { words } from '../words/index.ts';
import { wishesTyped } from './mine.tsx';
import { personTyped } from './typed-person.ts';
import { absentTyped } from './typed-presence.ts';

const staff = audience(helpers);

/** One participant, for the office. */
export const participantPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const here = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}/participants`;

const oneIn = async (c: WebContext): Promise<ParticipantShown> => {
  const one = await participant(c.var.caller, { participant: idInAddress(c, 'participant') });
  allow(c.var.caller.actor, one.may.help);
  return one.day === idInAddress(c, 'meetingday') ? one : hide();
};
const ofOne = (c: WebContext): string => `${here(c)}/${idInAddress(c, 'participant')}`;

const asTyped = (one: ParticipantShown): FormValues => ({
  ...{ called: one.called, about: one.about, contact: one.contact, languages: one.languages },
  ...{ phone: one.own.phone ?? '', email: one.own.email ?? '', lang: one.own.lang },
  ...{ step_free: one.stepFree ? 'yes' : '', shown: one.shown ? 'yes' : '' },
});

const broughtBy = async (c: WebContext, { id, kind }: ParticipantShown) => {
  if (kind !== 'buyer') return [];
  const { needs } = await needsBrought(c.var.caller, { participant: id });
  return needs.length === 0 ? [] : needsToMeet(c.var.caller, { ids: needs });
};

const onePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const one = await oneIn(c);
  const link = linkOf(c.var.settings.secret, one.id, one.linkVersion);
  return c.html(
    <ParticipantPage
      page={c.var.page}
      one={one}
      link={`${c.var.settings.origin}/${one.lang}/m/${link}`}
      needs={await broughtBy(c, one)}
      typed={typed ?? asTyped(one)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

participantPages.get('/office/meetings/:meetingday/participants/:participant', staff, (c) => onePage(c));

participantPages.post('/office/meetings/:meetingday/participants/:participant', staff, async (c) => {
  const form = await formOf(c);
  const { id } = await oneIn(c);
  return attempt(c, () => changeParticipant(c.var.caller, { participant: id, ...personTyped(form) }), {
    done: () => goOn(c, ofOne(c), t(c)('form.saved')),
    again: (why) => onePage(c, form, why),
  });
});

participantPages.post('/office/meetings/:meetingday/participants/:participant/presence', staff, async (c) => {
  const form = await formOf(c);
  const one = await oneIn(c);
  const set = async () => {
    const absent = absentTyped(form, one.slots, one.heldOn);
    if (one.state === 'registered') return setAbsences(c.var.caller, { participant: one.id, absent });
    const { contact, languages, stepFree } = one;
    return answerInvitation(c.var.caller, { participant: one.id, comes: true, contact, languages, stepFree, absent });
  };
  return attempt(c, set, {
    done: () => goOn(c, ofOne(c), t(c)('form.saved')),
    again: (why) => onePage(c, null, why),
  });
});

participantPages.post('/office/meetings/:meetingday/participants/:participant/withdraw', staff, async (c) => {
  const { id } = await oneIn(c);
  return attempt(c, () => answerInvitation(c.var.caller, { participant: id, comes: false }), {
    done: () => goOn(c, ofOne(c), t(c)('answer.office_noted')),
    again: (why) => onePage(c, null, why),
  });
});

participantPages.post('/office/meetings/:meetingday/participants/:participant/renew-link', staff, async (c) => {
  const { id } = await oneIn(c);
  return attempt(c, () => renewLink(c.var.caller, { participant: id }), {
    done: () => goOn(c, ofOne(c), t(c)('person.link_renewed')),
    again: (why) => onePage(c, null, why),
  });
});

const wishesPage = async (c: WebContext, why: ComeBack | null = null) => {
  const one = await oneIn(c);
  return c.html(
    <WishesPage
      page={c.var.page}
      one={one}
      facing={await wishesOf(c.var.caller, { participant: one.id })}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

participantPages.get('/office/meetings/:meetingday/participants/:participant/wishes', staff, (c) => wishesPage(c));

participantPages.post('/office/meetings/:meetingday/participants/:participant/wishes', staff, async (c) => {
  const form = await formOf(c);
  const { id } = await oneIn(c);
  return attempt(c, () => noteWishes(c.var.caller, { participant: id, wishes: wishesTyped(form) }), {
    done: () => goOn(c, ofOne(c), t(c)('wishes.saved')),
    again: (why) => wishesPage(c, why),
  });
});
