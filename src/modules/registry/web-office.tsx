import { idInAddress } from '../../platform/web/id-in-address.ts';
import { errorsOf } from '../../platform/web/typed.ts';
import { Hono } from 'hono';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { addContact } from './commands/add-contact.ts';
import { addLabel } from './commands/add-label.ts';
import { answerClaim } from './commands/answer-claim.ts';
import { answerLabel } from './commands/answer-label.ts';
import { appointOfficer } from './commands/appoint-officer.ts';
import { attachDocument } from './commands/attach-document.ts';
import { correctStructure } from './commands/correct-structure.ts';
import { dissolveStructure } from './commands/dissolve-structure.ts';
import { endContact } from './commands/end-contact.ts';
import { joinFederation } from './commands/join-federation.ts';
import { leaveFederation } from './commands/leave-federation.ts';
import { recordMembers } from './commands/record-members.ts';
import { registerStructure } from './commands/register-structure.ts';
import { revertChange } from './commands/revert-change.ts';
import { keepers, regionsKept } from './policy.ts';
import { searchDirectory } from './queries/search-directory.ts';
import { structureRecord } from './queries/structure-record.ts';
import { valueChains } from './queries/value-chains.ts';
import { OfficeEditPage } from './views/office-edit.tsx';
import { OfficeListPage } from './views/office-list.tsx';
import { OfficeRecordPage } from './views/office-record.tsx';
import type { RecordProps } from './views/office-record.tsx';
import type { Typed } from './views/wrong.ts';
import { askedIn } from './web-public.tsx';
import { readForm, typedOf } from './web-typed.ts';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();
const staff = audience(keepers);
const said = (c: WebContext) => words(c.var.page.lang);

web.get('/office/structures', staff, async (c) => {
  const kept = regionsKept(c.var.caller.actor);
  const typed = askedIn(c);
  // Who keeps some regions sees those; the first of them until another is chosen.
  const region =
    kept === null || (typed.region !== null && kept.includes(typed.region)) ? typed.region : (kept[0] ?? 'MA-00');
  const asked = { ...typed, region };
  const found = await searchDirectory(c.var.caller, { ...asked, counted: typed.text === '' });
  return c.html(<OfficeListPage page={c.var.page} asked={asked} found={found} kept={kept} />);
});

const drawNew = async (c: WebContext, typed: Typed = {}, chosen: string[] = [], why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const chains = await valueChains(caller, {});
  const errors = errorsOf(page.lang, why);
  return c.html(
    <OfficeEditPage page={page} chains={chains} typed={typed} chosen={chosen} errors={errors} />,
    why?.status ?? 200,
  );
};

web.get('/office/structures/new', staff, (c) => drawNew(c));

web.post('/office/structures/new', staff, async (c) => {
  const { input, typed, chosen } = await readForm(c);
  return attempt(c, () => registerStructure(c.var.caller, input as never), {
    done: (facts) => goOn(c, `/office/structures/${facts[0]!.about}`, said(c)('done.registered')),
    again: (why) => drawNew(c, typed, chosen, why),
  });
});

const drawRecord = async (c: WebContext, back?: NonNullable<RecordProps['back']>, why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const record = await structureRecord(caller, { id: idInAddress(c, 'structure') });
  return c.html(<OfficeRecordPage page={page} record={record} {...(back ? { back } : {})} />, why?.status ?? 200);
};

web.get('/office/structures/:structure', staff, (c) => drawRecord(c));

const drawEdit = async (c: WebContext, back?: { typed: Typed; chosen: string[] }, why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const record = await structureRecord(caller, { id: idInAddress(c, 'structure') });
  const errors = errorsOf(page.lang, why);
  return c.html(
    <OfficeEditPage
      page={page}
      structure={record}
      chains={record.chains}
      {...(back ?? typedOf(record.fields))}
      errors={errors}
    />,
    why?.status ?? 200,
  );
};

web.get('/office/structures/:structure/edit', staff, (c) => drawEdit(c));

web.post('/office/structures/:structure/edit', staff, async (c) => {
  const [id, { input, typed, chosen }] = [idInAddress(c, 'structure'), await readForm(c)];
  return attempt(c, () => correctStructure(c.var.caller, { ...input, id } as never), {
    done: () => goOn(c, `/office/structures/${id}`, said(c)('done.corrected')),
    again: (why) => drawEdit(c, { typed, chosen }, why),
  });
});

type Verb = (caller: WebContext['var']['caller'], input: never) => Promise<unknown>;

/** The verbs that a record's page has a form for, by the last part of their address. */
const verbs: Record<string, Verb> = {
  members: recordMembers,
  officers: appointOfficer,
  contacts: addContact,
  labels: addLabel,
  federations: joinFederation,
  documents: attachDocument,
  dissolve: dissolveStructure,
  revert: revertChange,
};

for (const [form, verb] of Object.entries(verbs)) {
  web.post(`/office/structures/:structure/${form}`, staff, async (c) => {
    const [structure, { input, typed }] = [idInAddress(c, 'structure'), await readForm(c)];
    return attempt(c, () => verb(c.var.caller, { ...input, structure } as never), {
      done: () => goOn(c, `/office/structures/${structure}`, said(c)('done.kept')),
      again: (why) => drawRecord(c, { form, typed, errors: errorsOf(c.var.page.lang, why) }, why),
    });
  });
}

web.post('/office/structures/:structure/contacts/:contact/end', staff, async (c) => {
  const [structure, contact] = [idInAddress(c, 'structure'), idInAddress(c, 'contact')];
  await endContact(c.var.caller, { structure, contact });
  return goOn(c, `/office/structures/${structure}`, said(c)('done.kept'));
});

web.post('/office/structures/:structure/federations/:membership/leave', staff, async (c) => {
  const [structure, membership] = [idInAddress(c, 'structure'), idInAddress(c, 'membership')];
  await leaveFederation(c.var.caller, { structure, membership });
  return goOn(c, `/office/structures/${structure}`, said(c)('done.kept'));
});

/** What people asked, by the part of its address: a claim to represent, a word on a label. */
const answers = { claims: ['claim', answerClaim], told: ['told', answerLabel] } as const;

for (const [part, [name, verb]] of Object.entries(answers)) {
  web.post(`/office/structures/:structure/${part}/:${name}`, staff, async (c) => {
    const [structure, asked, { input, typed }] = [idInAddress(c, 'structure'), idInAddress(c, name), await readForm(c)];
    const form = `${part}/${asked}`;
    return attempt(c, () => (verb as Verb)(c.var.caller, { ...input, structure, [name]: asked } as never), {
      done: () => goOn(c, `/office/structures/${structure}`, said(c)('done.kept')),
      again: (why) => drawRecord(c, { form, typed, errors: errorsOf(c.var.page.lang, why) }, why),
    });
  });
}
