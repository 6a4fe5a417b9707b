import { Hono } from 'hono';
import type { Files } from '../../../platform/files/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import { invalid } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { attempt, type ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { asFileProblem } from '../file-problems.ts';
import { groups } from '../commands/concept-input.ts';
import { importThesaurus } from '../commands/import-thesaurus.ts';
import { keepConcept } from '../commands/keep-concept.ts';
import { undoThesaurusImport } from '../commands/undo-thesaurus-import.ts';
import { mayKeepThesaurus, officers } from '../policy.ts';
import { conceptSeen, conceptsKept, tryThesaurus, type ConceptSeen } from '../queries/thesaurus.ts';
import { ConceptPage, NewConceptPage } from '../views/concept-page.tsx';
import type { TypedConcept } from '../views/concept-form.tsx';
import { TriedPage } from '../views/import-form.tsx';
import { ThesaurusPage } from '../views/thesaurus-page.tsx';
import { textOf, type Source } from '../thesaurus-in-csv.ts';
import { words } from '../words/index.ts';

export const thesaurusPages = new Hono<WebEnv>();
const staff = audience(officers);
const said = (c: WebContext) => words(c.var.page.lang);

const drawList = async (c: WebContext, why: ComeBack | null = null) => {
  const group = groups.find((one) => one === c.req.query('group')) ?? null;
  const asked = { text: (c.req.query('q') ?? '').slice(0, 100), group };
  const page = Math.trunc(Number(c.req.query('page') ?? 1)) || 1;
  const found = await conceptsKept(c.var.caller, { ...asked, page });
  const errors: FormError[] = errorsOf(c.var.page.lang, why);
  return c.html(<ThesaurusPage page={c.var.page} asked={asked} found={found} errors={errors} />, why?.status ?? 200);
};

thesaurusPages.get('/office/thesaurus', staff, (c) => drawList(c));

const fields = ['group', 'fr', 'ar', 'en', 'dialect', 'related', 'retired'] as const;

const typedIn = async (c: WebContext): Promise<{ typed: TypedConcept; version: number }> => {
  const form = await formOf(c);
  const typed = Object.fromEntries(fields.map((field) => [field, textAt(form, field)]));
  return { typed, version: Math.trunc(Number(textAt(form, 'version'))) || 0 };
};

const inputOf = ({ retired, ...typed }: TypedConcept) => ({ ...typed, retired: retired === 'yes' }) as never;

const drawNew = (c: WebContext, typed: TypedConcept = {}, why: ComeBack | null = null) => {
  allow(c.var.caller.actor, mayKeepThesaurus(c.var.caller.actor));
  return c.html(
    <NewConceptPage page={c.var.page} typed={typed} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );
};

thesaurusPages.get('/office/thesaurus/new', staff, (c) => drawNew(c));

thesaurusPages.post('/office/thesaurus/new', staff, async (c) => {
  const { typed } = await typedIn(c);
  return attempt(c, () => keepConcept(c.var.caller, inputOf(typed)), {
    done: () => goOn(c, '/office/thesaurus', said(c)('thesaurus.kept')),
    again: (why) => drawNew(c, typed, why),
  });
});

const typedOf = ({ concept }: ConceptSeen): TypedConcept => ({
  ...Object.fromEntries(
    (['fr', 'ar', 'en', 'dialect', 'related'] as const).map((field) => [field, concept[field].join('\n')]),
  ),
  group: concept.group,
  retired: concept.retired ? 'yes' : '',
});

const codeIn = (c: WebContext): string => c.req.param('concept') ?? '';

const drawConcept = async (c: WebContext, typed?: TypedConcept, why: ComeBack | null = null) => {
  const seen = await conceptSeen(c.var.caller, { code: codeIn(c) });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <ConceptPage page={c.var.page} seen={seen} typed={typed ?? typedOf(seen)} errors={errors} />,
    why?.status ?? 200,
  );
};

thesaurusPages.get('/office/thesaurus/concepts/:concept', staff, (c) => drawConcept(c));

thesaurusPages.post('/office/thesaurus/concepts/:concept', staff, async (c) => {
  const { typed, version } = await typedIn(c);
  const act = () => keepConcept(c.var.caller, { ...(inputOf(typed) as object), code: codeIn(c), version } as never);
  return attempt(c, act, {
    done: () => goOn(c, '/office/thesaurus', said(c)('thesaurus.kept')),
    again: (why) => drawConcept(c, typed, why),
  });
});

/** What a file would bring, or what is wrong with all of it. */
const triedIn = async (source: Source, name: string) => {
  try {
    return await tryThesaurus(source, name);
  } catch (error) {
    return asFileProblem(error);
  }
};

const LARGEST = 20_000_000;

async function* keptText(files: Files, digest: string): AsyncGenerator<string> {
  const bytes = await files.read(digest);
  if (bytes !== null) yield* textOf(bytes);
}

thesaurusPages.post('/office/thesaurus/import', staff, async (c) => {
  allow(c.var.caller.actor, mayKeepThesaurus(c.var.caller.actor));
  const given = [(await formOf(c))['file']].flat().find((one) => one instanceof File && one.name !== '') as
    | File
    | undefined;
  const act = async () => {
    if (given === undefined) return invalid('file', 'invalid.file_missing');
    if (given.size > LARGEST) return invalid('file', 'search.file_too_large');
    const run = await triedIn(() => textOf(given.stream()), given.name);
    const { digest } = await c.var.ground.files.put(new Uint8Array(await given.arrayBuffer()));
    return { run, name: given.name, digest };
  };
  return attempt(c, act, {
    done: (tried) => c.html(<TriedPage page={c.var.page} {...tried} />),
    again: (why) => drawList(c, why),
  });
});

thesaurusPages.post('/office/thesaurus/import/write', staff, async (c) => {
  const form = await formOf(c);
  const [digest, name] = [textAt(form, 'file'), textAt(form, 'name').slice(0, 200)];
  const act = async () => {
    allow(c.var.caller.actor, mayKeepThesaurus(c.var.caller.actor));
    const { files } = c.var.ground;
    if (!/^[0-9a-f]{64}$/.test(digest) || !(await files.has(digest))) return invalid('file', 'invalid.file_missing');
    return importThesaurus(c.var.caller, { name, source: () => keptText(files, digest) });
  };
  return attempt(c, act, {
    done: () => goOn(c, '/office/thesaurus', said(c)('thesaurus.written')),
    again: (why) => drawList(c, why),
  });
});

thesaurusPages.post('/office/thesaurus/imports/:batch/undo', staff, async (c) =>
  attempt(c, () => undoThesaurusImport(c.var.caller, { batch: idInAddress(c, 'batch') }), {
    done: () => goOn(c, '/office/thesaurus', said(c)('thesaurus.taken_back')),
    again: (why) => drawList(c, why),
  }),
);
