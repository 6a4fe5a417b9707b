import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Caller } from '../../../platform/ground.ts';
import { Hidden, Refusal } from '../../../platform/refusals.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { refusalSentence } from '../../../platform/web/sentences.ts';
import { XmlFault } from '../../../platform/xml/index.ts';
import { formList, given, manifest, mostBytes, nothing, told, xml } from './answers.ts';
import { receive } from './receive.ts';
import { formsServed, servedAs, xformServed } from './served.ts';
import type { Served } from './served.ts';
import { enter } from './sign-in.ts';

/**
 * The door of ODK Collect and KoboCollect, as https://docs.getodk.org/openrosa says it. Its addresses have no language
 * and no session: each request brings the login of a telephone.
 */
export const openrosaDoor = new Hono<WebEnv>();

const anyone = audience('anyone');
const md5 = (text: string): string => `md5:${createHash('md5').update(text).digest('hex')}`;
const at = (c: WebContext, path: string): string => `${c.var.settings.origin}/openrosa${path}`;

/** Of a content in the store; what is not there has none, and is not found either when it is asked for. */
const md5Of = async ({ ground }: Caller, digest: string): Promise<string> => {
  const bytes = await ground.files.read(digest);
  const hash = createHash('md5');
  if (bytes) for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
};

type Answering = (c: WebContext, caller: Caller) => Promise<Response>;

/** A request of the protocol by somebody who is known; whatever goes wrong is said in XML, as Collect reads it. */
const asCollect =
  (answer: Answering) =>
  async (anyContext: HonoContext<WebEnv>): Promise<Response> => {
    const c = anyContext as WebContext;
    if (!/^1\.\d+$/.test(c.req.header('x-openrosa-version') ?? ''))
      return told(c, 400, 'The header X-OpenRosa-Version: 1.0 is missing.');
    const entered = await enter(c);
    if ('status' in entered) return told(c, entered.status, entered.say);
    try {
      return await answer(c, entered);
    } catch (error) {
      if (error instanceof Hidden) return told(c, 404, 'There is no such form.');
      if (error instanceof XmlFault) return told(c, 400, `The submission is no XML that is taken: ${error.code}.`);
      if (error instanceof Refusal) return told(c, 409, refusalSentence('en', error));
      console.error(`openrosa: request ${c.var.requestId}`, error);
      return told(c, 500, `Something went wrong here. The number of this request is ${c.var.requestId}.`);
    }
  };

const listed = (c: WebContext, served: Served) => ({
  formID: served.id,
  name: served.name,
  version: served.version,
  hash: md5(xformServed(served)),
  downloadUrl: at(c, `/forms/${served.id}.xml`),
  manifestUrl: at(c, `/manifest/${served.id}`),
});

openrosaDoor.get(
  '/openrosa/formList',
  anyone,
  asCollect(async (c, caller) => {
    const wanted = c.req.query('formID');
    const forms = await formsServed(caller);
    return formList(
      c,
      forms.filter(({ id }) => wanted === undefined || id === wanted).map((one) => listed(c, one)),
    );
  }),
);

const servedHere = async (caller: Caller, id: string): Promise<Served> => {
  const mine = await formsServed(caller);
  const served = mine.find((one) => one.id === id) ?? (mine.length > 0 ? await servedAs(caller, id) : null);
  if (!served) throw new Hidden('hidden');
  return served;
};

openrosaDoor.get(
  '/openrosa/forms/:form',
  anyone,
  asCollect(async (c, caller) => {
    const id = (c.req.param('form') ?? '').replace(/\.xml$/, '');
    return xml(
      c,
      xformServed(await servedHere(caller, id))
        .replace(/^<\?xml[^>]*>\s*/, '')
        .trimEnd(),
    );
  }),
);

openrosaDoor.get(
  '/openrosa/manifest/:form',
  anyone,
  asCollect(async (c, caller) => {
    const served = await servedHere(caller, c.req.param('form') ?? '');
    const media = await served.media(caller);
    const listed = media.map(async (one) => ({
      filename: one.name,
      hash: `md5:${one.md5 ?? (await md5Of(caller, one.digest))}`,
      downloadUrl: at(c, `/media/${served.id}/${encodeURIComponent(one.name)}`),
    }));
    return manifest(c, await Promise.all(listed));
  }),
);

openrosaDoor.get(
  '/openrosa/media/:form/:name',
  anyone,
  asCollect(async (c, caller) => {
    const media = await (await servedHere(caller, c.req.param('form') ?? '')).media(caller);
    const wanted = media.find(({ name }) => name === c.req.param('name'));
    const bytes = wanted ? await caller.ground.files.read(wanted.digest) : null;
    if (!wanted || bytes === null) throw new Hidden('hidden');
    return given(c, bytes, wanted);
  }),
);

// Hono answers HEAD by GET's handler: this address has none of its own but for that.
openrosaDoor.get(
  '/openrosa/submission',
  anyone,
  asCollect(async (c) => nothing(c)),
);

const notTooLarge = bodyLimit({
  maxSize: mostBytes + 100_000,
  onError: (c) => told(c as WebContext, 413, 'Send this submission in several requests.'),
});

openrosaDoor.post(
  '/openrosa/submission',
  anyone,
  notTooLarge,
  asCollect(async (c, caller) => {
    const state = await receive(c, caller);
    return told(c, 201, state === 'media_owed' ? 'Kept. Some of its media are still to come.' : 'Kept. Thank you.');
  }),
);
