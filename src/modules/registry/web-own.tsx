import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import type { Actor } from '../../platform/rights.ts';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { formOf } from '../../platform/web/form.ts';
import { idInAddress } from '../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../platform/web/typed.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { addContact } from './commands/add-contact.ts';
import { appointOfficer } from './commands/appoint-officer.ts';
import { attachDocument } from './commands/attach-document.ts';
import { describeStructure } from './commands/describe-structure.ts';
import { endContact } from './commands/end-contact.ts';
import { endOffice } from './commands/end-office.ts';
import { hideDocument } from './commands/hide-document.ts';
import { publishContact } from './commands/publish-contact.ts';
import { recordMembers } from './commands/record-members.ts';
import { tellLabel } from './commands/tell-label.ts';
import { ownStructures } from './policy.ts';
import { ownHistory, ownStructure, ownStructuresListed } from './queries/own-structure.ts';
import { parts } from './rules/own-page.ts';
import { sectionsOf } from './structure-section.ts';
import type { Part } from './rules/own-page.ts';
import { OwnHistoryPage } from './views/own-history.tsx';
import { OwnListPage, OwnPage } from './views/own-page.tsx';
import { OwnPartPage } from './views/own-parts.tsx';
import type { Typed } from './views/wrong.ts';
import { readForm, typedOf } from './web-typed.ts';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();
const signedIn = audience('signed_in');

/** One structure is led to at once; several by their list. */
export const ownItems = (lang: Lang, actor: Actor): NavItem[] => {
  const own = ownStructures(actor);
  if (own.length === 0) return [];
  const t = words(lang);
  return own.length === 1
    ? [{ href: inLang(lang, `/me/structures/${own[0]}`), label: t('own.one') }]
    : [{ href: inLang(lang, '/me/structures'), label: t('own.several') }];
};

web.get('/me/structures', signedIn, async (c) =>
  c.html(<OwnListPage page={c.var.page} listed={await ownStructuresListed(c.var.caller, {})} />),
);

web.get('/me/structures/:structure', signedIn, async (c) => {
  const own = await ownStructure(c.var.caller, { id: idInAddress(c, 'structure') });
  const sections = await sectionsOf('own', c.var.caller, c.var.page, own.id);
  return c.html(<OwnPage page={c.var.page} own={own} sections={sections} />);
});

web.get('/me/structures/:structure/history', signedIn, async (c) => {
  const own = await ownHistory(c.var.caller, { id: idInAddress(c, 'structure') });
  return c.html(<OwnHistoryPage page={c.var.page} own={own} />);
});

const drawPart = async (
  c: WebContext,
  part: Part,
  back: { typed: Typed; chosen: string[] } | null = null,
  why: ComeBack | null = null,
) => {
  const own = await ownStructure(c.var.caller, { id: idInAddress(c, 'structure') });
  const kept = part === 'description' ? typedOf(own.fields) : { typed: {}, chosen: [] };
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <OwnPartPage page={c.var.page} own={own} part={part} {...(back ?? kept)} errors={errors} />,
    why?.status ?? 200,
  );
};

/** A representative agrees on the page; staff who write for her record what they were told. */
const wayOf = ({ var: { caller } }: WebContext, structure: string): 'online' | 'spoken' =>
  ownStructures(caller.actor).includes(structure) ? 'online' : 'spoken';

type Verb = (caller: WebContext['var']['caller'], input: never) => Promise<unknown>;
type Given = Record<string, unknown>;

/** What each part's form does, and what its page knows beside what was typed. */
const verbs: Record<Part, { verb: Verb; told?: (input: Given, way: 'online' | 'spoken') => Given }> = {
  members: { verb: recordMembers, told: (input) => ({ ...input, source: 'representative' }) },
  officers: { verb: appointOfficer },
  contacts: {
    verb: addContact,
    told: ({ publish, ...input }, way) => ({ ...input, publish_consent: publish === 'yes' ? way : null }),
  },
  description: { verb: describeStructure },
  labels: { verb: tellLabel },
  photos: { verb: attachDocument, told: (input) => ({ ...input, kind: 'photo', public: true }) },
};

for (const part of parts) {
  const { verb, told = (input: Given) => input } = verbs[part];
  web.get(`/me/structures/:structure/${part}`, signedIn, (c) => drawPart(c, part));
  web.post(`/me/structures/:structure/${part}`, signedIn, async (c) => {
    const [structure, { input, ...typed }] = [idInAddress(c, 'structure'), await readForm(c)];
    return attempt(c, () => verb(c.var.caller, { ...told(input, wayOf(c, structure)), structure } as never), {
      done: () => goOn(c, `/me/structures/${structure}`, words(c.var.page.lang)(`own.done_${part}`)),
      again: (why) => drawPart(c, part, typed, why),
    });
  });
}

/** The buttons beside what a part lists. */
const button = (part: Part, path: string, act: (c: WebContext, structure: string) => Promise<unknown>): void => {
  web.post(`/me/structures/:structure/${part}/${path}`, signedIn, (c) => {
    const structure = idInAddress(c, 'structure');
    return attempt(c, () => act(c, structure), {
      done: () => goOn(c, `/me/structures/${structure}/${part}`, words(c.var.page.lang)('done.kept')),
      again: (why) => drawPart(c, part, null, why),
    });
  });
};

button('officers', ':officer/end', (c, structure) =>
  endOffice(c.var.caller, { structure, officer: idInAddress(c, 'officer') }),
);
button('contacts', ':contact/end', (c, structure) =>
  endContact(c.var.caller, { structure, contact: idInAddress(c, 'contact') }),
);
button('contacts', ':contact/publish', async (c, structure) => {
  const consent = textAt(await formOf(c), 'give') === 'yes' ? wayOf(c, structure) : null;
  return publishContact(c.var.caller, { structure, contact: idInAddress(c, 'contact'), consent });
});
button('photos', ':document/hide', (c, structure) =>
  hideDocument(c.var.caller, { structure, document: idInAddress(c, 'document') }),
);
