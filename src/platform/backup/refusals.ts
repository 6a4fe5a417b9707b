import { Refused } from '../cli.ts';

export const notEmpty = (tables: number): Refused =>
  new Refused(
    'backup.not_empty',
    {
      fr: 'Cette base contient déjà des données : une sauvegarde se restaure dans une base vide. Indiquez un autre dossier (TWIZA_DATA) ou une autre base (DATABASE_URL).',
      ar: 'قاعدة البيانات هذه ليست فارغة، ولا تُستعاد النسخة الاحتياطية إلا في قاعدة فارغة. حددوا مجلدا آخر (TWIZA_DATA) أو قاعدة أخرى (DATABASE_URL).',
      en: 'This database already holds data: a backup is restored into an empty one. Name another folder (TWIZA_DATA) or another database (DATABASE_URL).',
    },
    { tables },
  );

export const filesNotEmpty = (folder: string): Refused =>
  new Refused(
    'backup.files_not_empty',
    {
      fr: `Le dossier des fichiers (${folder}) contient déjà des fichiers : une sauvegarde se restaure dans un dossier vide.`,
      ar: `مجلد الملفات (${folder}) ليس فارغا، ولا تُستعاد النسخة الاحتياطية إلا في مجلد فارغ.`,
      en: `The folder of files (${folder}) already holds some: a backup is restored into an empty folder.`,
    },
    folder,
  );

export const notWhole = (what: string): Refused =>
  new Refused(
    'backup.not_whole',
    {
      fr: "Ce fichier n'est pas une sauvegarde entière : il a été coupé ou modifié. Rien n'a été restauré ; prenez une autre copie.",
      ar: 'هذا الملف ليس نسخة احتياطية كاملة: إما أنه مبتور أو تم تعديله. لم يُستعد أي شيء؛ استعملوا نسخة أخرى.',
      en: 'This file is not a whole backup: it was cut or altered. Nothing was restored; take another copy.',
    },
    what,
  );

export const fromAnother = (migration: string): Refused =>
  new Refused(
    'backup.other_version',
    {
      fr: "Cette sauvegarde vient d'une version plus récente du programme, ou d'une version modifiée : mettez le programme à jour, puis recommencez.",
      ar: 'أُنشئت هذه النسخة الاحتياطية بإصدار أحدث من البرنامج أو بإصدار معدل: حدّثوا البرنامج ثم أعيدوا المحاولة.',
      en: 'This backup was made by a newer version of the program, or an altered one: update the program, then try again.',
    },
    migration,
  );

export const noPath = (verb: string): Refused =>
  new Refused('backup.no_path', {
    fr: `Indiquez le fichier : bin/twiza ${verb} FICHIER`,
    ar: `حددوا اسم الملف: bin/twiza ${verb} FILE`,
    en: `Name the file: bin/twiza ${verb} FILE`,
  });
