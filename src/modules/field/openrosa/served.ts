import type { Caller } from '../../../platform/ground.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { calls, formOfCall } from '../../calls/index.ts';
import { instrumentVersion, publishedInstruments } from '../../diagnoses/index.ts';
import { mediaOfForm, xformOf } from '../../forms/index.ts';
import type { Form } from '../../forms/index.ts';
import { mayFile } from './policy.ts';
import { callForm } from '../rules/openrosa/call-form.ts';
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
  /** The form of the house whose recordings and pictures go with it. */
  house: string | null;
}

/** What is heard and seen with the questions of a form. */
export const mediaServed = async (caller: Caller, { house }: Served) =>
  house === null ? [] : mediaOfForm(caller, { form: house });

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
    house: found.id,
  };
};

const orNothing = (error: unknown): null => {
  if (error instanceof Hidden) return null;
  throw error;
};

const servedDiagnosis = async (caller: Caller, about: string): Promise<Served | null> => {
  const found = await instrumentVersion(caller, { id: about }).catch(orNothing);
  if (!found) return null;
  const { definition, number } = found;
  const name = inLang(definition.title, 'fr');
  return {
    id: `diagnosis-${about}`,
    kind: 'diagnosis',
    about,
    version: String(number),
    name,
    form: diagnosisForm(definition),
    house: null,
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
