const transient = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300']);

const codeOf = (error: unknown): string => {
  const { code, errors } = (error ?? {}) as { code?: string; errors?: unknown[] };
  return code ?? (errors?.[0] === undefined ? '' : codeOf(errors[0]));
};

/** The database does not answer now, and may in a moment (restart, too many connections): 503, not 500. */
export const isTransient = (error: unknown): boolean =>
  transient.has(codeOf(error)) ||
  (error instanceof Error && /terminated unexpectedly|timeout exceeded when trying to connect/.test(error.message));

/** A sentence for whoever starts the program, without the password of the address. */
export const whyNotReached = (error: unknown, url: string): string => {
  const where = url.replace(/\/\/[^@/]*@/, '//');
  const code = codeOf(error);
  const said = error instanceof Error && error.message ? error.message : code;
  if (code === '3D000') return `The server of ${where} has no such database: create it first (createdb). (${said})`;
  if (code === '28P01' || code === '28000') return `The server of ${where} refuses this user or password. (${said})`;
  if (isTransient(error))
    return `No database answers at ${where}: it is stopped, starting again or full. Try in a moment. (${said})`;
  return `The database at ${where} cannot be used: ${said}`;
};
