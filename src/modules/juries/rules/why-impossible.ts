import { cell, nameOfApplication, nameOfJuror, whoMayRead, type Settled } from './assignment-problem.ts';
import { whyLoadsFail } from './why-loads-fail.ts';
import { refusal, type Refusal } from './refusal.ts';
import { openTo, type Standing } from './standing.ts';

const whyKeepFails = (settled: Settled): Refusal | null => {
  const byApplication = new Map<number, number[]>();
  for (let juror = 0; juror < settled.jurors; juror++)
    for (let application = 0; application < settled.applications; application++) {
      if (!settled.kept[cell(settled, juror, application)]) continue;
      const [j, i] = [nameOfJuror(settled, juror), nameOfApplication(settled, application)];
      const at = { juror, application };
      if (settled.conflict[cell(settled, juror, application)])
        return refusal('jury.keep_in_conflict', at, {
          fr: `La lecture du dossier ${i} par le membre ${j} est à conserver, mais un conflit d’intérêts les sépare. Plus petite correction : retirer cette lecture de « keep ».`,
          ar: `قراءة الملف ${i} من طرف العضو ${j} مطلوب الاحتفاظ بها، لكن بينهما تضارب مصالح. أصغر تصحيح: حذف هذه القراءة من «keep».`,
          en: `The review of application ${i} by juror ${j} is to be kept, but they are in conflict. Smallest change: take this review out of "keep".`,
        });
      const others = byApplication.get(application) ?? [];
      const sameHouse = others.find(
        (other) => settled.institution[other]! >= 0 && settled.institution[other] === settled.institution[juror],
      );
      if (sameHouse !== undefined)
        return refusal(
          'jury.keep_same_institution',
          { ...at, jurors: [sameHouse, juror] },
          {
            fr: `Dossier ${i} : les lectures à conserver de ${nameOfJuror(settled, sameHouse)} et ${j} viennent de la même institution. Plus petite correction : n’en conserver qu’une.`,
            ar: `الملف ${i}: القراءتان المطلوب الاحتفاظ بهما من ${nameOfJuror(settled, sameHouse)} و${j} صادرتان عن المؤسسة نفسها. أصغر تصحيح: الاحتفاظ بواحدة فقط.`,
            en: `Application ${i}: the reviews to keep by ${nameOfJuror(settled, sameHouse)} and ${j} come from one institution. Smallest change: keep only one of them.`,
          },
        );
      byApplication.set(application, [...others, juror]);
    }
  for (const [application, kept] of byApplication)
    if (kept.length > settled.readers)
      return refusal(
        'jury.keep_too_many',
        { application, kept: kept.length, readers: settled.readers },
        {
          fr: `Dossier ${nameOfApplication(settled, application)} : ${kept.length} lectures à conserver pour ${settled.readers} lecteurs. Plus petite correction : en retirer ${kept.length - settled.readers}.`,
          ar: `الملف ${nameOfApplication(settled, application)}: عدد القراءات المطلوب الاحتفاظ بها ${kept.length} وعدد القراء ${settled.readers}. أصغر تصحيح: حذف ${kept.length - settled.readers} منها.`,
          en: `Application ${nameOfApplication(settled, application)}: ${kept.length} reviews to keep for ${settled.readers} readers. Smallest change: drop ${kept.length - settled.readers} of them.`,
        },
      );
  return null;
};

const tooFewReaders = (settled: Settled, stand: Standing, application: number): Refusal | null => {
  const need = stand.need[application]!;
  const able = openTo(settled, stand, application);
  if (able.length >= need) return null;
  const name = nameOfApplication(settled, application);
  const count = (table: Uint8Array) =>
    Array.from({ length: settled.jurors }, (_, j) => table[cell(settled, j, application)]!).filter(Boolean).length;
  const [conflicts, languages] = [count(settled.conflict), count(settled.unreadable)];
  const can = able.length + settled.readers - need;
  const short = need - able.length;
  return refusal(
    'jury.too_few_readers',
    { application, may_read: can, readers: settled.readers, conflicts, languages, missing: short },
    {
      fr: `Dossier ${name} : ${can} membre(s) sur ${settled.jurors} peuvent le lire, il en faut ${settled.readers} (en conflit : ${conflicts} ; ne lisent pas sa langue : ${languages}). Plus petite correction : ajouter ${short} membre(s) pouvant le lire, ou demander ${can} lecteur(s) par dossier.`,
      ar: `الملف ${name}: عدد الأعضاء القادرين على قراءته ${can} من ${settled.jurors}، والمطلوب ${settled.readers} (في تضارب مصالح: ${conflicts}؛ لا يقرؤون لغته: ${languages}). أصغر تصحيح: زيادة عدد الأعضاء القادرين على قراءته بمقدار ${short}، أو جعل عدد القراء ${can}.`,
      en: `Application ${name}: ${can} of ${settled.jurors} jurors may read it and ${settled.readers} are needed (in conflict: ${conflicts}; cannot read its language: ${languages}). Smallest change: add ${short} juror(s) who may read it, or ask for ${can} reader(s) each.`,
    },
  );
};

