// ODK Collect as it speaks: a login for each request, multipart submissions, media apart when they are many.
import { newId } from '../../src/platform/ids.ts';
import { makeCollectKey } from '../../src/modules/field/commands/make-collect-key.ts';
import { newLogin, newSecret, secretHash } from '../../src/modules/field/openrosa/keys.ts';
import type { Grant } from '../../src/platform/rights.ts';
import { someone } from './people.ts';
import type { FieldHouse } from './phone.ts';

export interface Collect {
  person: string;
  key: string;
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** POSTs a submission with some of its media. */
  send: (xml: string, media?: Record<string, Uint8Array>) => Promise<Response>;
}

export const onCollect = async (
  house: FieldHouse,
  grants: (Partial<Grant> & Pick<Grant, 'role'>)[] = [{ role: 'field_agent', region: 'MA-09' }],
): Promise<Collect> => {
  const { id: person } = await someone(house.database, { grants });
  const [login, secret] = [newLogin(), newSecret()];
  const actor = {
    kind: 'person' as const,
    id: person,
    grants: grants.map((grant) => ({ region: null, programme: null, structure: null, ...grant })),
  };
  const caller = { ...house.as(), actor };
  const [made] = await makeCollectKey(caller, { label: 'Galaxy', login, secretHash: secretHash(secret) });
  const authorization = `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${house.url}/openrosa${path}`, {
      ...init,
      headers: { authorization, 'x-openrosa-version': '1.0', ...init.headers },
    });
  const send = (xml: string, media: Record<string, Uint8Array> = {}) => {
    const body = new FormData();
    body.set('xml_submission_file', new File([xml], 'submission.xml', { type: 'text/xml' }));
    for (const [name, bytes] of Object.entries(media))
      body.set(name, new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'image/jpeg' }));
    return ask('/submission', { method: 'POST', body });
  };
  return { person, key: made!.about, ask, send };
};

export const newInstance = (): string => `uuid:${newId()}`;
