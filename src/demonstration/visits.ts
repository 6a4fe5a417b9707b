import { newId } from '../platform/ids.ts';
import { dayOf } from '../platform/words/format.ts';
import type { VisitTheme } from '../modules/accompaniment/index.ts';
import type { Draws } from './draws.ts';
import type { OnItsWay } from './accompaniment.ts';

const day = 86_400_000;

/** What an agent writes, by what the visit was about. */
const said: Record<VisitTheme, [french: string, arabic: string]> = {
  governance: ['Préparation de l’assemblée générale ; le procès-verbal est signé.', 'إعداد الجمع العام، ووُقّع المحضر.'],
  members: [
    'Le registre des adhérentes est à jour ; trois parts restent à libérer.',
    'سجل الأعضاء محين، وبقيت ثلاث حصص للتحرير.',
  ],
  management: ['Les tâches sont réparties et affichées dans le local.', 'وُزعت المهام وعُلقت في المقر.'],
  finance: [
    'Le cahier des recettes est tenu ; le prix de revient est calculé pour deux produits.',
    'دفتر المداخيل مضبوط، وحُسب ثمن التكلفة لمنتوجين.',
  ],
  production: ['Le séchoir est nettoyé ; une fiche par lot est commencée.', 'نُظف المجفف، وبدأ العمل ببطاقة لكل دفعة.'],
  market: [
    'Deux acheteurs ont été appelés ; la liste des prix est imprimée.',
    'تم الاتصال بمشتريين، وطُبعت لائحة الأثمنة.',
  ],
  strategy: ['Le projet d’extension est chiffré une première fois.', 'حُددت كلفة أولية لمشروع التوسعة.'],
  community: [
    'La coopérative trie ses déchets et forme deux jeunes du douar.',
    'تفرز التعاونية نفاياتها وتكوّن شابين من الدوار.',
  ],
  plan_review: ['Revue du plan avec le bureau : deux actions avancent.', 'مراجعة المخطط مع المكتب: إجراءان في تقدم.'],
};
const themes = Object.keys(said) as VisitTheme[];

/** The visits that a cooperative has had until two weeks ago, a month and a half to two months apart. */
export const visitsOf = (draw: Draws, { engagement }: OnItsWay, { enrolled, now }: { enrolled: number; now: Date }) => {
  const reports = [];
  for (let ago = enrolled - draw.whole(2, 12); ago >= 13; ago -= draw.whole(42, 66)) {
    const [first, second] = draw.some(themes, 2) as [VisitTheme, VisitTheme];
    const women = draw.whole(2, 9);
    reports.push({
      visit: newId(),
      engagement,
      heldOn: dayOf(new Date(now.getTime() - ago * day)),
      began: draw.one(['09:30', '10:00', '11:00', '14:30', '15:00']),
      minutes: draw.one([60, 90, 120, 150, 180]),
      place: draw.one(['premises', 'premises', 'premises', 'field', 'market'] as const),
      themes: draw.often(0.6) ? [first, second] : [first],
      summary: said[first][draw.often(0.5) ? 0 : 1],
      present: [
        { sex: 'women' as const, persons: women },
        { sex: 'men' as const, persons: draw.whole(0, 3) },
        ...(draw.often(0.2) ? [{ sex: 'unknown' as const, persons: draw.whole(1, 3) }] : []),
      ],
      signedBy: '',
    });
  }
  return reports;
};
