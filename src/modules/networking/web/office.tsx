import { Hono } from 'hono';
import * as v from 'valibot';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { askers } from '../queries/askers.ts';
import { officePostings, OfficeWanted } from '../queries/office-postings.ts';
import { sides } from '../rules/posting.ts';
import type { Side } from '../rules/posting.ts';
import { ForWhomPage } from '../views/for-whom-page.tsx';
import { OfficePage } from '../views/office-page.tsx';
import { listPages } from './lists.tsx';
import { writingPages } from './writing.tsx';

const staff = ['programme_officer', 'field_agent'] as const;

export const officePages = new Hono<WebEnv>();

/** What the address asks of the list; what it asks wrongly is left out. */
const wantedOf = (c: WebContext, side: Side): OfficeWanted => {
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  const read = v.safeParse(OfficeWanted, { ...given, side, page: Number(given['page'] ?? 1) });
  return read.success ? read.output : v.parse(OfficeWanted, { side });
};

for (const side of sides) {
  officePages.get(`/office/${side}s`, audience(staff), async (c) => {
    const wanted = wantedOf(c, side);
    const listed = await officePostings(c.var.caller, wanted);
    return c.html(<OfficePage page={c.var.page} wanted={wanted} listed={listed} />);
  });

  officePages.get(`/office/${side}s/for`, audience(staff), async (c) => {
    const searched = (c.req.query('q') ?? '').slice(0, 200);
    const found = searched.trim() === '' ? [] : await askers(c.var.caller, { searched });
    return c.html(<ForWhomPage page={c.var.page} side={side} searched={searched} found={found} />);
  });
}

// Before the pages of one, whose addresses would take `lists` for an id.
officePages.route('/', listPages);
officePages.route('/', writingPages('office', staff));
