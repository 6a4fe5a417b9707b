import { errorsOf } from '../../platform/web/typed.ts';
import { idInAddress } from '../../platform/web/id-in-address.ts';
import { Hono } from 'hono';
import type { NavItem } from '../../platform/page/index.ts';
import { inLang } from '../../platform/page/index.ts';
import { holdsSomewhere, roles } from '../../platform/rights.ts';
import type { Actor, Role } from '../../platform/rights.ts';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { formOf } from '../../platform/web/form.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { closeAccount } from './commands/close-account.ts';
import { endSessionsOf } from './commands/end-session.ts';
import { grantRole } from './commands/grant-role.ts';
import { invitePerson } from './commands/invite-person.ts';
import { revokeRole } from './commands/revoke-role.ts';
import { rolesToGive } from './policy.ts';
import { peopleList } from './queries/people-list.ts';
import { personPage } from './queries/person-page.ts';
import { scopeChoices, scopesInWords } from './scopes.ts';
import { ClosePage } from './views/me.tsx';
import { InvitePage } from './views/office-invite.tsx';
import { PeoplePage } from './views/office-list.tsx';
import { PersonOfficePage } from './views/office-person.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();

const office: readonly Role[] = ['administrator', 'programme_officer'];
const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
const said = (c: WebContext) => words(c.var.page.lang);

/** A form's fields as texts. */
const typedIn = async (c: WebContext): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await formOf(c)).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

export const navigation = (lang: Lang, actor: Actor): NavItem[] =>
  holdsSomewhere(actor, office)
    ? [
        {
          href: inLang(lang, '/office/people'),
          label: words(lang)('office.people'),
          group: 'house',
        },
      ]
    : [];

/** What the form of a role offers to this actor. */
const offered = async (c: WebContext, structure: string | undefined) => {
  const { caller, page } = c.var;
  const scope = { region: null, programme: null, structure: structure || null };
  const [name = ''] = await scopesInWords(caller, page.lang, [scope]);
  return {
    roles: rolesToGive(caller.actor, roles),
    regions: await scopeChoices('region', caller, page.lang),
    programmes: await scopeChoices('programme', caller, page.lang),
    structure: structure ? { id: structure, name } : null,
  };
};

web.get('/office/people', audience(office), async (c) => {
  const [search, role] = [(c.req.query('q') ?? '').slice(0, 100), c.req.query('role')];
  const asked = { search, role: isRole(role) ? role : null };
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  return c.html(
    <PeoplePage page={c.var.page} asked={asked} found={await peopleList(c.var.caller, { ...asked, page })} />,
  );
});

const drawInvite = async (c: WebContext, typed: Record<string, string>, why: ComeBack | null = null) =>
  c.html(
    <InvitePage
      page={c.var.page}
      {...await offered(c, typed['structure'])}
      invited={typed}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

web.get('/office/people/invite', audience(office), (c) => drawInvite(c, c.req.query()));

web.post('/office/people/invite', audience(office), async (c) => {
  const typed = await typedIn(c);
  const { caller, settings } = c.var;
  return attempt(c, () => invitePerson(caller, { ...typed, origin: settings.origin } as never), {
    done: (facts) => goOn(c, `/office/people/${facts[0]!.about}`, said(c)('office.invited')),
    again: (why) => drawInvite(c, typed, why),
  });
});

const drawPerson = async (
  c: WebContext,
  id: string,
  typed: Record<string, string> = {},
  why: ComeBack | null = null,
) => {
  const { caller, page } = c.var;
  const found = await personPage(caller, { person: id });
  return c.html(
    <PersonOfficePage
      page={page}
      found={found}
      scopes={await scopesInWords(caller, page.lang, found.grants)}
      {...await offered(c, typed['structure'] ?? c.req.query('structure'))}
      typed={typed}
      errors={errorsOf(page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

web.get('/office/people/:person', audience(office), (c) => drawPerson(c, idInAddress(c, 'person')));

web.post('/office/people/:person/grants', audience(office), async (c) => {
  const [person, typed] = [idInAddress(c, 'person'), await typedIn(c)];
  return attempt(c, () => grantRole(c.var.caller, { ...typed, person } as never), {
    done: () => goOn(c, `/office/people/${person}`, said(c)('office.given')),
    again: (why) => drawPerson(c, person, typed, why),
  });
});

web.post('/office/people/:person/grants/:grant/revoke', audience(office), (c) => {
  const [person, grant] = [idInAddress(c, 'person'), idInAddress(c, 'grant')];
  return attempt(c, () => revokeRole(c.var.caller, { grant }), {
    // An officer who has taken the last role in reach no longer sees the person.
    done: () => goOn(c, '/office/people', said(c)('office.revoked')),
    again: (why) => drawPerson(c, person, {}, why),
  });
});

web.post('/office/people/:person/sessions/end', audience(['administrator']), async (c) => {
  const person = idInAddress(c, 'person');
  await endSessionsOf(c.var.caller, { person });
  return goOn(c, `/office/people/${person}`, said(c)('done.sessions_ended'));
});

const drawClose = async (c: WebContext, id: string, why: ComeBack | null = null) => {
  const { person } = await personPage(c.var.caller, { person: id });
  const { page } = c.var;
  const here = inLang(page.lang, `/office/people/${person.id}`);
  const keep = { href: here, label: said(c)('office.keep') };
  const errors = errorsOf(page.lang, why);
  const text = said(c)('office.close_text');
  return c.html(
    <ClosePage page={page} text={text} action={`${here}/close`} keep={keep} errors={errors} />,
    why?.status ?? 200,
  );
};

web.get('/office/people/:person/close', audience(['administrator']), (c) => drawClose(c, idInAddress(c, 'person')));

web.post('/office/people/:person/close', audience(['administrator']), (c) => {
  const person = idInAddress(c, 'person');
  return attempt(c, () => closeAccount(c.var.caller, { person }), {
    done: () => goOn(c, '/office/people', said(c)('done.closed')),
    again: (why) => drawClose(c, person, why),
  });
});
