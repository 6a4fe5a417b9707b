export type ProductName = { fr?: string; ar?: string; en?: string };

const arabic = /[\u0600-\u06ff]/;

/** A product a line, its names in other languages after a stroke: "Amlou / أملو / Amlou spread". */
export const productsOf = (text: string): ProductName[] =>
  text
    .split(/\r?\n/)
    .map((line) => {
      const name: ProductName = {};
      for (const part of line.split('/').map((one) => one.trim())) {
        if (part === '') continue;
        if (arabic.test(part)) name.ar ??= part;
        else if (name.fr === undefined) name.fr = part;
        else name.en ??= part;
      }
      return name;
    })
    .filter((name) => Object.keys(name).length > 0);

/** The same lines again, to be corrected. */
export const linesOf = (products: readonly ProductName[]): string =>
  products.map(({ fr, ar, en }) => [fr, ar, en].filter(Boolean).join(' / ')).join('\n');
