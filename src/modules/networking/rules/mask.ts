const hidden = '•••';

/**
 * Words as they are passed on while the two have not agreed to exchange their numbers: without telephone numbers and
 * addresses. Amounts and quantities stay: a number is one of eight digits or more, however it is spaced.
 */
export const withoutContacts = (text: string): string =>
  text
    .replace(/\S+@\S+\.\S+/g, hidden)
    .replace(/(?:https?:\/\/|www\.)\S+/gi, hidden)
    .replace(/(?:\+|00)?[\d٠-٩](?:[\s.\-/()]?[\d٠-٩]){7,}/g, (found) =>
      /^0|^\+|^٠/.test(found) || found.replace(/\D/g, '').length >= 9 ? hidden : found,
    );
