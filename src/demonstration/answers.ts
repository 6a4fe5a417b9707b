import type { Answers } from '../modules/forms/index.ts';
import type { Draws } from './draws.ts';

const stories = {
  fr: [
    {
      title: 'Une petite unité de conditionnement',
      need: 'Nous vendons en vrac, à un prix bas. Les acheteurs nous demandent des pots fermés et étiquetés.',
      action:
        'Acheter une remplisseuse et une étiqueteuse, former quatre adhérentes, puis vendre sous notre nom dès le printemps.',
      impact: 'Le prix au kilo devrait monter d’un tiers, et six femmes auront un travail régulier toute l’année.',
    },
    {
      title: 'Un séchoir solaire partagé',
      need: 'La moitié de la récolte se perd quand il pleut en septembre.',
      action:
        'Construire un séchoir solaire de 40 m² avec un artisan du douar, écrire les règles d’usage, tenir un cahier des lots.',
      impact: 'Moins de pertes, et chaque adhérente saura ce que son lot a rapporté.',
    },
    {
      title: 'Notre boutique et notre catalogue',
      need: 'Nous dépendons d’un seul revendeur qui fixe le prix.',
      action: 'Ouvrir un point de vente près de la route, faire des photos, prendre des commandes par téléphone.',
      impact: 'Trois clientes régulières de plus et un revenu décidé ensemble.',
    },
  ],
  ar: [
    {
      title: 'وحدة صغيرة للتعبئة',
      need: 'نبيع منتوجنا دون تعليب وبثمن منخفض، والزبناء يطلبون علبا مغلقة وعليها بيانات.',
      action: 'شراء آلة للتعبئة وأخرى للتلصيق، وتكوين أربع منخرطات، ثم البيع باسمنا ابتداء من الربيع.',
      impact: 'سيرتفع ثمن الكيلوغرام بالثلث، وستجد ست نساء عملا منتظما طول السنة.',
    },
    {
      title: 'مجفف شمسي مشترك',
      need: 'يضيع نصف المحصول عندما تمطر في شتنبر.',
      action: 'بناء مجفف شمسي مساحته أربعون مترا مع حرفي من الدوار، وكتابة قواعد استعماله ومسك سجل للدفعات.',
      impact: 'خسائر أقل، وستعرف كل منخرطة ما درّت دفعتها.',
    },
    {
      title: 'محل للبيع ودليل للمنتجات',
      need: 'نعتمد على بائع واحد يحدد الثمن وحده.',
      action: 'فتح نقطة بيع قرب الطريق، والتقاط صور للمنتجات، وتلقي الطلبات بالهاتف.',
      impact: 'ثلاثة زبناء دائمين آخرين ودخل نقرره معا.',
    },
  ],
};

const products = {
  fr: ['Huile', 'Miel de thym', 'Amlou', 'Tapis noué', 'Couscous roulé'],
  ar: ['زيت', 'عسل الزعتر', 'أملو', 'زربية', 'كسكس مفتول'],
};

/** Answers to the prize's form that a cooperative could have given, without its pieces. */
export const inventedAnswers = (draw: Draws, lang: 'fr' | 'ar'): Answers => {
  const story = draw.one(stories[lang]);
  const members = draw.whole(7, 60);
  return {
    cooperative: {
      age_years: draw.whole(1, 15),
      members,
      women: draw.whole(Math.ceil(members / 2), members),
      activity: draw.one(['food', 'craft', 'cosmetics', 'livestock', 'services']),
      earlier_prize: false,
    },
    project: { ...story, cost: draw.whole(30, 190) * 1000 },
    products: Array.from({ length: draw.whole(1, 3) }, () => ({
      name: draw.one(products[lang]),
      sales: draw.whole(5, 300) * 1000,
      certified: false,
    })),
  };
};
