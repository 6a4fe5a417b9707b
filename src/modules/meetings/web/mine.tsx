import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { checkIn } from '../commands/check-in.ts';
import { noteOutcomes } from '../commands/note-outcomes.ts';
import { noteWishes } from '../commands/note-wishes.ts';
import { namedIn } from '../link.ts';
import { agenda } from '../queries/agenda.ts';
import { myDays } from '../queries/my-days.ts';
import { participant } from '../queries/participant.ts';
import { wishesOf } from '../queries/wishes-of.ts';
import type { Facing } from '../queries/wishes-of.ts';
import type { Holding } from '../rows.ts';
import type { Amount, Outcome } from '../rules/outcome.ts';
import type { Spoken, Wish } from '../tables.ts';
import { MyDaysPage } from '../views/my-days-page.tsx';
import { MyDayPage } from '../views/my-day-page.tsx';
import { MyOutcomesPage } from '../views/my-outcomes-page.tsx';
import { MyWishesPage } from '../views/my-wishes-page.tsx';
import { words } from '../words/index.ts';
import { absentTyped } from './typed-presence.ts';

export const myPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);

/** How a participant comes to her pages: by the link that she was sent, or by her account. */
interface Way {
  at: string;
  audience: 'anyone' | 'signed_in';
  who: (c: WebContext) => { participant: string; holding: Holding };
  base: (c: WebContext) => string;
}

export const ways: Way[] = [
  {
    at: '/m/:link',
    audience: 'anyone',
    who: (c) => {
      const link = c.req.param('link') ?? '';
      return { participant: namedIn(link) ?? hide(), holding: { link, secret: c.var.settings.secret } };
    },
    base: (c) => `/m/${c.req.param('link')}`,
  },
  {
    at: '/me/meetings/:participant',
    audience: 'signed_in',
    who: (c) => ({ participant: idInAddress(c, 'participant'), holding: null }),
    base: (c) => `/me/meetings/${c.req.param('participant')}`,
  },
];

/** Nobody who was sent to the page by a link there learns it. */
export const quietly = (c: WebContext): void => {
  c.header('referrer-policy', 'no-referrer');
  c.header('cache-control', 'private, no-store');
};

/** The wishes of a form, one for everybody who was on it. */
export const wishesTyped = (form: FormValues): { other: string; wish: Wish | null }[] => {
  const rows = Array.isArray(form['wishes']) ? (form['wishes'] as FormValues[]) : [];
  return rows.map((row) => ({ other: textAt(row, 'other'), wish: (textAt(row, 'wish') || null) as Wish | null }));
};

/** What was said of each meeting; those left alone are left out. */
const outcomesTyped = (form: FormValues) => {
  const rows = Array.isArray(form['said']) ? (form['said'] as FormValues[]) : [];
  return rows.flatMap((row) => {
    const outcome = textAt(row, 'outcome');
    if (outcome === '') return [];
    const amount = (textAt(row, 'amount') || null) as Amount | null;
    return [{ meeting: textAt(row, 'meeting'), outcome: outcome as Outcome, amount }];
  });
};

/** What was tapped, in place of what is kept: a form that comes back loses nothing. */
const asTyped = (facing: Facing[], form: FormValues | null): Facing[] => {
  if (form === null) return facing;
  const typed = new Map(wishesTyped(form).map(({ other, wish }) => [other, wish]));
  return facing.map((one) => ({ ...one, wish: typed.get(one.id) ?? one.wish }));
};

myPages.get('/me/meetings', audience('signed_in'), async (c) =>
  c.html(<MyDaysPage page={c.var.page} days={await myDays(c.var.caller, {})} />),
);

for (const way of ways) {
  const everybody = audience(way.audience);
  const at = (c: WebContext): string => `/${c.var.page.lang}${way.base(c)}`;

  const dayPage = async (c: WebContext, why: ComeBack | null = null) => {
    quietly(c);
    const one = await participant(c.var.caller, way.who(c));
    return c.html(
      <MyDayPage
        page={c.var.page}
        one={one}
        base={at(c)}
        appointments={await agenda(c.var.caller, way.who(c))}
        errors={errorsOf(c.var.page.lang, why)}
      />,
      why?.status ?? 200,
    );
  };

  myPages.get(way.at, everybody, (c) => dayPage(c));

  myPages.post(`${way.at}/answer`, everybody, async (c) => {
    const form = await formOf(c);
    const { slots, heldOn } = await participant(c.var.caller, way.who(c));
    const answer = async () =>
      answerInvitation(c.var.caller, {
        ...way.who(c),
        comes: true,
        contact: textAt(form, 'contact'),
        languages: textsAt(form, 'languages') as Spoken[],
        stepFree: textAt(form, 'step_free') === 'yes',
        absent: absentTyped(form, slots, heldOn),
      });
    return attempt(c, answer, {
      done: () => goOn(c, way.base(c), t(c)('answer.thanks')),
      again: (why) => dayPage(c, why),
    });
  });

  myPages.post(`${way.at}/withdraw`, everybody, async (c) => {
    const reason = textAt(await formOf(c), 'reason');
    return attempt(c, () => answerInvitation(c.var.caller, { ...way.who(c), comes: false, reason }), {
      done: () => goOn(c, way.base(c), t(c)('answer.noted')),
      again: (why) => dayPage(c, why),
    });
  });

  const wishesPage = async (c: WebContext, form: FormValues | null = null, why: ComeBack | null = null) => {
    quietly(c);
    const one = await participant(c.var.caller, way.who(c));
    return c.html(
      <MyWishesPage
        page={c.var.page}
        one={one}
        base={at(c)}
        facing={asTyped(await wishesOf(c.var.caller, way.who(c)), form)}
        errors={errorsOf(c.var.page.lang, why)}
      />,
      why?.status ?? 200,
    );
  };

  myPages.get(`${way.at}/wishes`, everybody, (c) => wishesPage(c));

  myPages.post(`${way.at}/wishes`, everybody, async (c) => {
    const form = await formOf(c);
    return attempt(c, () => noteWishes(c.var.caller, { ...way.who(c), wishes: wishesTyped(form) }), {
      done: () => goOn(c, way.base(c), t(c)('wishes.saved')),
      again: (why) => wishesPage(c, form, why),
    });
  });

  myPages.post(`${way.at}/arrive`, everybody, async (c) =>
    attempt(c, () => checkIn(c.var.caller, way.who(c)), {
      done: () => goOn(c, way.base(c), t(c)('agenda.arrived')),
      again: (why) => dayPage(c, why),
    }),
  );

  const outcomesPage = async (c: WebContext, form: FormValues | null = null, why: ComeBack | null = null) => {
    quietly(c);
    const typed = new Map(outcomesTyped(form ?? {}).map((one) => [one.meeting, one]));
    const appointments = (await agenda(c.var.caller, way.who(c))).map((one) => ({ ...one, ...typed.get(one.id) }));
    return c.html(
      <MyOutcomesPage
        page={c.var.page}
        one={await participant(c.var.caller, way.who(c))}
        base={at(c)}
        appointments={appointments}
        errors={errorsOf(c.var.page.lang, why)}
      />,
      why?.status ?? 200,
    );
  };

  myPages.get(`${way.at}/outcomes`, everybody, (c) => outcomesPage(c));

  myPages.post(`${way.at}/outcomes`, everybody, async (c) => {
    const form = await formOf(c);
    return attempt(c, () => noteOutcomes(c.var.caller, { ...way.who(c), said: outcomesTyped(form) }), {
      done: () => goOn(c, way.base(c), t(c)('outcome.saved')),
      again: (why) => outcomesPage(c, form, why),
    });
  });
}
