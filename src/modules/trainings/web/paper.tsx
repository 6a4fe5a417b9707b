import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { typeset } from '../../../platform/pdf/index.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import { tooManyChecks } from '../../../platform/web/code-checks.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { issueCertificates } from '../commands/issue-certificates.ts';
import { revokeCertificate } from '../commands/revoke-certificate.ts';
import { certificateLeaves, sheetValues } from '../print/values.ts';
import { certificateBehindCode, certificatesOfSession } from '../queries/certificates.ts';
import { session } from '../queries/session.ts';
import { CertificatesPage } from '../views/certificates-page.tsx';
import { VerifyPage } from '../views/verify-page.tsx';
import { words } from '../words/index.ts';

const somebody = audience('signed_in');

/** What is printed and signed: the sheet before, the certificates after, and the page where anybody checks one. */
export const paperPages = new Hono<WebEnv>();

const sendPdf = (c: WebContext, name: string, bytes: Buffer<ArrayBuffer>): Response =>
  c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
    'cache-control': 'private, no-store',
  });

paperPages.get('/certificates', audience('anyone'), async (c) => {
  const code = (c.req.query('code') ?? '').slice(0, 60);
  const wait = code === '' ? null : await tooManyChecks(c);
  const verified = code === '' || wait !== null ? null : await certificateBehindCode(c.var.caller, { code });
  return c.html(
    <VerifyPage page={c.var.page} code={code} verified={verified} wait={wait} />,
    wait === null ? 200 : 429,
  );
});

const listPage = async (c: WebContext, why: ComeBack | null = null) => {
  const shown = await session(c.var.caller, { id: idInAddress(c, 'training') });
  allow(c.var.caller.actor, shown.may.run);
  const certificates = await certificatesOfSession(c.var.caller, { session: shown.id });
  return c.html(
    <CertificatesPage
      page={c.var.page}
      session={shown}
      certificates={certificates}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

paperPages.get('/trainings/:training/certificates', somebody, (c) => listPage(c));

paperPages.post('/trainings/:training/certificates', somebody, async (c) => {
  const id = idInAddress(c, 'training');
  return attempt(c, () => issueCertificates(c.var.caller, { session: id }), {
    done: () => goOn(c, `/trainings/${id}#certificates`, words(c.var.page.lang)('certificate.issued')),
    again: (why) => listPage(c, why),
  });
});

paperPages.post('/trainings/:training/certificates/:certificate/revoke', somebody, async (c) => {
  const [id, certificate] = [idInAddress(c, 'training'), idInAddress(c, 'certificate')];
  const form = await formOf(c);
  return attempt(c, () => revokeCertificate(c.var.caller, { certificate, reason: textAt(form, 'reason') }), {
    done: () => goOn(c, `/trainings/${id}/certificates`, words(c.var.page.lang)('certificate.revoked_done')),
    again: (why) => listPage(c, why),
  });
});

paperPages.get('/trainings/:training/certificates.pdf', somebody, async (c) => {
  const id = idInAddress(c, 'training');
  const { lang, organisation } = c.var.page;
  const one = c.req.query('one');
  const all = await certificatesOfSession(c.var.caller, { session: id });
  const wanted = one === undefined ? all : all.filter((each) => each.id === one);
  if (wanted.length === 0) return hide();
  const house = { organisation: organisation.name, origin: c.var.settings.origin };
  const values = certificateLeaves(lang, wanted, house);
  return sendPdf(
    c,
    `certificates-${id}`,
    await typeset({ template: 'modules/trainings/print/certificate.typ', lang, values }),
  );
});

paperPages.get('/trainings/:training/sheet.pdf', somebody, async (c) => {
  const shown = await session(c.var.caller, { id: idInAddress(c, 'training') });
  allow(c.var.caller.actor, shown.may.record);
  const { lang, organisation } = c.var.page;
  const values = sheetValues(lang, shown, organisation.name);
  return sendPdf(
    c,
    `sheet-${shown.id}`,
    await typeset({ template: 'modules/trainings/print/sheet.typ', lang, values }),
  );
});
