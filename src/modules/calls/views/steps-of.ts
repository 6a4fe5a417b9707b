import { inLang } from '../../../platform/page/index.ts';
import type { PageContext, Step } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { hourOn, sectionsAsked } from '../../forms/index.ts';
import type { ApplicationShown } from '../queries/application.ts';

/** The sections as steps, each with whether it is done. */
export const stepsOf = (props: { page: PageContext; application: ApplicationShown }, current?: string): Step[] => {
  const { page, application } = props;
  return sectionsAsked(application.form, application.answers, hourOn(page.now)).map(({ id, title }) => {
    const wrong = application.problems.some(({ field }) => field === id || field.startsWith(`${id}.`));
    const begun = application.answers[id] !== undefined;
    return {
      label: said(title, page.lang),
      href: inLang(page.lang, `/me/applications/${application.id}/${id}`),
      state: wrong ? (begun ? 'wrong' : 'todo') : 'done',
      ...(id === current ? { current: true } : {}),
    };
  });
};
