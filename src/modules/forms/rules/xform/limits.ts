import type { Question, Text } from '../form.ts';

/** The limits of a question as XPath, and what is said when they are passed: Collect has no words of its own for them. */
export const limitsOf = ({ minimum, maximum, longest }: Question): { xpath: string; say: Text } | null => {
  if (longest !== undefined)
    return {
      xpath: `string-length(.) <= ${longest}`,
      say: {
        fr: `${longest} caractères au plus.`,
        ar: `عدد الحروف لا يتجاوز ${longest}.`,
        en: `${longest} characters at most.`,
      },
    };
  if (minimum !== undefined && maximum !== undefined)
    return {
      xpath: `. >= ${minimum} and . <= ${maximum}`,
      say: {
        fr: `De ${minimum} à ${maximum}.`,
        ar: `من ${minimum} إلى ${maximum}.`,
        en: `From ${minimum} to ${maximum}.`,
      },
    };
  if (minimum !== undefined)
    return {
      xpath: `. >= ${minimum}`,
      say: { fr: `${minimum} ou plus.`, ar: `${minimum} أو أكثر.`, en: `${minimum} or more.` },
    };
  if (maximum !== undefined)
    return {
      xpath: `. <= ${maximum}`,
      say: { fr: `${maximum} ou moins.`, ar: `${maximum} أو أقل.`, en: `${maximum} or less.` },
    };
  return null;
};
