import type { ConsentPurpose } from './consent.ts';

/** Languages in which an agent may read a consent aloud; Tamazight is heard and spoken more than it is read. */
export const spokenLangs = ['fr', 'ar', 'en', 'zgh'] as const;
export type SpokenLang = (typeof spokenLangs)[number];

/**
 * What is read to a person before she says yes or no, by the version of the wording: a consent stays bound to the text
 * that it was given to, so a version is never edited; a new one is added, and `consentTextVersion` names it.
 */
export const consentWording: Record<string, Record<ConsentPurpose, Record<SpokenLang, string>>> = {
  '2026-11': {
    publish_contact: {
      fr: 'Acceptez-vous que votre nom et votre numéro de téléphone soient visibles de tous sur la page de votre coopérative, pour que des acheteurs puissent vous appeler ? Vous pouvez refuser, et retirer votre accord quand vous voulez.',
      ar: 'هل توافقين على أن يظهر اسمك ورقم هاتفك للجميع في صفحة تعاونيتك، حتى يتمكن المشترون من الاتصال بك؟ يمكنك الرفض، ويمكنك سحب موافقتك متى شئت.',
      en: 'Do you agree that everybody may see your name and telephone number on the page of your cooperative, so that buyers can call you? You may say no, and withdraw your agreement whenever you want.',
      zgh: 'ⵉⵙ ⵜⵔⵉⴷ ⴰⴷ ⵉⴱⴰⵏ ⵢⵉⵙⵎ ⵏⵏⵎ ⴷ ⵡⵓⵟⵟⵓⵏ ⵏ ⵜⵉⵍⵉⴼⵓⵏ ⵏⵏⵎ ⵉ ⴽⵓ ⵢⴰⵏ ⴳ ⵜⴰⵙⵏⴰ ⵏ ⵜⵎⵙⵎⵓⵏⵜ ⵏⵏⵎ? ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⴳⵉⴷ, ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵙⵎⵉⴷ ⴰⵎⵙⴰⵙⴰ ⵏⵏⵎ ⵎⴰⵏⴰⴳⵓ ⵜⵔⵉⴷ.',
    },
    receive_messages: {
      fr: 'Acceptez-vous de recevoir sur votre téléphone des nouvelles de nos programmes et des appels qui s’ouvrent ? Vous pouvez refuser, et retirer votre accord quand vous voulez.',
      ar: 'هل توافقين على أن تصلك على هاتفك أخبار برامجنا وطلبات الترشيح عند فتحها؟ يمكنك الرفض، ويمكنك سحب موافقتك متى شئت.',
      en: 'Do you agree to receive news of our programmes and of the calls that open on your telephone? You may say no, and withdraw your agreement whenever you want.',
      zgh: 'ⵉⵙ ⵜⵔⵉⴷ ⴰⴷ ⴰⵎ ⴷ ⵜⵜⴰⵡⵙⵏ ⵉⵏⵖⵎⵉⵙⵏ ⵏ ⵉⵙⴳⴳⵓⵔⵏ ⵏⵏⵖ ⴳ ⵜⵉⵍⵉⴼⵓⵏ ⵏⵏⵎ? ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⴳⵉⴷ, ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵙⵎⵉⴷ ⴰⵎⵙⴰⵙⴰ ⵏⵏⵎ ⵎⴰⵏⴰⴳⵓ ⵜⵔⵉⴷ.',
    },
    share_with_partners: {
      fr: 'Acceptez-vous que nous donnions votre nom et votre numéro aux partenaires qui financent ou accompagnent nos programmes ? Vous pouvez refuser, et retirer votre accord quand vous voulez.',
      ar: 'هل توافقين على أن نعطي اسمك ورقمك للشركاء الذين يمولون برامجنا أو يواكبونها؟ يمكنك الرفض، ويمكنك سحب موافقتك متى شئت.',
      en: 'Do you agree that we give your name and number to the partners who fund or accompany our programmes? You may say no, and withdraw your agreement whenever you want.',
      zgh: 'ⵉⵙ ⵜⵔⵉⴷ ⴰⴷ ⵏⴼⴽ ⵉⵙⵎ ⵏⵏⵎ ⴷ ⵡⵓⵟⵟⵓⵏ ⵏⵏⵎ ⵉ ⵉⵎⴷⵔⴰⵡⵏ ⵏ ⵉⵙⴳⴳⵓⵔⵏ ⵏⵏⵖ? ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⴳⵉⴷ, ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵙⵎⵉⴷ ⴰⵎⵙⴰⵙⴰ ⵏⵏⵎ ⵎⴰⵏⴰⴳⵓ ⵜⵔⵉⴷ.',
    },
    photo: {
      fr: 'Acceptez-vous que nous publiions des photos où l’on vous reconnaît ? Vous pouvez refuser, et retirer votre accord quand vous voulez.',
      ar: 'هل توافقين على أن ننشر صورا تظهرين فيها؟ يمكنك الرفض، ويمكنك سحب موافقتك متى شئت.',
      en: 'Do you agree that we publish photographs in which you can be recognised? You may say no, and withdraw your agreement whenever you want.',
      zgh: 'ⵉⵙ ⵜⵔⵉⴷ ⴰⴷ ⵏⴼⵙⵔ ⵜⵉⵡⵍⴰⴼⵉⵏ ⴳ ⵜⵜⴱⴰⵏⴷ? ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⴳⵉⴷ, ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵙⵎⵉⴷ ⴰⵎⵙⴰⵙⴰ ⵏⵏⵎ ⵎⴰⵏⴰⴳⵓ ⵜⵔⵉⴷ.',
    },
    be_introduced: {
      fr: 'Acceptez-vous que nous montrions ce que vous cherchez et ce que vous offrez, et que nous vous mettions en relation avec ceux qui peuvent y répondre ? Votre numéro n’est donné que si vous dites oui à chacun. Vous pouvez refuser, et retirer votre accord quand vous voulez.',
      ar: 'هل توافقين على أن نعرض ما تبحثين عنه وما تقدمينه، وأن نربط الاتصال بينك وبين من يستطيع الاستجابة؟ لا نعطي رقمك إلا إذا قلت نعم لكل واحد منهم. يمكنك الرفض، ويمكنك سحب موافقتك متى شئت.',
      en: 'Do you agree that we show what you look for and what you offer, and put you in touch with those who can answer? Your number is given only if you say yes to each of them. You may say no, and withdraw your agreement whenever you want.',
      zgh: 'ⵉⵙ ⵜⵔⵉⴷ ⴰⴷ ⵏⵙⴽⵏ ⴰⵢⵏⵏⴰ ⵜⵔⵣⵣⵓⴷ ⴷ ⵎⴰⴷ ⵜⴰⴽⴽⴰⴷ, ⴰⴷ ⴽⵎ ⵏⵣⴷⵉ ⴷ ⵡⵉⵏⵏⴰ ⵉⵖⵉⵏ ⴰⴷ ⴷ ⵔⴰⵔⵏ? ⵓⵔ ⵏⴰⴽⴽⴰ ⵓⵟⵟⵓⵏ ⵏⵏⵎ ⴰⵔ ⴽⵉⵖ ⵜⵏⵏⵉⴷ ⵢⴰⵀ ⵉ ⴽⵓ ⵢⴰⵏ. ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⴳⵉⴷ, ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵙⵎⵉⴷ ⴰⵎⵙⴰⵙⴰ ⵏⵏⵎ ⵎⴰⵏⴰⴳⵓ ⵜⵔⵉⴷ.',
    },
  },
};
