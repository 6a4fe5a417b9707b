/** What was typed, by the names of the form's fields (`names.fr`). */
export type Typed = Record<string, string>;
