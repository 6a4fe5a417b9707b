import type { Kysely } from 'kysely';
import type { Caller } from '../../../platform/ground.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { readXml, XmlFault } from '../../../platform/xml/index.ts';
import { receiveSubmission } from '../commands/receive-submission.ts';
import { headOf, readSubmission } from '../rules/openrosa/read-submission.ts';
import type { FieldTables, SubmissionState } from '../tables.ts';
import { servedAs } from './served.ts';
import { settleSubmission } from './settle.ts';

const submissionPart = 'xml_submission_file';

interface Parts {
  xml: string;
  media: File[];
}

/** The parts of one request: the submission, and such of its media as came along. */
const partsOf = async (c: WebContext): Promise<Parts> => {
  const body = await c.req.formData().catch(() => null);
  const given = body?.get(submissionPart);
  if (!body || given === null || given === undefined) throw new XmlFault('xml_not_well_formed', 0);
  const media = [...body.entries()].flatMap(([name, value]) =>
    value instanceof File && name !== submissionPart && value.name !== '' ? [value] : [],
  );
  return { xml: given instanceof File ? await given.text() : String(given), media };
};

const idOf = async ({ ground }: Caller, instance: string): Promise<string> => {
  const db = ground.db as unknown as Kysely<FieldTables>;
  const { id } = await db
    .selectFrom('field.submission')
    .select('id')
    .where('instance', '=', instance)
    .executeTakeFirstOrThrow();
  return id;
};

/**
 * Takes one request with a submission: first it is kept, whatever it says; then it becomes what it asks for, or waits
 * for its media, or for a person.
 * @throws XmlFault when it is no submission at all, Refusal when another content came under its instanceID
 */
export const receive = async (c: WebContext, caller: Caller): Promise<SubmissionState> => {
  const { xml, media } = await partsOf(c);
  const root = readXml(xml);
  const head = headOf(root);
  if (!head) throw new XmlFault('xml_not_well_formed', 0);
  const served = await servedAs(caller, head.form);
  const files = served ? readSubmission(served.form, root).files : [];
  const named = [...new Set(files.map(({ name }) => name))];
  const { instance, form, version } = head;
  const facts = await receiveSubmission(caller, { instance, form, version, xml, named, media });
  const id = facts.find(({ fact }) => fact === 'field.submission_received')?.about ?? (await idOf(caller, instance));
  return settleSubmission(caller, id, served);
};
