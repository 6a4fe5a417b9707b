/** What may stand in a name of OData (ABNF, odataIdentifier): letters of any script, figures, marks, `_`. */
const forbidden = /[^\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]/gu;
const longest = 128;

/** A name as OData can bear it: what it cannot becomes `_`, so that `chiffre-d'affaires` is `chiffre_d_affaires`. */
export const edmName = (name: string): string => {
  const plain = name.normalize('NFC').replaceAll(forbidden, '_');
  return [...(/^[\p{L}\p{Nl}_]/u.test(plain) ? plain : `_${plain}`)].slice(0, longest).join('');
};

/** Names of OData for several names, each its own: where two would become the same, the later one is numbered. */
export const edmNames = (names: readonly string[]): Map<string, string> => {
  const taken = new Set<string>();
  const given = new Map<string, string>();
  for (const name of names) {
    const plain = edmName(name);
    let own = plain;
    for (let at = 2; taken.has(own); at += 1) own = `${[...plain].slice(0, longest - 6).join('')}_${at}`;
    taken.add(own);
    given.set(name, own);
  }
  return given;
};
