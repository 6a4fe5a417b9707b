import type { Caller } from '../../../platform/ground.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { calls, formOfCall } from '../../calls/index.ts';
import { instrumentVersion, publishedInstruments, recordingsOfVersion } from '../../diagnoses/index.ts';
import { mediaOfForm, xformOf } from '../../forms/index.ts';
import type { Form } from '../../forms/index.ts';
import { mayFile } from './policy.ts';
import { callForm } from '../rules/openrosa/call-form.ts';
import type { HeardItems } from '../rules/openrosa/diagnosis-form.ts';
import { diagnosisForm } from '../rules/openrosa/diagnosis-form.ts';

/** A form as Collect sees it: `call-ID` or `diagnosis-ID`, the latter one version of an instrument. */
export interface Served {
  id: string;
  kind: 'call' | 'diagnosis';
  /** The call, or the version of the instrument. */
  about: string;
  version: string;
  name: string;
  form: Form;
  /** What is heard and seen with its questions. */
  media: (caller: Caller) => Promise<ServedMedium[]>;
}

/** A recording or a picture; without its md5 until somebody has worked it out. */
export interface ServedMedium {
  name: string;
  digest: string;
  type: string;
  size: number;
  md5?: string;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const named = new RegExp(`^(call|diagnosis)-(${uuid})$`);

const servedCall = async (caller: Caller, about: string): Promise<Served | null> => {
  const found = await formOfCall(caller, { id: about });
  if (!found) return null;
  const { form, number } = found;
  return {
    id: `call-${about}`,
    kind: 'call',
    about,
    version: String(number),
    name: inLang(found.title, 'fr'),
    form: callForm(form),
    media: (who) => mediaOfForm(who, { form: found.id }),
  };
};

const orNothing = (error: unknown): null => {
  if (error instanceof Hidden) return null;
  throw error;
};

/** What an item's recording is called on the telephone: `A1.ar.m4a`. */
const recordingName = ({ item, language, name }: { item: string; language: string; name: string }): string =>
  `${item}.${language}${/\.[a-z0-9]{2,4}$/i.exec(name)?.[0].toLowerCase() ?? ''}`;

const servedDiagnosis = async (caller: Caller, about: string): Promise<Served | null> => {
  const found = await instrumentVersion(caller, { id: about }).catch(orNothing);
  if (!found) return null;
  const { definition, number } = found;
  const recordings = await recordingsOfVersion(caller, { id: about });
  const heard: HeardItems = {};
  for (const one of recordings) heard[one.item] = { ...heard[one.item], [one.language]: recordingName(one) };
  return {
    id: `diagnosis-${about}`,
    kind: 'diagnosis',
    about,
    version: String(number),
    name: inLang(definition.title, 'fr'),
    form: diagnosisForm(definition, heard),
    media: async () => recordings.map((one) => ({ ...one, name: recordingName(one) })),
  };
};

/** A form by the id under which it was ever served, open or closed: what was filled is accepted for ever. Null for another. */
export const servedAs = async (caller: Caller, id: string): Promise<Served | null> => {
  const [, kind, about] = named.exec(id) ?? [];
  if (about === undefined) return null;
  return kind === 'call' ? servedCall(caller, about) : servedDiagnosis(caller, about);
};

/** What this agent may fill in now: calls that are open, and the newest version of each instrument. */
export const formsServed = async (caller: Caller): Promise<Served[]> => {
  if (!mayFile(caller.actor)) return [];
  const open = (await calls(caller, {})).filter(({ standing }) => standing === 'open');
  const instruments = await publishedInstruments(caller, {});
  const found = await Promise.all([
    ...open.map(({ id }) => servedCall(caller, id)),
    ...instruments.map(({ id }) => servedDiagnosis(caller, id)),
  ]);
  return found.filter((one) => one !== null);
};

export const xformServed = ({ id, version, name, form }: Served): string =>
  xformOf({ ...form, title: { ...form.title, fr: form.title.fr ?? name } }, { id, version });
