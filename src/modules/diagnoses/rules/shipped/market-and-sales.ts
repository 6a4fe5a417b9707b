import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const market: Dimension = {
  code: 'F',
  title: three('Marché et ventes | السوق والمبيعات | Market and sales'),
  weight: 15,
  items: [
    item('F1', {
      asks: 'Les produits et leurs prix sont-ils sur une liste ? | هل توجد لائحة بالمنتوجات وأثمنتها؟ | Are products and prices on a list?',
      levels: [
        'Aucune liste. | لا لائحة. | No list.',
        'Les prix sont dits au client. | تُقال الأثمنة للزبون. | Prices are told to the buyer.',
        'Une liste existe, ancienne ou incomplète. | توجد لائحة قديمة أو ناقصة. | A list exists, old or incomplete.',
        'Liste à jour avec formats et prix, remise aux clients. | لائحة محيَّنة بالأحجام والأثمنة تُسلَّم للزبناء. | An up-to-date list with sizes and prices, given to buyers.',
        'De même, avec des prix par type de client, revus. | كذلك، بأثمنة حسب الزبناء تُراجع. | The same, with prices by kind of buyer, reviewed.',
      ],
      act: 'Écrire la liste des produits, formats et prix | كتابة لائحة المنتوجات والأحجام والأثمنة | Write the list of products, sizes and prices',
      training: 'marketing',
    }),
    item('F2', {
      asks: 'Avez-vous au moins trois acheteurs actifs ? | هل لديكم ثلاثة مشترين نشيطين على الأقل؟ | Do you have three or more active buyers?',
      levels: [
        'Aucun acheteur régulier. | لا مشتري منتظم. | No regular buyer.',
        'Un seul, ou des passants. | واحد فقط أو عابرون. | One, or passers-by.',
        'Deux acheteurs dans l’année. | مشتريان في السنة. | Two buyers in the year.',
        'Trois ou plus, avec leurs achats notés. | ثلاثة أو أكثر ومشترياتهم مدونة. | Three or more, with their purchases noted.',
        'De même, sur plusieurs marchés, et recherchés d’après un plan. | كذلك، في عدة أسواق ووفق مخطط للبحث. | The same, on several markets, sought by plan.',
      ],
      act: 'Rencontrer cinq acheteurs possibles avec vos échantillons | لقاء خمسة مشترين محتملين بعيناتكم | Meet five possible buyers with your samples',
      training: 'my_coop_4',
    }),
    item('F3', {
      asks: 'Y a-t-il des commandes répétées ou des contrats ? | هل توجد طلبيات متكررة أو عقود؟ | Are there repeat orders or contracts?',
      levels: [
        'Des ventes au hasard. | مبيعات عشوائية. | Sales by chance.',
        'On nous promet de racheter. | وعود بإعادة الشراء. | Buyers promise to come again.',
        'Une commande s’est répétée, ou un contrat a été signé une fois. | تكررت طلبية أو وُقع عقد مرة. | One order was repeated, or one contract signed.',
        'Commandes régulières, écrites et livrées à temps. | طلبيات منتظمة مكتوبة تُسلَّم في وقتها. | Regular orders, written and delivered on time.',
        'De même, et les contrats sont renégociés chaque année. | كذلك، وتُراجع العقود كل سنة. | The same, and contracts are negotiated every year.',
      ],
      act: 'Proposer un bon de commande ou un contrat à votre meilleur client | اقتراح سند طلب أو عقد على أفضل زبون | Offer an order form or a contract to your best buyer',
      training: 'my_coop_4',
    }),
    item('F4', {
      asks: 'Avez-vous une marque, une étiquette, des photos, une présence en ligne ? | هل لديكم علامة وملصق وصور وحضور على الإنترنت؟ | Do you have a brand, a label, photos, a presence online?',
      levels: [
        'Rien de cela. | لا شيء من ذلك. | None of these.',
        'Un nom, sans étiquette. | اسم دون ملصق. | A name, without a label.',
        'Une étiquette ou une page, faite une fois. | ملصق أو صفحة أُنجزت مرة. | A label or a page, made once.',
        'Marque, étiquette et photos, page tenue à jour. | علامة وملصق وصور وصفحة محيَّنة. | Brand, label and photos, and a page kept up to date.',
        'De même, la marque est déposée et les ventes en ligne suivies. | كذلك، والعلامة مسجلة والمبيعات عبر الإنترنت متتبعة. | The same, the brand is registered and online sales followed.',
      ],
      act: 'Faire l’étiquette et dix bonnes photos de vos produits | إعداد الملصق وعشر صور جيدة للمنتوجات | Make the label and ten good photos of your products',
      training: 'marketing',
    }),
    item('F5', {
      asks: 'Les réclamations et les retours des clients sont-ils suivis ? | هل تُتتبع شكايات الزبناء والمرجوعات؟ | Are buyers’ complaints and returns followed?',
      levels: [
        'On ne les connaît pas. | غير معروفة. | They are not known.',
        'On s’en souvient. | من الذاكرة. | They are remembered.',
        'Notés une fois. | دُونت مرة. | Noted once.',
        'Notés à chaque fois, avec une réponse. | تُدوَّن كل مرة مع جواب. | Noted every time, with an answer.',
        'De même, et le produit change en conséquence. | كذلك، ويُغيَّر المنتوج تبعا لها. | The same, and the product changes accordingly.',
      ],
      act: 'Ouvrir un cahier des réclamations et y répondre | فتح دفتر للشكايات والإجابة عنها | Open a book of complaints and answer them',
      training: 'marketing',
    }),
  ],
};
