type Choice = { kept: 'phone' | 'office' | 'other'; other: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The decisions of a page that settles clashes: names of fields have points of their own, so the form is read flat. */
export const choicesTyped = (
  flat: Record<string, unknown>,
): { choices: Record<string, Choice>; typed: Record<string, { kept: string; other: string }> } => {
  const typed: Record<string, { kept: string; other: string }> = {};
  for (const [name, value] of Object.entries(flat)) {
    if (name.startsWith('kept.')) {
      const field = name.slice(5);
      typed[field] = { kept: text(value), other: text(flat[`other.${field}`]) };
    }
  }
  return { choices: typed as Record<string, Choice>, typed };
};
