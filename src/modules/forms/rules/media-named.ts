import type { Form, Media, TextLang } from './form.ts';

/** A file that a form asks for: where, and what for. */
export interface MediumNamed {
  name: string;
  kind: 'audio' | 'image';
  lang: TextLang;
  /** `section.question`; of a choice, that of its first question. */
  at: string;
}

const inMedia = (at: string, media: Media | undefined): MediumNamed[] =>
  (['audio', 'image'] as const).flatMap((kind) =>
    Object.entries(media?.[kind] ?? {}).map(([lang, name]) => ({
      name: name as string,
      kind,
      lang: lang as TextLang,
      at,
    })),
  );

/** The recordings and pictures that a form names, each name once. */
export const mediaNamed = (form: Form): MediumNamed[] => {
  const all = form.sections.flatMap((section) =>
    section.questions.flatMap(({ id, media, choices = [] }) => [
      ...inMedia(`${section.id}.${id}`, media),
      ...choices.flatMap((choice) => inMedia(`${section.id}.${id}`, choice.media)),
    ]),
  );
  return [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed();
};