const tooFewInstitutions = (settled: Settled, stand: Standing, application: number): Refusal | null => {
  const able = openTo(settled, stand, application);
  const alone = able.filter((juror) => settled.institution[juror]! < 0).length;
  const houses = new Set(able.map((juror) => settled.institution[juror]!).filter((one) => one >= 0)).size;
  const need = stand.need[application]!;
  if (alone + houses >= need) return null;
  const short = need - alone - houses;
  const name = nameOfApplication(settled, application);
  return refusal(
    'jury.too_few_institutions',
    { application, institutions: alone + houses, needed: need, missing: short },
    {
      fr: `Dossier ${name} : ses ${able.length} lecteurs possibles ne viennent que de ${alone + houses} institution(s), et il en faut ${need} différentes. Plus petite correction : ajouter ${short} membre(s) d’une autre institution.`,
      ar: `الملف ${name}: قراؤه الممكنون (${able.length}) ينتمون إلى عدد من المؤسسات لا يتجاوز ${alone + houses}، والمطلوب ${need} مختلفة. أصغر تصحيح: إضافة أعضاء من مؤسسات أخرى، العدد: ${short}.`,
      en: `Application ${name}: its ${able.length} possible readers come from only ${alone + houses} institution(s), and ${need} different ones are needed. Smallest change: add ${short} juror(s) of another institution.`,
    },
  );
};

const nobodyKnowsSector = (settled: Settled, stand: Standing, application: number): Refusal | null => {
  if (!stand.asksSector[application]) return null;
  if (openTo(settled, stand, application).some((juror) => settled.knows[cell(settled, juror, application)]))
    return null;
  const name = nameOfApplication(settled, application);
  const full = stand.need[application] === 0;
  return refusal(
    'jury.nobody_knows_sector',
    { application, may_read: whoMayRead(settled, application).length, kept_all: full },
    {
      fr: `Dossier ${name} : aucun des membres qui peuvent encore le lire ne connaît son secteur. Plus petite correction : ${full ? 'ne pas conserver une de ses lectures' : 'ajouter un membre qui connaît ce secteur, ou reconnaître ce secteur à un membre qui peut le lire'}.`,
      ar: `الملف ${name}: لا أحد من الأعضاء القادرين على قراءته يعرف قطاعه. أصغر تصحيح: ${full ? 'عدم الاحتفاظ بإحدى قراءاته' : 'إضافة عضو يعرف هذا القطاع، أو تسجيل معرفة القطاع لعضو قادر على قراءته'}.`,
      en: `Application ${name}: none of the jurors who may still read it knows its sector. Smallest change: ${full ? 'do not keep one of its reviews' : 'add one juror who knows this sector, or record the sector for one who may read it'}.`,
    },
  );
};

const anchorsTooMany = (settled: Settled, stand: Standing): Refusal | null => {
  const over = stand.max.findIndex((left) => left < 0);
  if (over < 0) return null;
  const [given, asked] = [settled.max[over]!, settled.max[over]! - stand.max[over]!];
  const name = nameOfJuror(settled, over);
  return refusal(
    'jury.fixed_over_load',
    { juror: over, max: given, fixed: asked, missing: asked - given },
    {
      fr: `Membre ${name} : dossiers étalons et lectures à conserver font ${asked} lectures, sa charge maximale est ${given}. Plus petite correction : la porter à ${asked}.`,
      ar: `العضو ${name}: الملفات المرجعية والقراءات المحتفظ بها تبلغ ${asked}، وحده الأقصى ${given}. أصغر تصحيح: رفع هذا الحد إلى ${asked}.`,
      en: `Juror ${name}: anchor files and kept reviews come to ${asked} readings, the maximum load is ${given}. Smallest change: raise it to ${asked}.`,
    },
  );
};

/** Why no assignment exists, in words, with the smallest change that repairs it; null when none of the quick reasons holds. */
export const whyImpossible = (settled: Settled, stand: Standing): Refusal | null => {
  const early = whyKeepFails(settled) ?? anchorsTooMany(settled, stand);
  if (early) return early;
  for (const why of [tooFewReaders, tooFewInstitutions, nobodyKnowsSector])
    for (let application = 0; application < settled.applications; application++) {
      const reason = why(settled, stand, application);
      if (reason) return reason;
    }
  return whyLoadsFail(settled, stand);
};
