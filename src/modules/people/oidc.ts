import * as client from 'openid-client';

export interface OidcSettings {
  issuer: string;
  client: string;
  secret: string;
}

/** The organisation's directory, when all three are set. */
export const oidcSettings = (env: NodeJS.ProcessEnv): OidcSettings | null => {
  const { TWIZA_OIDC_ISSUER: issuer, TWIZA_OIDC_CLIENT: id, TWIZA_OIDC_SECRET: secret } = env;
  return issuer && id && secret ? { issuer, client: id, secret } : null;
};

/** What the browser keeps between leaving for the directory and coming back. */
export interface Errand {
  state: string;
  nonce: string;
  verifier: string;
  lang: string;
  next: string;
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

const known = new Map<string, Promise<client.Configuration>>();

/** The directory's own description, asked for once; after a failure it is asked again. */
const configurationOf = (settings: OidcSettings): Promise<client.Configuration> => {
  const key = JSON.stringify(settings);
  const issuer = new URL(settings.issuer);
  const found =
    known.get(key) ??
    client.discovery(issuer, settings.client, settings.secret, undefined, {
      timeout: 10,
      // The standard leaves the signature unread when the answer came by TLS; we read it always. A directory on this
      // very machine needs no https.
      execute: [client.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [client.allowInsecureRequests] : [])],
    });
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
};

export const returnAddress = (origin: string): string => `${origin}/sign-in/directory/return`;

/** Where to send the browser, and what it has to bring back: authorization code with PKCE, state and nonce. */
export const leaveForDirectory = async (
  settings: OidcSettings,
  { origin, lang, next }: { origin: string; lang: string; next: string },
): Promise<{ address: string; errand: Errand }> => {
  const configuration = await configurationOf(settings);
  const verifier = client.randomPKCECodeVerifier();
  const errand = { state: client.randomState(), nonce: client.randomNonce(), verifier, lang, next };
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(origin),
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: errand.state,
    nonce: errand.nonce,
    ui_locales: lang,
  });
  return { address: address.href, errand };
};

export interface Recognised {
  issuer: string;
  subject: string;
  email: string | null;
}

/** Whom the directory has recognised; null when its answer does not hold. @param search of the address it returned to. */
export const returnFromDirectory = async (
  settings: OidcSettings,
  { origin, search, errand }: { origin: string; search: string; errand: Errand },
): Promise<Recognised | null> => {
  try {
    const configuration = await configurationOf(settings);
    const tokens = await client.authorizationCodeGrant(configuration, new URL(`${returnAddress(origin)}${search}`), {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    const { iss, sub, email, email_verified } = claims;
    return { issuer: iss, subject: sub, email: email_verified === true && typeof email === 'string' ? email : null };
  } catch (error) {
    console.error('directory:', error instanceof Error ? error.message : error);
    return null;
  }
};
