/** An address as it is compared: without blanks around it, in small letters; null when it cannot be one. */
export const normalEmail = (typed: string): string | null => {
  const address = typed
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .toLowerCase();
  return address.length <= 254 && /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(address) ? address : null;
};
