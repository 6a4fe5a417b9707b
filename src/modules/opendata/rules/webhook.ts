/** Seconds until the next try after the first, second … one that failed: in all seven tries within two days. */
const pauses = [10, 60, 600, 3600, 6 * 3600, 36 * 3600];

/** When to try again after so many tries, in seconds; null when it is enough. */
export const pauseAfter = (tries: number): number | null => pauses[tries - 1] ?? null;

/** Deliveries given up one behind the other after which an address is left in peace until its owner says so. */
export const deadInARow = 5;

/**
 * Why an address cannot be told, or nothing. Only https, so that nobody reads or changes what is sent on its way; plain http
 * where the house lets private addresses through, for a program in its own network.
 */
export const reasonNotToCall = (
  address: string,
  allowPrivate: boolean,
): 'not_an_address' | 'not_https' | 'holds_a_password' | null => {
  const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(\S+)$/i.exec(address) ?? [];
  if (rest === '' || address.length > 2000) return 'not_an_address';
  if (scheme.toLowerCase() !== 'https' && !(allowPrivate && scheme.toLowerCase() === 'http')) return 'not_https';
  return /^[^/?#]*@/.test(rest) ? 'holds_a_password' : null;
};
