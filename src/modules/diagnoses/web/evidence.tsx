import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { numberAt, textAt } from '../../../platform/web/typed.ts';
import { attachEvidence } from '../commands/attach-evidence.ts';
import { removeEvidence } from '../commands/remove-evidence.ts';
import { verifyEvidence } from '../commands/verify-evidence.ts';
import { sides } from '../rules/answers.ts';
import { words } from '../words/index.ts';
import { itemPage } from './diagnosis.tsx';

const signedIn = audience('signed_in');

export const evidencePages = new Hono<WebEnv>();

const diagnosisOf = (c: WebContext) => idInAddress(c, 'diagnosis');

/** The page that the form stood on: one of this diagnosis's, whatever was sent. */
const backTo = (c: WebContext, form: FormValues): string => {
  const back = textAt(form, 'back');
  const known = /^\/(own|coach|agreed)\/[\w.-]{1,40}$/.test(back);
  return `/diagnoses/${diagnosisOf(c)}${known ? `${back}#evidence` : ''}`;
};

const sideOf = (form: FormValues) => sides.find((side) => textAt(form, 'back').startsWith(`/${side}/`)) ?? 'own';

const given = (form: FormValues) => {
  const file = form['file'];
  if (!(file instanceof File))
    return { kind: 'figure' as const, figure: numberAt(form, 'figure') ?? undefined, said: textAt(form, 'said') };
  return { kind: file.type.startsWith('image/') ? ('photo' as const) : ('document' as const), file };
};

evidencePages.post('/diagnoses/:diagnosis/items/:item/evidence', signedIn, async (c) => {
  const form = await formOf(c);
  return attempt(
    c,
    async () => attachEvidence(c.var.caller, { diagnosis: diagnosisOf(c), item: c.req.param('item'), ...given(form) }),
    {
      done: () => goOn(c, backTo(c, form), words(c.var.page.lang)('done.attached')),
      again: (why) => itemPage(c, form, why, sideOf(form)),
    },
  );
});

const withPiece = async (c: WebContext, verb: typeof verifyEvidence, sentence: 'done.verified' | 'done.removed') => {
  const form = await formOf(c);
  await verb(c.var.caller, { diagnosis: diagnosisOf(c), evidence: idInAddress(c, 'evidence') });
  return goOn(c, backTo(c, form), words(c.var.page.lang)(sentence));
};

evidencePages.post('/diagnoses/:diagnosis/evidence/:evidence/verify', signedIn, (c) =>
  withPiece(c, verifyEvidence, 'done.verified'),
);

evidencePages.post('/diagnoses/:diagnosis/evidence/:evidence/remove', signedIn, (c) =>
  withPiece(c, removeEvidence, 'done.removed'),
);
